import { centerOfMass } from '@turf/turf';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaCentroid } from '../../src/geo/area-centroid.ts';
import { seededRandom } from '../support/random.ts';
import { box } from '../support/three-communes.ts';

describe('the centre of an area', () => {
  it("is Turf's centre of mass for a simple polygon", () => {
    const random = seededRandom(51);
    for (let k = 0; k < 50; k++) {
      const corners = 3 + Math.floor(random() * 20);
      const ring = Array.from({ length: corners }, (_, c) => {
        const angle = (2 * Math.PI * c) / corners;
        const reach = 0.01 + 0.05 * random();
        return [108 + reach * Math.cos(angle), 16 + reach * Math.sin(angle)];
      });
      const polygon: Polygon = { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
      const [lon, lat] = areaCentroid(polygon);
      const [turfLon, turfLat] = centerOfMass(polygon).geometry.coordinates;
      expect(lon).toBeCloseTo(turfLon!, 9);
      expect(lat).toBeCloseTo(turfLat!, 9);
    }
  });

  it('does not depend on how the rings run or on repeated corners', () => {
    const forth = box(0, 0, 2, 1);
    const back: Polygon = { type: 'Polygon', coordinates: [forth.coordinates[0]!.toReversed()] };
    const dense: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          ...forth.coordinates[0]!.slice(0, 2),
          [0.02, 0.001],
          [0.02, 0.001],
          ...forth.coordinates[0]!.slice(2),
        ],
      ],
    };
    for (const polygon of [forth, back, dense]) {
      expect(areaCentroid(polygon)[0]).toBeCloseTo(0.01, 12);
      expect(areaCentroid(polygon)[1]).toBeCloseTo(0.005, 12);
    }
  });

  it('weighs parts with their areas and leaves out holes', () => {
    const parts = {
      type: 'MultiPolygon' as const,
      coordinates: [box(0, 0, 2, 2).coordinates, box(4, 0, 5, 2).coordinates],
    };
    expect(areaCentroid(parts)[0]).toBeCloseTo((4 * 0.01 + 2 * 0.045) / 6, 12);
    const holed: Polygon = {
      type: 'Polygon',
      coordinates: [...box(0, 0, 4, 4).coordinates, ...box(2, 0, 4, 4).coordinates],
    };
    expect(areaCentroid(holed)[0]).toBeCloseTo(0.01, 12);
  });

  it('is the mean of the corners where there is no area', () => {
    expect(
      areaCentroid({
        type: 'Polygon',
        coordinates: [
          [
            [1, 1],
            [3, 5],
            [1, 1],
            [3, 5],
          ],
        ],
      }),
    ).toEqual([2, 3]);
  });
});
