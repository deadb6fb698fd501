import { distance, pointToPolygonDistance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/geo/lon-lat.ts';
import { nearestDistanceM } from '../../src/geo/nearest-distance.ts';
import { seededRandom } from '../support/random.ts';
import { box } from '../support/three-communes.ts';

const point = (position: LonLat) => ({ type: 'Point' as const, coordinates: position });

describe('the distance to the nearest position', () => {
  it('is the least of all, from a point and from a footprint', () => {
    const random = seededRandom(61);
    const footprint = box(0, 0, 7, 1);
    for (let k = 0; k < 30; k++) {
      const positions = Array.from(
        { length: 1 + Math.floor(30 * random()) },
        (): LonLat => [0.4 * random() - 0.15, 0.02 + 0.2 * random()],
      );
      const fromPoint = positions.map((to) => distance([0.01, 0.005], to, { units: 'meters' }));
      expect(nearestDistanceM(point([0.01, 0.005]), positions)).toBe(Math.min(...fromPoint));
      const fromFootprint = positions.map((to) => pointToPolygonDistance(to, footprint, { units: 'meters' }));
      expect(nearestDistanceM(footprint, positions)).toBe(Math.min(...fromFootprint));
    }
  });

  it('is 0 inside a footprint', () => {
    expect(
      nearestDistanceM(box(0, 0, 1, 1), [
        [0.5, 0.5],
        [0.005, 0.005],
      ]),
    ).toBe(0);
  });

  it('is in metres: a degree on the equator is 111,195 m', () => {
    expect(nearestDistanceM(point([0, 0]), [[1, 0]])).toBeCloseTo(111_195, 0);
  });

  it('is unknown without positions', () => {
    expect(nearestDistanceM(point([0, 0]), [])).toBeNull();
  });
});
