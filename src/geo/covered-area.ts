import type { Paths64 } from 'clipper2-ts';
import { difference, FillRule } from 'clipper2-ts';
import { type ClipGrid, clipGrid, clipPaths, pathsAreaM2 } from './clip-paths.ts';
import type { Outline } from './outline.ts';
import { overlaps } from './overlaps.ts';

/** A remainder of at most this many square metres is what rounding leaves of nothing. */
export const ROUNDING_M2 = 1;

export interface CoveredArea {
  /** Square metres inside at least one of the others. */
  coveredM2: number;
  /** Square metres inside none; 0 when it would be no more than ROUNDING_M2. */
  uncoveredM2: number;
}

/**
 * How much of `outline` lies in the union of `others`: what Turf's `union`, `intersect` and `area` give, several
 * times as fast, with every corner rounded to the grid of `ClipGrid`.
 */
export function coveredArea(outline: Outline, others: readonly Outline[]): CoveredArea {
  const { grid, wholeM2, left } = remainderOf(outline, others);
  const uncoveredM2 = pathsAreaM2(left, grid);
  if (uncoveredM2 <= ROUNDING_M2) return { coveredM2: wholeM2, uncoveredM2: 0 };
  return { coveredM2: Math.max(0, wholeM2 - uncoveredM2), uncoveredM2 };
}

/** What is left of `outline` outside all `others`, on the grid. */
export function remainderOf(
  outline: Outline,
  others: readonly Outline[],
): { grid: ClipGrid; wholeM2: number; left: Paths64 } {
  const grid = clipGrid(outline.bbox);
  const whole = clipPaths(outline.geometry, grid);
  const near = others.filter((other) => overlaps(other.bbox, outline.bbox));
  const signal = near.flatMap((other) => clipPaths(other.geometry, grid));
  return { grid, wholeM2: pathsAreaM2(whole, grid), left: difference(whole, signal, FillRule.NonZero) };
}
