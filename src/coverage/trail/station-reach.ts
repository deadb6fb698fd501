import { distance } from '@turf/turf';
import type { ServiceArea, Station } from '../../data/city.ts';
import type { LonLat } from '../../geo/lon-lat.ts';

/** How far a station is from a place, and how far its service area ends before it. */
export interface StationReach {
  stationId: string;
  position: LonLat;
  /** On Turf's sphere. */
  distanceM: number;
  radiusM: number;
  /** Distance less radius: positive is out of reach. Null where the service areas are not discs round the stations. */
  beyondM: number | null;
}

/** One operator's stations as seen from a place. */
export interface OperatorReach {
  operator: string;
  /** Whether one of its service areas contains the place. */
  covers: boolean;
  /** Null where no station of it is known. */
  nearest: StationReach | null;
  /** The station whose disc comes closest, where that is not the nearest one: a far mast with a large radius. */
  closest: StationReach | null;
}

/**
 * The stations of each operator in `operators` as seen from a place. A station has a disc where `serviceAreas`
 * holds the area made from it.
 */
export function stationReach(
  place: LonLat,
  operators: readonly string[],
  stations: readonly Station[],
  serviceAreas: readonly ServiceArea[],
  covering: readonly Pick<ServiceArea, 'operator'>[],
): OperatorReach[] {
  const discs = new Set(serviceAreas.filter(isDisc).map(({ stationId }) => stationId));
  return operators.map((operator) => {
    const reaches = stations
      .filter((station) => station.operator === operator)
      .map((station) => reachOf(place, station, discs.has(station.id)));
    const nearest = leastBy(reaches, ({ distanceM }) => distanceM);
    const closest = leastBy(reaches, ({ beyondM }) => beyondM ?? Infinity);
    return {
      operator,
      covers: covering.some((area) => area.operator === operator),
      nearest,
      closest: nearest?.beyondM != null && closest !== nearest ? closest : null,
    };
  });
}

/** Areas made from stations carry the station in their id, see `serviceAreaOfStation`. */
function isDisc({ id, stationId }: ServiceArea): boolean {
  return stationId !== null && id === `area:${stationId}`;
}

function reachOf(place: LonLat, { id, position, radiusM }: Station, disc: boolean): StationReach {
  const distanceM = distance(place, position, { units: 'meters' });
  return { stationId: id, position, distanceM, radiusM, beyondM: disc ? distanceM - radiusM : null };
}

/** The first of the entries with the least value. */
function leastBy<T>(entries: readonly T[], value: (entry: T) => number): T | null {
  let least: T | null = null;
  let leastValue = Infinity;
  for (const entry of entries) {
    const now = value(entry);
    if (least === null || now < leastValue) [least, leastValue] = [entry, now];
  }
  return least;
}
