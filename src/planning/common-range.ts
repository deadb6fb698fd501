import type { RadioRange, Station } from '../data/city.ts';

/** Which row of the radio model: a band in an environment. */
export interface RangeKey {
  band: string;
  environment: RadioRange['environment'];
}

/** The row of the radio model for a band, in any case, and an environment; null where it has none. */
export function rangeOf(key: RangeKey, ranges: readonly RadioRange[]): RadioRange | null {
  const wanted = key.band.trim().toLowerCase();
  return (
    ranges.find((row) => row.band.toLowerCase() === wanted && row.environment === key.environment) ?? null
  );
}

/**
 * The row of the radio model that most stations are of, the first of equals; its first row where no station is of
 * any, null where the model is empty.
 */
export function commonRange(
  stations: readonly Pick<Station, 'band' | 'environment'>[],
  ranges: readonly RadioRange[],
): RadioRange | null {
  const counts = new Map<RadioRange, number>(ranges.map((row) => [row, 0]));
  for (const { band, environment } of stations) {
    if (band === null || environment === null) continue;
    const row = rangeOf({ band, environment }, ranges);
    if (row) counts.set(row, counts.get(row)! + 1);
  }
  const most = Math.max(0, ...counts.values());
  return ranges.find((row) => counts.get(row) === most) ?? null;
}
