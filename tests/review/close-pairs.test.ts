import { distance } from '@turf/turf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LonLat } from '../../src/geo/lon-lat.ts';
import { closePairs } from '../../src/review/close-pairs.ts';

const REACH_M = 20;

/** Positions within a hundred metres or so of a spot anywhere but at the poles, many of them close. */
const positions = fc
  .tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true }))
  .chain(([lon, lat]) => {
    const metres = fc.double({ min: -60, max: 60, noNaN: true });
    const near = fc
      .tuple(metres, metres)
      .map(
        ([east, north]): LonLat => [
          lon + east / (111_195 * Math.cos((lat * Math.PI) / 180)),
          lat + north / 111_195,
        ],
      );
    return fc.array(near, { maxLength: 25 });
  });

test('gives every pair that comparing all with all gives, once', () => {
  fc.assert(
    fc.property(positions, (all) => {
      const expected: string[] = [];
      for (let second = 0; second < all.length; second += 1) {
        for (let first = 0; first < second; first += 1) {
          if (distance(all[first]!, all[second]!, { units: 'meters' }) < REACH_M) {
            expected.push(`${first} ${second}`);
          }
        }
      }
      const found = [...closePairs(all, REACH_M)].map(({ first, second }) => `${first} ${second}`);
      expect(found.sort()).toEqual(expected.sort());
    }),
    { numRuns: 200, seed: 11 },
  );
});
