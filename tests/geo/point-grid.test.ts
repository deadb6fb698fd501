import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf, createPointGrid, firstPlaceFrom, rowOf } from '../../src/geo/point-grid.ts';
import { latticeArbitrary, pointsArbitrary } from '../support/arbitrary-shapes.ts';

function gridOf(points: readonly (readonly [number, number])[]) {
  return createPointGrid(
    Float64Array.from(points, ([x]) => x),
    Float64Array.from(points, ([, y]) => y),
  );
}

describe('the grid of points', () => {
  it('keeps every point once, in rows from south to north and within a row from west to east', () => {
    fc.assert(
      fc.property(
        latticeArbitrary.chain((at) => pointsArbitrary(at, 400)),
        (points) => {
          const grid = gridOf(points);
          expect([...grid.order].sort((a, b) => a - b)).toEqual(points.map((_, index) => index));
          for (let row = 0; row < grid.rows; row++) {
            for (let place = grid.rowStart[row]!; place < grid.rowStart[row + 1]!; place++) {
              const [x, y] = [grid.xy[2 * place]!, grid.xy[2 * place + 1]!];
              expect([x, y]).toEqual(points[grid.order[place]!]);
              expect(rowOf(grid, y)).toBe(row);
              expect(y).toBeGreaterThanOrEqual(grid.rowMinY[row]!);
              expect(y).toBeLessThanOrEqual(grid.rowMaxY[row]!);
              if (place > grid.rowStart[row]!) expect(x).toBeGreaterThanOrEqual(grid.xy[2 * place - 2]!);
            }
          }
        },
      ),
      { numRuns: 200, seed: 1 },
    );
  });

  it('finds the first place from a longitude on', () => {
    const cases = latticeArbitrary.chain((at) =>
      fc.tuple(
        pointsArbitrary(at, 200),
        fc.integer({ min: -10, max: 60 }).map((i) => at(i / 2, 0)[0]),
      ),
    );
    fc.assert(
      fc.property(cases, ([points, from]) => {
        const grid = gridOf(points);
        for (let row = 0; row < grid.rows; row++) {
          const start = grid.rowStart[row]!;
          const end = grid.rowStart[row + 1]!;
          if (start === end) continue;
          let first = start;
          while (first < end && grid.xy[2 * first]! < from) first++;
          expect(firstPlaceFrom(grid, cellOf(grid, row, from), from)).toBe(first);
        }
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it('is not stretched by a point far away', () => {
    const city = Array.from({ length: 10_000 }, (_, k): [number, number] => [
      108 + (k % 100) / 1000,
      16 + Math.floor(k / 100) / 1000,
    ]);
    const alone = gridOf(city);
    const withFar = gridOf([...city, [112, 17]]);
    const rowsOverCity = rowOf(withFar, 16.099) - rowOf(withFar, 16);
    expect(rowsOverCity).toBeGreaterThan(alone.rows / 4);
  });

  it('sorts a crowd that one point far away squeezes into a single cell', () => {
    const crowd = Array.from({ length: 200 }, (_, k): [number, number] => [108 + ((k * 77) % 200) / 1e6, 16]);
    const grid = gridOf([...crowd, [150, 16]]);
    const longitudes = Array.from({ length: 201 }, (_, place) => grid.xy[2 * place]!);
    expect(longitudes).toEqual([...longitudes].sort((a, b) => a - b));
    const row = rowOf(grid, 16);
    for (const from of [107, 108, 108.00005, 108.0001, 109, 150, 151]) {
      const place = firstPlaceFrom(grid, cellOf(grid, row, from), from);
      expect(place).toBe(longitudes.filter((x) => x < from).length);
    }
  });

  it('holds points that all lie in one place, on one meridian or on one parallel', () => {
    for (const points of [
      Array.from({ length: 300 }, (): [number, number] => [1, 2]),
      Array.from({ length: 300 }, (_, k): [number, number] => [1, k]),
      Array.from({ length: 300 }, (_, k): [number, number] => [300 - k, 2]),
    ]) {
      const grid = gridOf(points);
      expect(grid.count).toBe(300);
      expect(new Set(grid.order).size).toBe(300);
    }
  });

  it('refuses coordinates that are not finite numbers, naming the point', () => {
    expect(() =>
      gridOf([
        [1, 2],
        [Number.NaN, 3],
      ]),
    ).toThrow('Point 1 is at NaN, 3.');
    expect(() => gridOf([[1, Infinity]])).toThrow(RangeError);
    expect(() => createPointGrid(new Float64Array(2), new Float64Array(1))).toThrow(RangeError);
  });
});
