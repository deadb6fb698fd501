import { beforeAll, describe, expect, it } from 'vitest';
import type { Exhibit, ExhibitKey } from '../../src/briefing/exhibit.ts';
import { exhibitKeys } from '../../src/briefing/exhibit.ts';
import { exhibitOf } from '../../src/briefing/exhibit-of.ts';
import type { BriefingFacts } from '../../src/briefing/figure.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';
import { aScene } from '../support/arbitrary-project.ts';
import { briefingFactsOf } from './briefing-support.ts';

let facts: BriefingFacts;
beforeAll(async () => {
  facts = briefingFactsOf(await openTinyCity());
});

const scene = aScene({ definition: 'any' });
const exhibit = (
  key: ExhibitKey,
  from = facts,
  over: Partial<typeof scene> = {},
  language: 'vi' | 'en' = 'vi',
) => exhibitOf(key, { scene: { ...scene, ...over }, facts: from, language });
const rows = (made: Exhibit | null) => (made?.kind === 'table' ? made.rows : []);

describe('the tables and charts of a briefing', () => {
  it('are there for each key, with texts in both languages', () => {
    expect(exhibitKeys).toHaveLength(8);
    for (const key of exhibitKeys) {
      const [vi, en] = [exhibit(key), exhibit(key, facts, {}, 'en')];
      expect([key, vi?.key, en?.key]).toEqual([key, key, key]);
      expect(vi?.title).not.toBe(en?.title);
      for (const made of [vi, en]) {
        if (made?.kind !== 'table') continue;
        expect(made.rows.length).toBeLessThanOrEqual(8);
        for (const row of made.rows) expect(row).toHaveLength(made.columns.length);
      }
    }
  });

  it('know the numbers of their cells, each with a text that reads like it', () => {
    for (const key of exhibitKeys) {
      const made = exhibit(key);
      if (made?.kind !== 'table') continue;
      const { rows: texts, values = [], columns } = made;
      expect([key, values.length]).toEqual([key, texts.length]);
      const numbers = values.flatMap((row, k) =>
        row.flatMap((value, at) => (value === null ? [] : [{ value, text: texts[k]?.[at] ?? '' }])),
      );
      expect([key, numbers.length > 0]).toEqual([key, true]);
      expect(values.every((row) => row.length === columns.length)).toBe(true);
      for (const { value, text } of numbers) {
        const [read = ''] = /\d[\d.,]*/.exec(text) ?? [];
        expect([text, Number(read.replaceAll('.', '').replace(',', '.'))]).toEqual([
          text,
          expect.closeTo(value, 0),
        ]);
      }
    }
  });

  it('show the largest gaps in whole people', () => {
    expect(exhibit('largest-gaps')).toMatchObject({
      rows: [
        ['Xã Đông Hải', '900', '10,0%'],
        ['Xã Cẩm Sơn', '600', '70,0%'],
      ],
      more: null,
    });
    expect(rows(exhibit('largest-gaps', facts, { definition: 'operator:beta' }))[0]).toEqual([
      'Phường An Bình',
      '4.000',
      '0,0%',
    ]);
    expect(exhibit('largest-gaps', facts, { definition: 'land-area' })).toBeNull();
  });

  it('say how many rows they leave out', () => {
    const [row] = facts.coverage.byCommune;
    const many = Array.from({ length: 12 }, (_, k) => ({
      ...row!,
      code: `c${k}`,
      population: 100 + k,
      coveredPeople: 0,
      value: 0,
    }));
    const large = { ...facts, coverage: { ...facts.coverage, byCommune: many } };
    const made = exhibit('largest-gaps', large);
    expect(rows(made).map(([, people]) => people)).toEqual([
      '111',
      '110',
      '109',
      '108',
      '107',
      '106',
      '105',
      '104',
    ]);
    expect(made?.more).toBe('Và 4 xã, phường khác.');
    expect(exhibit('largest-gaps', large, {}, 'en')?.more).toBe('And 4 other communes.');
  });

  it('show the zones in operation, the worst first', () => {
    const zones = facts.zones!.map((zone) =>
      zone.id === 'cvpm-2' ? { ...zone, percent: 99.99, uncoveredHa: 0.001 } : zone,
    );
    expect(rows(exhibit('zones', { ...facts, zones }))).toEqual([
      ['Công viên phần mềm số 2', 'Có', '99,9%', '<0,01\u00a0ha'],
      [expect.any(String), 'Có', '100,0%', '0\u00a0ha'],
      [expect.any(String), 'Có', '100,0%', '0\u00a0ha'],
      [expect.any(String), 'Có', 'chưa có ranh giới', '–'],
    ]);
    expect(exhibit('zones', { ...facts, zones: null })).toBeNull();
  });

  it('hold the operators against the target, which judges all of them together', () => {
    expect(exhibit('operators')).toMatchObject({
      kind: 'bars',
      unit: 'percent',
      bars: [
        { label: 'Ít nhất một nhà mạng', value: 85, shown: '85,0%', met: false },
        { label: 'Alpha', value: 61, shown: '61,0%', met: null },
        { label: 'Beta', value: 42, shown: '42,0%', met: null },
      ],
      target: { value: 90, shown: 'mục tiêu 90%' },
    });
  });

  it('show the definitions that are computed, and how many are not', () => {
    const { any, 'commune-centroid': centroid } = facts.definitions;
    const early = { ...facts, definitions: { any: any!, 'commune-centroid': centroid! } };
    expect(exhibit('definitions', early)).toMatchObject({
      bars: [
        { value: 85, met: false },
        { value: 90, met: null },
      ],
      more: '7 cách tính đang được tính.',
    });
    expect(exhibit('definitions')?.more).toBeNull();
  });

  it('rank the communes by what one station would add', () => {
    const made = exhibit('best-sites');
    const gains = rows(made).map(([, , gain]) => Number(gain?.replace('.', '')));
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    expect(gains[0]).toBe(900);
    expect(made?.more).toBe('Số phủ thêm của từng trạm không cộng được với nhau.');
    expect(exhibit('best-sites', { ...facts, gaps: null })).toBeNull();
  });

  it('add up the dead zones by kind', () => {
    expect(exhibit('dead-zones')).toMatchObject({
      rows: [
        ['Thôn', '3', '0', '0', '3'],
        ['Cụm dân cư', '–', '0', '0', '–'],
        ['Cộng', '3', '0', '0', '3'],
      ],
      more: '3 nơi chưa công bố tên.',
    });
    const none = { ...facts, register: [], city: { ...facts.city, deadZones: [], deadZoneCounts: [] } };
    expect(exhibit('dead-zones', none)).toBeNull();
  });

  it('list the places of the scene’s layers, those in operation first', () => {
    expect(
      rows(exhibit('places', facts, { layers: [{ id: 'places:zones', opacity: 1 }] })).map(
        ([, status]) => status,
      ),
    ).toEqual(['Đang hoạt động', 'Đang hoạt động', 'Trong quy hoạch', 'Trong quy hoạch', 'Trong quy hoạch']);
    expect(exhibit('places', facts, { layers: [] })?.more).toBe('Và 1 nơi khác.');
  });

  it('put missed targets first and those without figures last', () => {
    expect(rows(exhibit('targets')).map((row) => row.at(-1))).toEqual([
      'chưa đạt',
      'chưa đủ số liệu để kết luận',
      'chưa có số liệu',
    ]);
  });
});
