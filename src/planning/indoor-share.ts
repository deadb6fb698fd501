import type { RadioRange, Station } from '../data/city.ts';
import { rangeOf } from './common-range.ts';

/**
 * A station's indoor radius as a share of its outdoor one, from the radio model's row of its band and environment;
 * never more than 1.
 *
 * @throws RangeError when the model has no such row
 */
export function indoorShare(station: Station, radioModel: readonly RadioRange[]): number {
  const range = rangeOfStation(station, radioModel);
  if (range === null)
    throw new RangeError(`The radio model does not know the band of station ${station.id}.`);
  return Math.min(1, range.indoorRadiusM / range.outdoorRadiusM);
}

/** Whether the radio model gives indoor radii for every one of the stations. */
export function indoorKnown(stations: readonly Station[], radioModel: readonly RadioRange[]): boolean {
  return stations.every((station) => rangeOfStation(station, radioModel) !== null);
}

function rangeOfStation(
  { band, environment }: Station,
  radioModel: readonly RadioRange[],
): RadioRange | null {
  return band === null || environment === null ? null : rangeOf({ band, environment }, radioModel);
}
