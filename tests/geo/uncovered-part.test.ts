import { area, booleanPointInPolygon, circle } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { coveredArea } from '../../src/geo/covered-area.ts';
import { outlineOf } from '../../src/geo/outline.ts';
import { uncoveredPart } from '../../src/geo/uncovered-part.ts';
import { seededRandom } from '../support/random.ts';
import { box } from '../support/three-communes.ts';

function left(outline: Polygon, others: Polygon[]): MultiPolygon | null {
  return uncoveredPart(outlineOf(outline), others.map(outlineOf));
}

describe('the uncovered part', () => {
  it('is nothing when all is covered', () => {
    expect(left(box(0, 0, 1, 1), [box(-1, -1, 2, 2)])).toBeNull();
  });

  it('is a ring round an area in the middle, with the hole kept', () => {
    const part = left(box(0, 0, 4, 4), [box(1, 1, 3, 3)])!;
    expect(part.coordinates).toHaveLength(1);
    expect(part.coordinates[0]).toHaveLength(2);
    expect(area(part)).toBeCloseTo(area(box(0, 0, 4, 4)) - area(box(1, 1, 3, 3)), -3);
  });

  it('keeps an island in a hole', () => {
    const holed: Polygon = {
      type: 'Polygon',
      coordinates: [...box(1, 1, 5, 5).coordinates, ...box(2, 2, 4, 4).coordinates],
    };
    const part = left(box(0, 0, 6, 6), [holed])!;
    expect(part.coordinates.map((rings) => rings.length).sort()).toEqual([1, 2]);
  });

  it('holds exactly the points that lie in the outline and in no other', () => {
    const random = seededRandom(77);
    for (let k = 0; k < 20; k++) {
      const outline = box(0, 0, 4, 4);
      const others = Array.from({ length: 1 + Math.floor(6 * random()) }, () =>
        circle([0.04 * random(), 0.04 * random()], 300 + 1500 * random(), { units: 'meters', steps: 24 }),
      ).map(({ geometry }) => geometry);
      const part = left(outline, others);
      const { uncoveredM2 } = coveredArea(outlineOf(outline), others.map(outlineOf));
      expect(Math.abs((part ? area(part) : 0) - uncoveredM2)).toBeLessThan(1e-6 * area(outline));
      for (let p = 0; p < 50; p++) {
        const at = [-0.002 + 0.044 * random(), -0.002 + 0.044 * random()];
        const open =
          booleanPointInPolygon(at, outline) && !others.some((other) => booleanPointInPolygon(at, other));
        expect(part !== null && booleanPointInPolygon(at, part)).toBe(open);
      }
    }
  });
});
