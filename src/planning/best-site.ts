import { runSteps, type Steps } from '../coverage/steps.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import { circleBound, gainAt, roughBound, type SiteGround } from './site-ground.ts';

/** A place for one new station, and whom it would win. */
export interface BestSite {
  /** The unit in whose centre it stands. */
  unit: number;
  position: LonLat;
  /** People anywhere in the city whom it covers and who are not covered yet. */
  gain: number;
}

/** Candidates looked at between two steps. */
const CANDIDATES_A_STEP = 512;

/**
 * The best place for one new station among the centres of the candidate units: the one with the largest gain, the
 * lowest unit of equals. Null where none would win anybody.
 *
 * Exact: bounds that are never less than the gain are computed first, and candidates are counted in their order until
 * the next bound is less than the best gain.
 *
 * @param candidates indices of units
 */
export function bestSite(ground: SiteGround, candidates: ArrayLike<number>): BestSite | null {
  return runSteps(bestSiteSteps(ground, candidates));
}

/** The same in steps. */
export function* bestSiteSteps(ground: SiteGround, candidates: ArrayLike<number>): Steps<BestSite | null> {
  const bounds = new Float64Array(candidates.length);
  for (let k = 0; k < candidates.length; k++) {
    bounds[k] = roughBound(ground, candidates[k]!);
    if (k % CANDIDATES_A_STEP === CANDIDATES_A_STEP - 1) yield k / (candidates.length + 1);
  }
  let best = -1;
  let most = 0;
  const canWin = (bound: number, unit: number) => bound > most || (bound === most && most > 0 && unit < best);
  for (const k of Uint32Array.from(bounds.keys()).sort((a, b) => bounds[b]! - bounds[a]!)) {
    const unit = candidates[k]!;
    if (bounds[k]! < most) break;
    if (!canWin(bounds[k]!, unit) || !canWin(circleBound(ground, unit), unit)) continue;
    const gain = gainAt(ground, unit);
    if (canWin(gain, unit)) [best, most] = [unit, gain];
    yield candidates.length / (candidates.length + 1);
  }
  if (best < 0) return null;
  const { lon, lat } = ground.index.units;
  return { unit: best, position: [lon[best]!, lat[best]!], gain: most };
}
