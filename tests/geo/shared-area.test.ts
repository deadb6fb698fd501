import { area, featureCollection, intersect, polygon } from '@turf/turf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlineOf } from '../../src/geo/outline.ts';
import { sharedArea } from '../../src/geo/shared-area.ts';
import { square } from '../review/seeded-city.ts';

/** Rectangles a few kilometres across near 16° N, on a grid so that borders often coincide. */
const rectangle = fc
  .tuple(
    fc.integer({ min: 0, max: 20 }),
    fc.integer({ min: 0, max: 20 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 12 }),
  )
  .map(([west, south, width, height]) => square(...degrees(west, south, west + width, south + height)));

function degrees(...steps: [number, number, number, number]): [number, number, number, number] {
  const [west, south, east, north] = steps.map((step) => step * 0.003);
  return [108 + west!, 16 + south!, 108 + east!, 16 + north!];
}

test('is the area of what Turf intersects', () => {
  fc.assert(
    fc.property(rectangle, rectangle, (a, b) => {
      const both = intersect(featureCollection([polygon(a.coordinates), polygon(b.coordinates)]));
      const expected = both ? area(both) : 0;
      const found = sharedArea(outlineOf(a), outlineOf(b))?.areaM2 ?? 0;
      expect(Math.abs(found - expected)).toBeLessThanOrEqual(1 + expected * 1e-6);
    }),
    { numRuns: 150, seed: 5 },
  );
});

test('gives the box of what is shared, and nothing for a shared border', () => {
  const a = outlineOf(square(108, 16, 108.02, 16.02));
  expect(sharedArea(a, outlineOf(square(108.01, 16.01, 108.03, 16.03)))?.bbox).toEqual([
    108.01, 16.01, 108.02, 16.02,
  ]);
  expect(sharedArea(a, outlineOf(square(108.02, 16, 108.03, 16.02)))).toBeNull();
});
