import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { polygonLookup } from '../../geodata/build/population/polygon-lookup.ts';
import { readRoads } from '../../geodata/build/population/roads.ts';
import { shareOut, shareOutInHouseholds } from '../../geodata/build/population/whole-people.ts';

const weights = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 60 })
  .filter((list) => list.some((weight) => weight > 0));
const total = fc.integer({ min: 0, max: 5000 });

describe('sharing out whole people', () => {
  test('the largest remainders get the people left over, the first of equal ones', () => {
    expect(shareOut(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(shareOut(7, [5, 3, 2])).toEqual([4, 2, 1]);
    expect(shareOut(0, [1, 2])).toEqual([0, 0]);
    expect(() => shareOut(3, [0, 0])).toThrow('3 people have no weight');
  });

  test('adds up, and nobody is off by a whole person', () => {
    fc.assert(
      fc.property(total, weights, (people, list) => {
        const shares = shareOut(people, list);
        const sum = list.reduce((a, b) => a + b, 0);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(people);
        shares.forEach((share, i) => {
          expect(Math.abs(share - (people * list[i]!) / sum)).toBeLessThan(1);
        });
      }),
    );
  });

  test('households stay together and heavier cells come first', () => {
    expect(shareOutInHouseholds(9, [1, 5, 1, 1], 4)).toEqual([0, 9, 0, 0]);
    expect(shareOutInHouseholds(9, [1, 5, 4, 1], 4)).toEqual([0, 5, 4, 0]);
    expect(shareOutInHouseholds(3, [2, 2, 1], 4)).toEqual([3, 0, 0]);
    fc.assert(
      fc.property(total, weights, (people, list) => {
        const shares = shareOutInHouseholds(people, list, 4);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(people);
        const inhabited = shares.filter((share) => share > 0);
        if (inhabited.length > 1) expect(Math.min(...inhabited)).toBeGreaterThanOrEqual(4);
        const leastInhabited = Math.min(...list.filter((_, i) => shares[i]! > 0));
        const heaviestEmpty = Math.max(0, ...list.filter((_, i) => shares[i] === 0));
        if (people > 0) expect(heaviestEmpty).toBeLessThanOrEqual(leastInhabited);
      }),
    );
  });
});

describe('polygon lookup', () => {
  const star: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [108, 16],
        [108.02, 16.001],
        [108.01, 16.004],
        [108.021, 16.0093],
        [108.003, 16.0061],
        [108, 16],
      ],
      [
        [108.004, 16.002],
        [108.008, 16.0022],
        [108.006, 16.0041],
        [108.004, 16.002],
      ],
    ],
  };

  test('agrees with Turf, holes included', () => {
    const lookup = polygonLookup([star]);
    const position = fc.tuple(
      fc.double({ min: 107.999, max: 108.022, noNaN: true }),
      fc.oneof(
        fc.double({ min: 15.999, max: 16.011, noNaN: true }),
        fc.constantFrom(...star.coordinates.flat().map(([, lat]) => lat!)),
      ),
    );
    fc.assert(
      fc.property(position, ([lon, lat]) => {
        expect(lookup(lon, lat) === 0).toBe(booleanPointInPolygon([lon, lat], star));
      }),
      { numRuns: 2000 },
    );
  });

  test('among many polygons the first one that holds the point is found', () => {
    const corner = fc.tuple(
      fc.integer({ min: -40, max: 40 }).map((step) => 108 + step / 1000),
      fc.integer({ min: -40, max: 40 }).map((step) => 16 + step / 1000),
    );
    const triangles = fc.array(fc.tuple(corner, corner, corner), { minLength: 9, maxLength: 20 });
    const point = fc.tuple(
      fc.double({ min: 107.95, max: 108.05, noNaN: true }),
      fc.double({ min: 15.95, max: 16.05, noNaN: true }),
    );
    fc.assert(
      fc.property(triangles, point, (shapes, [lon, lat]) => {
        const polygons = shapes.map(
          ([a, b, c]): Polygon => ({ type: 'Polygon', coordinates: [[a, b, c, a]] }),
        );
        const holds = (polygon: Polygon) => polygonLookup([polygon])(lon, lat) === 0;
        expect(polygonLookup(polygons)(lon, lat)).toBe(polygons.findIndex(holds));
      }),
      { numRuns: 500 },
    );
  });

  test('a point on a shared border lies in exactly one of the two', () => {
    const west: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [107.9, 16],
          [108, 16],
          [108.003, 16.0047],
          [108, 16.01],
          [107.9, 16.01],
          [107.9, 16],
        ],
      ],
    };
    const east: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [108, 16],
          [108.1, 16],
          [108.1, 16.01],
          [108, 16.01],
          [108.003, 16.0047],
          [108, 16],
        ],
      ],
    };
    const inWest = polygonLookup([west]);
    const inEast = polygonLookup([east]);
    const alongBorder = fc.integer({ min: 1, max: 9999 }).map((i) => {
      const lat = 16 + i / 1e6;
      const lon =
        lat < 16.0047 ? 108 + ((lat - 16) / 0.0047) * 0.003 : 108 + ((16.01 - lat) / 0.0053) * 0.003;
      return [lon, lat] as const;
    });
    fc.assert(
      fc.property(alongBorder, ([lon, lat]) => {
        expect(Number(inWest(lon, lat) === 0) + Number(inEast(lon, lat) === 0)).toBe(1);
      }),
      { numRuns: 2000 },
    );
    expect(Number(inWest(108.003, 16.0047) === 0) + Number(inEast(108.003, 16.0047) === 0)).toBe(1);
  });
});

test('a line that is no road is named', () => {
  const heading = 'osm_id;class;bridge;lon lat,...\n';
  const good = '1;LOCAL;1;108.1 16.1,108.2 16.2\n';
  expect(readRoads(() => heading + good)).toEqual([
    {
      roadClass: 'LOCAL',
      bridge: true,
      line: [
        [108.1, 16.1],
        [108.2, 16.2],
      ],
    },
  ]);
  expect(() => readRoads(() => `${heading}${good}2;CANAL;0;108.1 16.1\n`)).toThrow('line 3 is not a road');
  expect(() => readRoads(() => `${heading}2;LOCAL;0;108.1\n`)).toThrow('line 2 is not a road');
});
