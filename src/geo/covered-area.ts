import { FillRule, intersect } from 'clipper2-ts';
import { clipPaths, pathsAreaM2 } from './clip-paths.ts';
import type { LonLat } from './lon-lat.ts';
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
 * How much of `outline` lies in the union of `others`. Gives what Turf's `union`, `intersect` and `area` give, to a
 * centimetre in every corner, in a fraction of their time.
 */
export function coveredArea(outline: Outline, others: readonly Outline[]): CoveredArea {
  const [west, south, east, north] = outline.bbox;
  const origin: LonLat = [(west + east) / 2, (south + north) / 2];
  const whole = clipPaths(outline.geometry, origin);
  const wholeM2 = pathsAreaM2(whole, origin);
  const near = others.filter((other) => overlaps(other.bbox, outline.bbox));
  const signal = near.flatMap((other) => clipPaths(other.geometry, origin));
  const coveredM2 = pathsAreaM2(intersect(whole, signal, FillRule.NonZero), origin);
  const uncoveredM2 = Math.max(0, wholeM2 - coveredM2);
  return uncoveredM2 <= ROUNDING_M2 ? { coveredM2: wholeM2, uncoveredM2: 0 } : { coveredM2, uncoveredM2 };
}
