import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FaultChoice } from '../../src/intake/choices.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';
import { bytesOf, countsOf, groupsOf, intakeContextOf, proposed } from './open-file-fixture.ts';

const context = intakeContextOf(await openTinyCity());

const shapes = {
  good: {
    type: 'Polygon',
    coordinates: [
      [
        [95, 0],
        [95.02, 0],
        [95.02, 0.02],
        [95, 0],
      ],
    ],
  },
  open: {
    type: 'Polygon',
    coordinates: [
      [
        [95, 0],
        [95.02, 0],
        [95.02, 0.02],
      ],
    ],
  },
  clockwise: {
    type: 'Polygon',
    coordinates: [
      [
        [95, 0],
        [95.02, 0.02],
        [95.02, 0],
        [95, 0],
      ],
    ],
  },
  bowTie: {
    type: 'Polygon',
    coordinates: [
      [
        [95, 0],
        [95.02, 0.02],
        [95.02, 0],
        [95, 0.02],
        [95, 0],
      ],
    ],
  },
  far: {
    type: 'Polygon',
    coordinates: [
      [
        [99, 0],
        [99.02, 0],
        [99.02, 0.02],
        [99, 0],
      ],
    ],
  },
  swapped: {
    type: 'Polygon',
    coordinates: [
      [
        [0, 95],
        [0, 95.02],
        [0.02, 95.02],
        [0, 95],
      ],
    ],
  },
  short: {
    type: 'Polygon',
    coordinates: [
      [
        [95, 0],
        [95.02, 0],
        [95, 0],
      ],
    ],
  },
  flat: {
    type: 'Polygon',
    coordinates: [
      [
        [95, 0],
        [95.01, 0],
        [95.02, 0],
        [95, 0],
      ],
    ],
  },
  empty: { type: 'Polygon', coordinates: [] },
  metres: {
    type: 'Polygon',
    coordinates: [
      [
        [542000, 1778000],
        [543000, 1778000],
        [543000, 1779000],
        [542000, 1778000],
      ],
    ],
  },
  text: {
    type: 'Polygon',
    coordinates: [
      [
        ['95', 0],
        [95.02, 0],
        [95.02, 0.02],
        [95, 0],
      ],
    ],
  },
  point: { type: 'Point', coordinates: [95.01, 0.01] },
  none: null,
};

const keys = [
  'ring-not-closed',
  'winding-reversed',
  'invalid-geometry:crosses-itself',
  'invalid-geometry:empty',
  'invalid-geometry',
  'wrong-geometry-type',
  'wrong-geometry-type:null',
  'coordinates-lat-lon-order',
  'coordinate-out-of-range',
  'coordinate-not-a-number',
  'duplicate-id',
  'row-repeated',
  'outside-extent',
  'outside-extent:all',
  'not-geojson',
];

const choice = fc.constantFrom<FaultChoice>('fix', 'drop', 'keep', 'stop');
const allDropped = Object.fromEntries(keys.map((key) => [key, 'drop' as const]));

/** Some chosen at random, or everything left out but for what is chosen otherwise. */
const someChoices = fc.dictionary(fc.constantFrom(...keys), choice, { maxKeys: 15 });
const choices = fc.oneof(
  someChoices,
  someChoices.map((some) => ({ ...allDropped, ...some })),
  fc.constant(allDropped),
);

describe('a report', () => {
  it('says of every row what becomes of it, whatever is wrong and whatever is chosen', async () => {
    const features = fc.array(
      fc.record({
        shape: fc.constantFrom(...(Object.keys(shapes) as (keyof typeof shapes)[])),
        id: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
        isFeature: fc.boolean().map((odd) => !odd),
      }),
      { minLength: 1, maxLength: 12 },
    );
    const seen = new Map<string, number>();
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(features, fc.boolean(), choices, async (list, withIds, faults) => {
        const file = JSON.stringify({
          type: 'FeatureCollection',
          features: list.map(({ shape, id, isFeature }) => ({
            type: isFeature || list.length < 3 ? 'Feature' : 'Thing',
            geometry: shapes[shape],
            properties: { operator: 'Gamma', ...(withIds ? { id } : {}) },
          })),
        });
        if (list.length >= 3 && list.every(({ isFeature }) => !isFeature)) return;
        const { intake, proposal } = await proposed('a.geojson', file, context, {
          kind: 'service-areas',
          placing: { crs: 'EPSG:4326', axes: 'xy' },
          faults,
        });
        const [rows, untouched, fixed, dropped, blocked] = countsOf(proposal) as [
          number,
          number,
          number,
          number,
          number,
        ];
        expect(rows).toBe(list.length);
        expect(untouched + fixed + dropped + blocked).toBe(rows);
        for (const group of proposal.report.groups) {
          const key = `${group.code}${group.reason && `:${group.reason}`}`;
          seen.set(`${key} ${group.choice}`, (seen.get(`${key} ${group.choice}`) ?? 0) + 1);
          expect(group.listed).toHaveLength(group.total);
          if (group.choice === 'fix') expect(group.fix).not.toBeNull();
          if (group.choice === 'keep') expect(group.keeps).toBe(true);
        }
        const waits = proposal.report.groups.some((group) => group.choice === 'stop');
        if (!waits && blocked > 0) {
          // Only what cannot be mended although it was to be.
          expect(proposal.report.groups.some((group) => group.choice === 'fix')).toBe(true);
        }
        const answer = await intake.prepare();
        expect(answer.ok).toBe(
          proposal.report.failures.length === 0 && blocked === 0 && untouched + fixed > 0,
        );
        if (!answer.ok) return;
        taken += 1;
        expect(answer.value.count).toBe(untouched + fixed);
        expect(JSON.parse(new TextDecoder().decode(answer.value.bytes)).features).toHaveLength(
          untouched + fixed,
        );
      }),
      { seed: 11, numRuns: 400 },
    );
    expect(taken).toBeGreaterThan(20);
    expect(seen.size).toBeGreaterThan(25);
  });

  it('counts many rows with one fault, lists 200 and tells of each what is wrong', async () => {
    const rows = Array.from({ length: 500 }, (_, k) => `S${k},95.01,0.0${k % 4}1,${k % 2 === 0 ? 900 : -k}`);
    const { intake, proposal } = await proposed(
      's.csv',
      `id,lon,lat,radius_m\n${rows.join('\n')}\n`,
      context,
    );
    expect(groupsOf(proposal)).toEqual(['radius-not-positive stop 250']);
    const [group] = proposal.report.groups;
    expect(group!.listed).toHaveLength(200);
    expect(group!.listed.map(({ failure }) => failure.detail?.value).slice(100, 103)).toEqual([
      '-201',
      '-203',
      '-205',
    ]);
    expect(countsOf(proposal)).toEqual([500, 250, 0, 0, 250]);
    const text = new TextDecoder().decode(await intake.badRows('en'));
    expect(text.trimEnd().split('\r\n')).toHaveLength(251);
  });

  it('names a missing column once, not for every row', async () => {
    const { proposal } = await proposed('s.csv', 'id,lon,lat\nS1,95.01,0.01\nS2,95.02,0.01\n', context, {
      kind: 'stations',
    });
    expect(proposal.report.failures).toMatchObject([
      { code: 'column-missing', where: { row: 1, field: 'radius_m' } },
    ]);
    expect(proposal.report.groups).toEqual([]);
  });

  it('tells a missing column on the line of the heading, with what would do instead', async () => {
    const table = bytesOf('Danh sách trạm\n\nTên,lon,lat\nS1,95.01,0.01\nS2,95.02,0.01\n');
    const { proposal } = await proposed('trạm.csv', table, context, { kind: 'stations' });
    expect(proposal.report.failures).toMatchObject([
      {
        code: 'column-missing',
        where: { row: 3, field: 'radius_m' },
        detail: { instead: 'band, environment' },
      },
    ]);
    const twice = bytesOf('Danh sách trạm\nid,lon,lat,radius_m,radius_m\nS1,95.01,0.01,500,400\n');
    const repeated = (await proposed('trạm.csv', twice, context, { kind: 'stations' })).proposal.report;
    expect(repeated.remarks).toMatchObject([
      { code: 'heading-found' },
      { code: 'column-repeated', where: { row: 2, field: 'radius_m' } },
      ...repeated.remarks.slice(2),
    ]);
  });

  it('takes a radius from what the user says of the stations', async () => {
    const table = bytesOf('Tên,lon,lat\nS1,95.01,0.01\nS2,95.02,0.01\n');
    const { intake, proposal } = await proposed('trạm.csv', table, context, {
      kind: 'stations',
      defaults: { band: 'n1', environment: 'urban' },
    });
    expect(countsOf(proposal)).toEqual([2, 2, 0, 0, 0]);
    expect(
      proposal.report.remarks.map(({ code, detail }) => [code, detail?.used ?? detail?.radiusM]),
    ).toEqual(
      expect.arrayContaining([
        ['value-assumed', 'n1'],
        ['value-assumed', 'urban'],
        ['radius-from-model', 900],
      ]),
    );
    expect((await intake.prepare()).ok).toBe(true);
  });
});

describe('positions that nobody can read', () => {
  const listed = ({ report }: Awaited<ReturnType<typeof proposed>>['proposal']) =>
    report.groups.flatMap(({ listed }) =>
      listed.map(({ failure: { where, detail } }) => [where.row, where.field, detail?.value]),
    );

  it.each([
    ['zones', 'Tên khu,Loại,Kinh độ,Vĩ độ\nA,Khu công nghiệp,"95x01","0x01"\nB,Khu công nghiệp,,\n'],
    ['stations', 'Mã trạm,Bán kính,Kinh độ,Vĩ độ\nA,400,"95x01","0x01"\n'],
    ['other', 'Tên,Ghi chú,Kinh độ,Vĩ độ\nA,b,"95x01","0x01"\n'],
  ] as const)('stop the rows that hold them, also where no row has one (%s)', async (kind, table) => {
    const { proposal } = await proposed('t.csv', table, context, { kind });
    expect(groupsOf(proposal)).toContain('coordinate-not-a-number stop 1');
    expect(listed(proposal)).toContainEqual([2, 'Kinh độ, Vĩ độ', '95x01, 0x01']);
    expect(proposal.report.groups.map(({ code }) => code)).not.toContain('number-read');
    expect(countsOf(proposal)).toEqual([kind === 'zones' ? 2 : 1, kind === 'zones' ? 1 : 0, 0, 0, 1]);
  });

  it('are told from empty cells, of which nothing is said', async () => {
    const table = "Tên khu,Loại,Kinh độ,Vĩ độ\nA,Khu công nghiệp,95°01',0°01'\nB,Khu công nghiệp,,\n";
    const { proposal } = await proposed('t.csv', table, context, { kind: 'zones' });
    expect(groupsOf(proposal)).toEqual(['number-read fix 1']);
    expect(listed(proposal)).toEqual([[2, 'Kinh độ', "95°01'"]]);
  });

  it('do not hide the few that are read', async () => {
    const rows = Array.from({ length: 5_000 }, (_, k) => `S${k},400,${k === 3 ? '95.01,0.01' : 'x,y'}`);
    const table = `id,radius_m,lon,lat\n${rows.join('\n')}\n`;
    const { proposal } = await proposed('t.csv', table, context, {
      faults: { 'coordinate-not-a-number': 'drop' },
    });
    expect(proposal.choices.placing).toEqual({ crs: 'EPSG:4326', axes: 'xy' });
    expect(countsOf(proposal)).toEqual([5_000, 1, 0, 4_999, 0]);
  });
});

describe('hostile names', () => {
  it('pollute nothing', async () => {
    const file =
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[95.01,0.01]},"properties":{"__proto__":"x","constructor":"y","lon":1,"name":"z"}}]}';
    const { intake, proposal } = await proposed('a.geojson', file, context, {
      columns: { ['__proto__']: 'name', constructor: 'name' } as never,
      faults: { ['__proto__']: 'drop' } as never,
    });
    expect(Object.hasOwn(proposal.choices.columns, 'constructor')).toBe(false);
    expect(({} as { x?: string }).x).toBeUndefined();
    const answer = await intake.prepare();
    expect(answer.ok && new TextDecoder().decode(answer.value.bytes)).toContain('"__proto__":"x"');
  });
});
