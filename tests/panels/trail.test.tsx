import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { CommuneUnitsPage } from '../../src/coverage/trail/commune-units.ts';
import type { ExplainedUnit, PointExplanation } from '../../src/coverage/trail/explain-point.ts';
import type { Language } from '../../src/text/language.ts';
import { tinyState } from './tiny-state.ts';

const current = vi.hoisted(() => ({ state: {} as unknown }));

vi.mock('../../src/state/store.ts', () => ({
  useApp: Object.assign((select: (app: unknown) => unknown) => select(current.state), {
    getState: () => current.state,
    subscribe: () => () => {},
  }),
}));
vi.mock('../../src/commands/engine/the-engine.ts', () => ({ theEngine: () => ({}) }));

const { Inspector } = await import('../../src/panels/details/inspector.tsx');
const { Kpi } = await import('../../src/panels/top-strip/kpi.tsx');
const { readDegrees } = await import('../../src/panels/trail/read-degrees.ts');
const { Trail } = await import('../../src/panels/trail/trail.tsx');
const { shortUnitName } = await import('../../src/panels/trail/unit-table.tsx');

type State = ReturnType<typeof tinyState>;

function words(element: ReactNode, language: Language, over: Partial<State> = {}): string {
  current.state = tinyState(language, over);
  return renderToStaticMarkup(element)
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ([.;,])/g, '$1');
}

const unit: ExplainedUnit = {
  unit: 7,
  h3: '8a41642e5717fff',
  centre: [0.5, 0.25],
  distanceM: 49.4,
  boundary: null,
  people: 1230,
  communeCode: '2',
  areas: [],
  share: 0,
  judgement: { by: 'any' },
};

const inAlpha = [{ id: 'area:s1', operator: 'alpha', stationId: 's1' }];

function explanation(
  over: Partial<ExplainedUnit> | null,
  more: Partial<PointExplanation> = {},
): PointExplanation {
  return {
    position: [0.5004, 0.25],
    definition: 'any',
    communeCode: '2',
    areas: [],
    unit: over && { ...unit, ...over },
    operators: [
      {
        operator: 'alpha',
        covers: false,
        nearest: { stationId: 's1', position: [0, 0], distanceM: 1200, radiusM: 710, beyondM: 490 },
        closest: { stationId: 's9', position: [0, 0], distanceM: 2800, radiusM: 2640, beyondM: 160 },
      },
    ],
    ...more,
  };
}

const told = (
  over: Partial<ExplainedUnit> | null,
  more?: Partial<PointExplanation>,
  language: Language = 'vi',
) =>
  words(<Inspector />, language, {
    selection: { kind: 'commune', code: '2' },
    probe: [0.5004, 0.25],
    explanation: explanation(over, more),
  });

describe('why a point is not covered', () => {
  it('stands under the facts of the commune, with people, reason and what is missing', () => {
    const text = told({});
    expect(text.indexOf('Tại điểm vừa chọn')).toBeGreaterThan(text.indexOf('50,00 km²'));
    for (const part of [
      'Xã Trà Núi vĩ độ 0,25000, kinh độ 0,50040',
      'Chưa phủ 1.230 người trong ô dân cư này',
      'Tâm ô không nằm trong vùng phục vụ nào.',
      '8a41642e5717fff',
      'Từ điểm đã chọn đến tâm ô 49 m',
      'trạm s1 cách 1,2 km, bán kính 710 m; còn thiếu 490 m mới tới.',
      'Trạm s9 ở xa hơn nhưng bán kính 2,6 km: còn thiếu 160 m mới tới.',
      'Mô phỏng',
    ])
      expect(text, part).toContain(part);
  });

  it('says when the point has a signal that the centre of its unit has not, and the other way round', () => {
    expect(told({}, { areas: inAlpha })).toContain(
      'Chính điểm này nằm trong vùng phục vụ của Alpha; con số lấy theo tâm ô, cách 49 m.',
    );
    expect(told({ areas: inAlpha, share: 1 })).toContain('Chính điểm này ở ngoài mọi vùng phục vụ;');
    expect(told({ areas: inAlpha, share: 1 }, { areas: inAlpha })).not.toContain('Chính điểm này');
  });

  it('shows no answer that was given under another definition', () => {
    const text = told({}, { definition: 'operator:alpha' });
    expect(text).toContain('Đang tìm lý do…');
    expect(text).not.toContain('1.230');
  });

  it('names what covers the unit', () => {
    const text = told({ areas: [...inAlpha, { id: 'P2', operator: 'beta', stationId: null }], share: 1 });
    expect(text).toContain('Đã phủ 1.230 người trong ô dân cư này');
    expect(text).toContain('Tâm ô nằm trong vùng phục vụ của Alpha, beta.');
    expect(text).toContain('Alpha, trạm s1');
    expect(text).toContain('beta, vùng P2');
  });

  it('judges by the definition in force', () => {
    const judged = (share: number, judgement: ExplainedUnit['judgement'], code: string | null = '2') =>
      told({ share, judgement, communeCode: code });
    expect(judged(0, { by: 'operator', operator: 'alpha' })).toContain(
      'chỉ xét Alpha. Tâm ô không nằm trong vùng phục vụ nào của Alpha.',
    );
    expect(judged(0, { by: 'operator', operator: null })).toContain('Không nhà mạng nào phủ được');
    expect(judged(1, { by: 'commune-touched' })).toContain('cả xã được tính là đã phủ');
    expect(judged(0, { by: 'commune-centroid' })).toContain('cả xã không được tính');
    expect(judged(0.5137, { by: 'commune-area' })).toContain('tính 51,4%');
    expect(judged(0, { by: 'commune-touched' }, null)).toContain('ở ngoài mọi xã, phường');
    expect(judged(1, { by: 'land-area' })).toContain('không đếm người');
  });

  it('says when nobody lives there, and when it is outside every commune', () => {
    const text = told(null, { communeCode: null });
    expect(text).toContain('Ngoài mọi xã, phường');
    expect(text).toContain('Không có dân thường trú được tính tại đây.');
    expect(text).toContain('Chính điểm này ở ngoài mọi vùng phục vụ.');
    expect(text).toContain('Đo từ điểm đã chọn.');
  });

  it('waits, and says when there is no number', () => {
    expect(words(<Inspector />, 'vi', { probe: [0, 0] })).toContain('Đang tìm lý do…');
    expect(words(<Inspector />, 'en', { probe: [0, 0], probeFailed: true })).toContain('There is no answer');
    expect(words(<Inspector />, 'vi')).not.toContain('Tại điểm vừa chọn');
  });

  it('gives no distance to an edge where the areas are supplied polygons', () => {
    const { operators } = explanation({});
    const nearest = { ...operators[0]!.nearest!, beyondM: null };
    expect(told({}, { operators: [{ ...operators[0]!, nearest, closest: null }] })).toContain(
      'trạm s1 cách 1,2 km.',
    );
  });

  it('calls a place within the radius but outside the polygon the very edge', () => {
    const { operators } = explanation({});
    const nearest = { ...operators[0]!.nearest!, distanceM: 708, beyondM: -2 };
    expect(told({}, { operators: [{ ...operators[0]!, nearest, closest: null }] })).toContain('ở sát mép');
  });
});

describe('degrees as typed', () => {
  it('may have a comma, and are no position when out of range or no number', () => {
    expect(readDegrees('108,2', ' 16.05 ')).toEqual([108.2, 16.05]);
    expect(readDegrees('−5', '-3,25')).toEqual([-5, -3.25]);
    for (const [lon, lat] of [
      ['', '16'],
      ['108.2', '96'],
      ['181', '0'],
      ['1e2', '0'],
      ['108.2.1', '16'],
    ] as const)
      expect(readDegrees(lon, lat)).toBeNull();
  });
});

const page = (over: Partial<CommuneUnitsPage> = {}): CommuneUnitsPage => ({
  request: { commune: '2', definition: 'any', filter: 'all', offset: 50, limit: 50 },
  rows: [
    {
      unit: 9,
      h3: '8a41642e5717fff',
      lon: 0.5,
      lat: 0.25,
      people: 1230,
      share: 1,
      operators: ['alpha'],
      areas: 3,
    },
    { unit: 4, h3: '8a41642e571ffff', lon: 0.5, lat: 0.25, people: 12, share: 0, operators: [], areas: 0 },
  ],
  sums: {
    all: { units: 1812, people: 40_000, coveredPeople: 35_060 },
    uncovered: { units: 700, people: 4940, coveredPeople: 0 },
    covered: { units: 1112, people: 35_060, coveredPeople: 35_060 },
  },
  ...over,
});

describe('the number taken apart', () => {
  it('can be entered at the number', () => {
    expect(words(<Kpi />, 'vi')).toContain('Bóc tách con số');
  });

  it('begins with the number itself and its communes', () => {
    const text = words(<Trail />, 'vi');
    expect(text).toContain('94,9% 94.960 người trong 100.000 người được tính là trong vùng phủ.');
    expect(text).toContain('Mô phỏng');
    expect(text).toContain('Chọn một dòng trong bảng');
    expect(text).toContain('Trà Núi 40.000');
  });

  it('leads on from the selected commune, and from the people in none', () => {
    expect(words(<Trail />, 'vi', { selection: { kind: 'commune', code: '2' } })).toContain(
      'Xã Trà Núi Xem từng ô dân cư',
    );
    const outside = { code: 'outside', name: '–', population: 10, coveredPeople: 0, value: 0 };
    const over = { communeRows: [outside], selection: { kind: 'commune' as const, code: 'outside' } };
    expect(words(<Trail />, 'vi', over)).toContain('Ngoài mọi xã, phường Xem từng ô dân cư');
    expect(words(<Trail />, 'en', over)).toContain('Outside every commune 10 10');
  });

  it('lists the units of a commune, with sums for what is listed', () => {
    const text = words(<Trail />, 'vi', { trailCommune: '2', trailPage: page() });
    for (const part of [
      'Xã, phường Xã Trà Núi',
      'Ô dân cư của xã Trà Núi',
      '35.060 người trong 40.000 người',
      '1.812 ô dân cư, 40.000 người',
      '8a41642e5717 Đã phủ 1.230 Alpha 3',
      '8a41642e571f Chưa phủ 12 chưa có 0',
      '51–52 trong 1.812',
    ])
      expect(text, part).toContain(part);
    const uncovered = page({ request: { ...page().request, filter: 'uncovered' } });
    expect(
      words(<Trail />, 'en', { trailCommune: '2', trailFilter: 'uncovered', trailPage: uncovered }),
    ).toContain('700 population units, 4,940 people');
  });

  it('waits, and says when no unit is of the kind', () => {
    expect(words(<Trail />, 'vi', { trailCommune: '2' })).toContain('Đang tìm các ô dân cư…');
    const none = page({ rows: [], request: { ...page().request, filter: 'uncovered', offset: 0 } });
    expect(words(<Trail />, 'vi', { trailCommune: '2', trailPage: none })).toContain('đều đã phủ');
  });

  it('ends at a unit, with the way back', () => {
    const text = words(<Trail />, 'vi', {
      trailCommune: '2',
      trailUnit: [0.5, 0.25],
      probe: [0.5, 0.25],
      explanation: explanation({ distanceM: 0 }, { position: [0.5, 0.25] }),
    });
    expect(text).toContain('Xã, phường Xã Trà Núi Ô dân cư');
    expect(text).toContain('Chưa phủ 1.230 người trong ô dân cư này');
    expect(text).not.toContain('Từ điểm đã chọn');
  });

  it('names a unit that is a point by its place', () => {
    const row = { ...page().rows[0]!, h3: null };
    expect(shortUnitName(row, 'vi')).toBe('0,2500; 0,5000');
    expect(shortUnitName({ ...row, h3: '8941642e573ffff' }, 'vi')).toBe('8941642e573');
  });
});
