import { booleanPointInPolygon, circle } from '@turf/turf';
import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/geo/lon-lat.ts';
import { createPointGrid } from '../../src/geo/point-grid.ts';
import { createPolygonSweep } from '../../src/geo/polygon-sweep.ts';
import { latticeArbitrary, lattices, pointsArbitrary, shapeArbitrary } from '../support/arbitrary-shapes.ts';
import { seededRandom } from '../support/random.ts';

/** Indices of the covered points, in order, by the sweep; checks the form of the runs on the way. */
function swept(points: LonLat[], shape: Polygon | MultiPolygon): number[] {
  const grid = createPointGrid(
    Float64Array.from(points, ([lon]) => lon),
    Float64Array.from(points, ([, lat]) => lat),
  );
  const spans = createPolygonSweep(grid)(shape);
  const covered: number[] = [];
  let last = 0;
  for (let k = 0; k < spans.length; k += 3) {
    const [row, start, end] = [spans[k]!, spans[k + 1]!, spans[k + 2]!];
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(start).toBeGreaterThanOrEqual(grid.rowStart[row]!);
    expect(end).toBeLessThanOrEqual(grid.rowStart[row + 1]!);
    for (let place = start; place < end; place++) covered.push(grid.order[place]!);
    last = end;
  }
  return covered.sort((a, b) => a - b);
}

function byTurf(points: LonLat[], shape: Polygon | MultiPolygon): number[] {
  return points.flatMap((point, index) => (booleanPointInPolygon(point, shape) ? [index] : []));
}

function polygonOf(...rings: Position[][]): Polygon {
  return { type: 'Polygon', coordinates: rings };
}

function rectangle(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** Points `step` apart from `from` to `to`, both included, in both directions. */
function lattice(from: number, to: number, step: number): LonLat[] {
  const count = Math.round((to - from) / step) + 1;
  return Array.from({ length: count * count }, (_, k) => [
    from + (k % count) * step,
    from + Math.floor(k / count) * step,
  ]);
}

describe('a polygon swept over points', () => {
  it('covers the same points as Turf, whatever the polygon', () => {
    const cases = latticeArbitrary.chain((at) => fc.tuple(pointsArbitrary(at), shapeArbitrary(at)));
    fc.assert(
      fc.property(cases, ([points, shape]) => {
        expect(swept(points, shape)).toEqual(byTurf(points, shape));
      }),
      { numRuns: 3000, seed: 5 },
    );
  });

  it('covers the same points as Turf on corners and edges of exact coordinates', () => {
    const at = lattices.dyadic!;
    const points = lattice(0, 24, 1).map(([i, j]) => at(i, j));
    fc.assert(
      fc.property(shapeArbitrary(at), (shape) => {
        expect(swept(points, shape)).toEqual(byTurf(points, shape));
      }),
      { numRuns: 400, seed: 6 },
    );
  });

  it('covers the same points as Turf for discs of every size over scattered points', () => {
    const random = seededRandom(7);
    const points = Array.from({ length: 3000 }, (): LonLat => [108 + random() ** 2 / 5, 16 + random() / 5]);
    for (let k = 0; k < 60; k++) {
      const centre = [107.95 + random() * 0.3, 15.95 + random() * 0.3];
      const disc = circle(centre, 20 * 2 ** (10 * random()), { units: 'meters', steps: 64 }).geometry;
      expect(swept(points, disc)).toEqual(byTurf(points, disc));
    }
  });

  it('covers points on the outline and on the rim of a hole, not those in the hole', () => {
    const ring = polygonOf(rectangle(0, 0, 8, 8), rectangle(2, 2, 6, 6));
    const inHole = ([x, y]: LonLat) => x > 2 && x < 6 && y > 2 && y < 6;
    const points = lattice(-1, 9, 1);
    const expected = points.flatMap((point, index) => {
      const [x, y] = point;
      return x >= 0 && x <= 8 && y >= 0 && y <= 8 && !inHole(point) ? [index] : [];
    });
    expect(expected).toHaveLength(81 - 9);
    expect(swept(points, ring)).toEqual(expected);
  });

  it('covers a point once where parts of a multipolygon overlap', () => {
    const shape: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [[rectangle(0, 0, 4, 4)], [rectangle(2, 2, 6, 6)], [rectangle(0, 0, 4, 4)]],
    };
    const points = lattice(0, 6, 0.5);
    const covered = swept(points, shape);
    expect(new Set(covered).size).toBe(covered.length);
    expect(covered).toEqual(byTurf(points, shape));
  });

  it('fills the notch of a concave polygon not', () => {
    const u = polygonOf([
      [0, 0],
      [9, 0],
      [9, 9],
      [6, 9],
      [6, 3],
      [3, 3],
      [3, 9],
      [0, 9],
      [0, 0],
    ]);
    const points = lattice(0.5, 8.5, 1);
    expect(swept(points, u)).toHaveLength(9 * 9 - 2 * 6 - 6);
    expect(swept(points, u)).toEqual(byTurf(points, u));
  });

  it('covers everything under a polygon far larger than the grid, and nothing under one far away', () => {
    const points = lattice(0, 5, 0.25);
    expect(swept(points, polygonOf(rectangle(-170, -80, 170, 80)))).toHaveLength(points.length);
    expect(swept(points, polygonOf(rectangle(100, 0, 101, 5)))).toEqual([]);
    expect(swept(points, polygonOf(rectangle(0, 40, 5, 41)))).toEqual([]);
    expect(swept(points, polygonOf(rectangle(-170, -80, 170, 80), rectangle(-1, -1, 6, 6)))).toEqual([]);
  });

  it('covers the one point under a polygon far smaller than the distance between points', () => {
    const points = lattice(0, 5, 0.25);
    const tiny = polygonOf(rectangle(2.5 - 1e-9, 2.5 - 1e-9, 2.5 + 1e-9, 2.5 + 1e-9));
    expect(swept(points, tiny).map((index) => points[index])).toEqual([[2.5, 2.5]]);
  });

  it('takes rings without area as the lines and points they are', () => {
    const points = lattice(0, 4, 1);
    const line = polygonOf([
      [0, 0],
      [4, 4],
      [0, 0],
    ]);
    expect(swept(points, line).map((index) => points[index])).toEqual([0, 1, 2, 3, 4].map((k) => [k, k]));
    const dot = polygonOf([
      [2, 3],
      [2, 3],
      [2, 3],
      [2, 3],
    ]);
    expect(swept(points, dot).map((index) => points[index])).toEqual([[2, 3]]);
    expect(swept(points, polygonOf())).toEqual([]);
    expect(swept(points, polygonOf([]))).toEqual([]);
    expect(swept(points, { type: 'MultiPolygon', coordinates: [] })).toEqual([]);
  });

  it('closes an open ring', () => {
    const points = lattice(0, 4, 1);
    const open = polygonOf(rectangle(1, 1, 3, 3).slice(0, -1));
    expect(swept(points, open)).toEqual(swept(points, polygonOf(rectangle(1, 1, 3, 3))));
  });

  it('decides edges that pass a point by less than a rounding error', () => {
    const nudge = 2 ** -48;
    const points: LonLat[] = [
      [108.3, 16.3],
      [108.3, 16.3 + nudge],
      [108.3, 16.3 - nudge],
      [108.3 + nudge, 16.3],
      [108.3 - nudge, 16.3],
    ];
    for (const run of [0.1, 0.3, 0.7, 1.1, 12.3]) {
      const below = polygonOf([
        [108.3 - run, 16.3 - run / 3],
        [108.3 + 3 * run, 16.3 + run],
        [108.3 + 3 * run, 16.3 - run],
        [108.3 - run, 16.3 - run / 3],
      ]);
      expect(swept(points, below)).toEqual(byTurf(points, below));
    }
  });

  it('sweeps a polygon of very many corners', () => {
    const random = seededRandom(8);
    const corners = 20_000;
    const ring = Array.from({ length: corners }, (_, k): Position => {
      const angle = (2 * Math.PI * k) / corners;
      const radius = 1 + 0.5 * Math.sin(11 * angle) + 0.02 * random();
      return [108 + radius * Math.cos(angle), 16 + radius * Math.sin(angle)];
    });
    const shape = polygonOf([...ring, ring[0]!]);
    const points = Array.from(
      { length: 1500 },
      (): LonLat => [106.4 + 3.2 * random(), 14.4 + 3.2 * random()],
    );
    expect(swept(points, shape)).toEqual(byTurf(points, shape));
  });

  it('works off a tall zigzag in parts without losing any', () => {
    const points = Array.from(
      { length: 40_000 },
      (_, k): LonLat => [(k % 100) / 100, Math.floor(k / 100) / 400],
    );
    const teeth = 12_000;
    const zigzag = Array.from({ length: teeth + 1 }, (_, k): Position => [k / teeth, k % 2 === 0 ? -1 : 2]);
    const shape = polygonOf([...zigzag, [1, -2], [0, -2], [0, -1]]);
    const sample = points.flatMap((_, index) => (index % 41 === 0 ? [index] : []));
    const covered = new Set(swept(points, shape));
    for (const index of sample) expect(covered.has(index)).toBe(booleanPointInPolygon(points[index]!, shape));
  });

  it('has nothing to cover without points', () => {
    expect(swept([], polygonOf(rectangle(0, 0, 1, 1)))).toEqual([]);
  });

  it.each([Number.NaN, Infinity])('refuses a polygon with the coordinate %s', (bad) => {
    const grid = createPointGrid(Float64Array.of(1), Float64Array.of(1));
    const sweep = createPolygonSweep(grid);
    expect(() => sweep(polygonOf([...rectangle(0, 0, 2, 2).slice(0, 2), [bad, 1], [0, 0]]))).toThrow(
      RangeError,
    );
    expect(sweep(polygonOf(rectangle(0, 0, 2, 2)))).toEqual(Int32Array.of(0, 0, 1));
  });
});
