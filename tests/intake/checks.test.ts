import { area, booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { failureSentence } from '../../src/data/failure-sentence.ts';
import { readGeometry } from '../../src/data/read-geometry.ts';
import { closeRings } from '../../src/intake/checks/close-rings.ts';
import { makeValid } from '../../src/intake/checks/make-valid.ts';
import { repeatedRows } from '../../src/intake/checks/repeated-rows.ts';
import { rewindRings } from '../../src/intake/checks/rewind-rings.ts';
import { swapAxes } from '../../src/intake/checks/swap-axes.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';
import { countsOf, groupsOf, intakeContextOf, prepared, proposed } from './open-file-fixture.ts';

const context = intakeContextOf(await openTinyCity());

const polygon = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates });
const square = (lon: number, lat: number, side = 0.01): Position[] => [
  [lon, lat],
  [lon + side, lat],
  [lon + side, lat + side],
  [lon, lat + side],
  [lon, lat],
];
const bowTie = polygon([
  [95, 0],
  [95.02, 0.02],
  [95.02, 0],
  [95, 0.02],
  [95, 0],
]);

const feature = (geometry: unknown, properties: object = { operator: 'Gamma' }) => ({
  type: 'Feature',
  geometry,
  properties,
});
const areas = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });

const clockwise = polygon(square(95.01, 0.01).toReversed());
const open = polygon(square(95.01, 0.01).slice(0, 4));

describe('fixes', () => {
  it('close and rewind', () => {
    expect(closeRings(open)).toEqual(polygon(square(95.01, 0.01)));
    expect(rewindRings(clockwise)).toEqual(polygon(square(95.01, 0.01)));
    const withHole = polygon(square(95, 0, 0.03), square(95.01, 0.01));
    expect(rewindRings(withHole).coordinates[1]).toEqual(square(95.01, 0.01).toReversed());
  });

  it('split an outline that crosses itself, and tell what that does to its area', () => {
    const valid = makeValid(bowTie)!;
    expect(valid.geometry.type).toBe('MultiPolygon');
    expect(valid.geometry.coordinates).toHaveLength(2);
    expect(valid.beforeM2).toBeLessThan(1);
    expect(valid.afterM2 / area(valid.geometry)).toBeCloseTo(1, 6);
  });

  it('turn positions round', () => {
    expect(
      swapAxes(
        polygon([
          [0, 95],
          [1, 96],
        ]),
      ),
    ).toEqual(
      polygon([
        [95, 0],
        [96, 1],
      ]),
    );
  });

  it('make anything of rings valid, or say that nothing is left', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }));
    const ring = fc
      .array(corner, { minLength: 3, maxLength: 12 })
      .map((corners) => corners.map(([x, y]): Position => [95 + x / 1000, y / 1000]));
    let [mended, judged] = [0, 0];
    fc.assert(
      fc.property(ring, (corners) => {
        const valid = makeValid(polygon(corners));
        if (!valid) return;
        mended += 1;
        expect(readGeometry(valid.geometry, ['Polygon', 'MultiPolygon'], null)).not.toHaveProperty('fault');
        for (let x = 0.37; x < 30; x += 4) {
          for (let y = 0.41; y < 30; y += 4) {
            const position: Position = [95 + x / 1000, y / 1000];
            if (nearestEdge(corners, position) < 1e-6) continue;
            judged += 1;
            expect(booleanPointInPolygon(position, valid.geometry)).toBe(isInside(corners, position));
          }
        }
      }),
      { seed: 4, numRuns: 300 },
    );
    expect(mended).toBeGreaterThan(150);
    expect(judged).toBeGreaterThan(5_000);
  });
});

/** Whether the outline goes round a position an odd number of times. */
function isInside(corners: readonly Position[], [x = 0, y = 0]: Position): boolean {
  let inside = false;
  corners.forEach(([x1 = 0, y1 = 0], k) => {
    const [x2 = 0, y2 = 0] = corners[(k + 1) % corners.length]!;
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  });
  return inside;
}

/** Degrees to the nearest edge, on the plane. */
function nearestEdge(corners: readonly Position[], [x = 0, y = 0]: Position): number {
  return Math.min(
    ...corners.map(([x1 = 0, y1 = 0], k) => {
      const [x2 = 0, y2 = 0] = corners[(k + 1) % corners.length]!;
      const squared = (x2 - x1) ** 2 + (y2 - y1) ** 2;
      const along = squared === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / squared;
      const t = Math.max(0, Math.min(1, along));
      return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
    }),
  );
}

describe('repeated rows', () => {
  it('are found among any rows, the first not', () => {
    const row = fc.tuple(fc.constantFrom('a', 'b', 'A'), fc.constantFrom(1, 2, null, true));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const keys = rows.map((cells) => JSON.stringify(cells));
        const expected = keys.flatMap((key, index) =>
          keys.indexOf(key) < index ? [{ index, first: keys.indexOf(key) }] : [],
        );
        expect(
          repeatedRows(
            rows,
            () => [Number.NaN, Number.NaN],
            () => true,
          ),
        ).toEqual(expected);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});

describe('what is done unasked', () => {
  it('mends what loses nothing and says how', async () => {
    const file = areas(feature(open), feature(clockwise), feature(polygon(square(95.02, 0.02))));
    const { proposal, intake } = await proposed('a.geojson', file, context);
    expect(groupsOf(proposal)).toEqual(['ring-not-closed fix 1', 'winding-reversed fix 1']);
    expect(countsOf(proposal)).toEqual([3, 1, 2, 0, 0]);
    const [closed] = proposal.report.groups[0]!.listed;
    expect([closed!.before, closed!.after]).toEqual([open, polygon(square(95.01, 0.01))]);
    const { bytes } = await prepared(intake);
    const written = JSON.parse(new TextDecoder().decode(bytes));
    expect(written.features[0].geometry).toEqual(polygon(square(95.01, 0.01)));
  });

  it('leaves no row out and waits with the rest', async () => {
    const file = areas(feature(bowTie), feature(null), feature(polygon(square(95.02, 0.02))));
    const { proposal, intake } = await proposed('a.geojson', file, context);
    expect(groupsOf(proposal).toSorted()).toEqual([
      'invalid-geometry:crosses-itself stop 1',
      'wrong-geometry-type:null stop 1',
    ]);
    expect(countsOf(proposal)).toEqual([3, 1, 0, 0, 2]);
    expect(await intake.prepare()).toMatchObject({ ok: false });
  });
});

describe('what the user may choose', () => {
  const file = areas(
    feature(bowTie),
    feature(null),
    feature({ type: 'Point', coordinates: [95.01, 0.01] }),
    feature(polygon(square(95.02, 0.02))),
  );

  it('shows the fix before it is chosen, with the area before and after', async () => {
    const { proposal } = await proposed('a.geojson', file, context);
    const group = proposal.report.groups.find(({ reason }) => reason === 'crosses-itself')!;
    expect(group.fix).toBe('make-valid');
    expect(group.listed[0]!.before).toEqual(bowTie);
    expect(group.listed[0]!.after).toMatchObject({ type: 'MultiPolygon' });
    expect(group.listed[0]!.failure.detail).toMatchObject({ beforeM2: 0, afterM2: expect.any(Number) });
  });

  it('mends, drops and leaves waiting, each group by itself', async () => {
    const faults = {
      'invalid-geometry:crosses-itself': 'fix',
      'wrong-geometry-type:null': 'fix',
      'wrong-geometry-type': 'drop',
    } as const;
    const { proposal, intake } = await proposed('a.geojson', file, context, { faults });
    expect(countsOf(proposal)).toEqual([4, 1, 1, 2, 0]);
    const dataset = await prepared(intake);
    expect([dataset.count, dataset.counts]).toEqual([2, { rows: 4, untouched: 1, fixed: 1, dropped: 2 }]);
    const { features } = JSON.parse(new TextDecoder().decode(dataset.bytes));
    expect(features[0].geometry.type).toBe('MultiPolygon');
  });

  it('waits with what cannot be mended although it was to be', async () => {
    // A corner lies on an edge of another loop: rounded, the two cross again each time they are parted.
    const corners = [
      [95.008, 0.005],
      [95.005, 0.002],
      [95.01, 0.011],
      [95.007, 0.004],
      [95, 0],
      [95.008, 0.005],
    ];
    const text = areas(feature(bowTie), feature(polygon(corners)));
    const { proposal, intake } = await proposed('a.geojson', text, context, {
      faults: { 'invalid-geometry:crosses-itself': 'fix' },
    });
    expect(countsOf(proposal)).toEqual([2, 0, 1, 0, 1]);
    expect(proposal.report.groups[0]).toMatchObject({ total: 2, unmended: 1 });
    expect(proposal.report.groups[0]!.listed[0]!.failure.where.featureIndex).toBe(1);
    expect(await intake.prepare()).toMatchObject({
      ok: false,
      failures: [{ code: 'invalid-geometry', where: { featureIndex: 1 } }],
    });
  });

  it('keeps the first of rows with one id', async () => {
    const table = 'id,lon,lat,radius_m\nS1,95.01,0.01,900\nS1,95.03,0.01,900\nS2,95.02,0.01,900\n';
    const { proposal } = await proposed('s.csv', table, context, { faults: { 'duplicate-id': 'fix' } });
    expect(countsOf(proposal)).toEqual([3, 2, 0, 1, 0]);
  });

  it('turns single rows round', async () => {
    const table = 'id,lon,lat,radius_m\nS1,95.01,0.01,900\nS2,95.02,0.01,900\nS3,0.01,95.03,900\n';
    const { proposal, intake } = await proposed('s.csv', table, context, {
      faults: { 'coordinates-lat-lon-order': 'fix' },
    });
    expect(countsOf(proposal)).toEqual([3, 2, 1, 0, 0]);
    expect(new TextDecoder().decode((await prepared(intake)).bytes)).toContain('S3,95.03,0.01');
  });

  it('keeps repeated points of people unless told otherwise, and not repeated stations', async () => {
    const people = 'lon,lat,population\n95.01,0.01,4\n95.01,0.01,4\n95.02,0.01,4\n';
    const kept = await proposed('p.csv', people, context);
    expect([groupsOf(kept.proposal), countsOf(kept.proposal)]).toEqual([
      ['row-repeated:harmless keep 1'],
      [3, 3, 0, 0, 0],
    ]);
    const dropped = await proposed('p.csv', people, context, { faults: { 'row-repeated:harmless': 'fix' } });
    expect(countsOf(dropped.proposal)).toEqual([3, 2, 0, 1, 0]);
    const stations = await proposed('s.csv', 'lon,lat,radius_m\n95.01,0.01,9\n95.01,0.01,9\n', context);
    expect(groupsOf(stations.proposal)).toContain('row-repeated stop 1');
  });

  it('tells what lies outside, and whether all does', async () => {
    const far = polygon(square(99, 5));
    const some = await proposed(
      'a.geojson',
      areas(feature(far), feature(polygon(square(95.02, 0.02)))),
      context,
    );
    expect(groupsOf(some.proposal)).toEqual(['outside-extent keep 1']);
    const all = await proposed('a.geojson', areas(feature(far)), context);
    expect(groupsOf(all.proposal)).toEqual(['outside-extent:all keep 1']);
  });

  it('asks about people, zones and communes outside, which would count in the figures of the city', async () => {
    const people = 'lon,lat,population\n95.01,0.01,1000\n95.02,0.02,1000\n99,5,5000\n';
    const asked = await proposed('p.csv', people, context);
    expect([groupsOf(asked.proposal), countsOf(asked.proposal)]).toEqual([
      ['outside-extent:counted stop 1'],
      [3, 2, 0, 0, 1],
    ]);
    expect((await asked.intake.prepare()).ok).toBe(false);
    const [fault] = asked.proposal.report.groups[0]!.listed;
    expect(failureSentence(fault!.failure, 'vi').suggestion).toContain('làm đổi tỷ lệ phủ');
    for (const [choice, taken] of [['keep', 3] as const, ['drop', 2] as const]) {
      const faults = { 'outside-extent:counted': choice };
      const { intake } = await proposed('p.csv', people, context, { faults });
      expect((await prepared(intake)).count).toBe(taken);
    }
    const all = await proposed('p.csv', 'lon,lat,population\n99,5,5000\n', context);
    expect(groupsOf(all.proposal)).toEqual(['outside-extent:counted-all stop 1']);
    const zones = 'Tên khu,Loại,lon,lat\nKCN A,KCN,95.01,0.01\nKCN B,KCN,99,5\n';
    expect(groupsOf((await proposed('z.csv', zones, context)).proposal)).toEqual([
      'outside-extent:counted stop 1',
    ]);
    const dead =
      'Tên thôn,Xã,lon,lat,Ngày phản ánh,Số hộ\nA,Xã A,95.01,0.01,2026-01-01,5\nB,Xã A,99,5,2026-01-01,5\n';
    const { proposal } = await proposed('lõm sóng.csv', dead, context);
    expect(groupsOf(proposal)).toEqual(['outside-extent keep 1']);
    expect(failureSentence(proposal.report.groups[0]!.listed[0]!.failure, 'vi').suggestion).toContain(
      'sổ theo dõi',
    );
  });

  it('reads numbers with their units, and points out absurd ones', async () => {
    const table = 'id,lon,lat,radius_m\nS1,95.01,0.01,"1,5 km"\nS2,95.02,0.01,900 m\nS3,95.03,0.01,5\n';
    const { proposal, intake } = await proposed('s.csv', table, context);
    expect(groupsOf(proposal).toSorted()).toEqual(['number-read fix 2', 'value-implausible keep 1']);
    expect(countsOf(proposal)).toEqual([3, 1, 2, 0, 0]);
    expect(new TextDecoder().decode((await prepared(intake)).bytes)).toContain('S1,95.01,0.01,,1500,');
  });
});

describe('the bad rows as a file', () => {
  it('stand as in the file, with the reason, and start no formula', async () => {
    const table = 'id,lon,lat,radius_m,note\n=1+1,95.01,0.01,0,-5\nS2,95.02,0.01,900,x\nS3,95.02\n';
    const { intake } = await proposed('s.csv', table, context);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await intake.badRows('vi'));
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe('\ufeffid,lon,lat,radius_m,note,file_row,fault,what_to_do');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^'=1\+1,95\.01,0\.01,0,-5,2,"Tệp s\.csv, dòng 2, cột radius_m: bán kính/);
    expect(lines[2]).toMatch(/^S3,95\.02,,,,4,/);
  });
});
