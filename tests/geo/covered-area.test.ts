import { area, circle, feature, featureCollection, intersect, union } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { coveredArea } from '../../src/geo/covered-area.ts';
import { outlineOf } from '../../src/geo/outline.ts';
import { seededRandom } from '../support/random.ts';
import { box } from '../support/three-communes.ts';

type Shape = Polygon | MultiPolygon;

function covered(outline: Shape, others: Shape[]) {
  return coveredArea(outlineOf(outline), others.map(outlineOf));
}

/** Square metres of the outline inside the others by Turf. */
function byTurf(outline: Shape, others: Shape[]): number {
  const [first, ...rest] = others.map((other) => feature(other));
  if (!first) return 0;
  const joined = rest.length > 0 ? union(featureCollection([first, ...rest])) : first;
  const common = joined && intersect(featureCollection([feature(outline), joined]));
  return common ? area(common) : 0;
}

function disc(lon: number, lat: number, radiusM: number): Polygon {
  return circle([lon, lat], radiusM, { units: 'meters', steps: 64 }).geometry;
}

describe('the covered area', () => {
  it('is what Turf gives by uniting and intersecting', () => {
    const random = seededRandom(41);
    for (let k = 0; k < 25; k++) {
      const corners = 5 + Math.floor(random() * 30);
      const ring = Array.from({ length: corners }, (_, c) => {
        const angle = (2 * Math.PI * c) / corners;
        const reach = 0.005 + 0.02 * random();
        return [108.2 + reach * Math.cos(angle), 16.05 + reach * Math.sin(angle)];
      });
      const outline: Polygon = { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
      const others = Array.from({ length: Math.floor(random() * 12) }, () =>
        disc(108.17 + 0.06 * random(), 16.02 + 0.06 * random(), 200 + 1500 * random()),
      );
      const { coveredM2, uncoveredM2 } = covered(outline, others);
      const wholeM2 = area(outline);
      expect(Math.abs(coveredM2 - byTurf(outline, others)) / wholeM2).toBeLessThan(1e-6);
      expect(Math.abs(coveredM2 + uncoveredM2 - wholeM2) / wholeM2).toBeLessThan(1e-6);
    }
  });

  it('leaves nothing over when covered, however many pieces it takes', () => {
    const outline = box(0, 0, 3, 2);
    const tiles = [0, 1, 2].flatMap((x) => [0, 1].map((y) => box(x, y, x + 1, y + 1)));
    expect(covered(outline, tiles).uncoveredM2).toBe(0);
    expect(covered(outline, [outline]).uncoveredM2).toBe(0);
    expect(covered(outline, tiles.slice(1)).uncoveredM2).toBeCloseTo(area(tiles[0]!), 0);
  });

  it('does not count overlaps twice, nor holes at all', () => {
    const outline = box(0, 0, 4, 4);
    const ring: Polygon = {
      type: 'Polygon',
      coordinates: [...box(0, 0, 4, 4).coordinates, ...box(1, 1, 3, 3).coordinates],
    };
    const hole = area(box(1, 1, 3, 3));
    expect(covered(outline, [ring]).uncoveredM2).toBeCloseTo(hole, 0);
    expect(covered(outline, [ring, ring, box(0, 0, 1, 4)]).uncoveredM2).toBeCloseTo(hole, 0);
    expect(covered(outline, [ring, box(1, 1, 2, 3)]).uncoveredM2).toBeCloseTo(area(box(2, 1, 3, 3)), 0);
    const overlapping: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [box(0, 0, 3, 4).coordinates, box(1, 0, 4, 4).coordinates],
    };
    expect(covered(outline, [overlapping]).uncoveredM2).toBe(0);
    expect(covered(ring, [box(1, 1, 3, 3)]).coveredM2).toBeLessThan(1);
  });

  it('is nothing where the others stay away or have no area', () => {
    const outline = box(0, 0, 1, 1);
    const line: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [0.01, 0.01],
          [0, 0],
        ],
      ],
    };
    for (const others of [[], [box(5, 5, 6, 6)], [box(1, 0, 2, 1)], [line]]) {
      const { coveredM2, uncoveredM2 } = covered(outline, others);
      expect(coveredM2).toBeLessThan(1e-3);
      expect(uncoveredM2).toBeCloseTo(area(outline), 0);
    }
  });
});
