import { expect, test } from 'vitest';
import { pathBounds } from '../../../src/export/sheet/path-bounds.ts';

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

test.each([
  ['M1 2L5 7', box(1, 2, 4, 5)],
  ['m1 2 4 5-6-1z', box(-1, 2, 6, 5)],
  ['M0 0h4v3H1V-2', box(0, -2, 4, 5)],
  ['M0,0C0,5 10,5 10,0', box(0, 0, 10, 5)],
  ['M2 2q3 4 6 0t6 0', box(2, 2, 12, 4)],
  ['M0 0L1e1 .5', box(0, 0, 10, 0.5)],
])('the bounds of %s', (d, bounds) => {
  expect(pathBounds(d)).toEqual(bounds);
});

test('an arc is held by its radius, relative moves go on from the start of a closed ring', () => {
  expect(pathBounds('M0 5a5 5 0 1 0 10 0')).toEqual(box(0, 0, 10, 10));
  expect(pathBounds('M0 0h10v10zm-2 0h1')).toEqual(box(-2, 0, 12, 10));
  expect(pathBounds('')).toBeNull();
});
