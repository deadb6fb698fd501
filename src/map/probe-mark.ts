import type { PointExplanation } from '../coverage/trail/explain-point.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import { remember } from './remember.ts';

/** The point that is asked about, as the map marks it. */
export interface ProbeMark {
  position: LonLat;
  /** The outline of its population unit, a closed ring; null where the units are points, nobody lives, or no answer is in yet. */
  boundary: LonLat[] | null;
  /** Whether all people of its unit are counted as covered; null without a unit. */
  covered: boolean | null;
  /** From the unit's centre, or from the point, to the nearest station of each operator. */
  lines: { operator: string; from: LonLat; to: LonLat }[];
}

/** The mark of a point and of what is known about it; the same object for the same two. */
export const probeMark = remember(
  (probe: LonLat | null, explanation: PointExplanation | null): ProbeMark | null => {
    if (!probe) return null;
    const unit = explanation?.unit ?? null;
    const from = unit?.centre ?? probe;
    return {
      position: probe,
      boundary: unit?.boundary ?? null,
      covered: unit ? unit.share === 1 : null,
      lines: (explanation?.operators ?? []).flatMap(({ operator, nearest }) =>
        nearest ? [{ operator, from, to: nearest.position }] : [],
      ),
    };
  },
);
