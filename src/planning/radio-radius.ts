import type { RadioRange, Station } from '../data/city.ts';
import { rangeOf } from './common-range.ts';

/**
 * Outdoor radius in metres of a station on `band` (e.g. "n41") in `environment`, from the radio model's table;
 * null where the table has no such row. Bands are compared without regard to case.
 */
export function radiusOf(
  band: string,
  environment: NonNullable<Station['environment']>,
  ranges: readonly RadioRange[],
): number | null {
  return rangeOf({ band, environment }, ranges)?.outdoorRadiusM ?? null;
}
