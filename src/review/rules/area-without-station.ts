import { booleanPointInPolygon } from '@turf/turf';
import type { ServiceArea, Station } from '../../data/city.ts';
import { UNKNOWN_OPERATOR } from '../../data/operator-names.ts';
import { outlineOf } from '../../geo/outline.ts';
import { atServiceArea } from '../finding-places.ts';
import { operatorName } from '../operator-name.ts';
import type { RuleOf } from '../rule.ts';
import { stationsByOperator } from '../stations-by-operator.ts';

/** A supplied service area that holds no station of its operator. */
export const areaWithoutStation: RuleOf<'area-without-station'> = {
  id: 'area-without-station',
  severity: 'warning',
  isCheckable: ({ city, fromStations }) =>
    !fromStations && city.serviceAreas.length > 0 && city.stations.length > 0,
  *check({ city }) {
    const stationsOf = eastwardStations(city.stations);
    for (const area of city.serviceAreas) {
      if (holdsOneOf(area, stationsOf(area.operator))) yield null;
      else {
        yield {
          rule: 'area-without-station',
          ...atServiceArea(area),
          values: { operator: operatorName(city.catalog, area.operator) },
        };
      }
    }
  },
};

/** The stations of an operator from west to east; those of any where the operator is not known. */
function eastwardStations(stations: readonly Station[]): (operator: string) => readonly Station[] {
  const eastward = [...stations].sort((a, b) => a.position[0] - b.position[0]);
  const byOperator = stationsByOperator(eastward);
  return (operator) => (operator === UNKNOWN_OPERATOR.id ? eastward : (byOperator.get(operator) ?? []));
}

function holdsOneOf({ geometry }: ServiceArea, eastward: readonly Station[]): boolean {
  const [west, south, east, north] = outlineOf(geometry).bbox;
  for (let k = firstFrom(eastward, west); k < eastward.length; k += 1) {
    const [lon, lat] = eastward[k]!.position;
    if (lon > east) return false;
    if (lat >= south && lat <= north && booleanPointInPolygon([lon, lat], geometry)) return true;
  }
  return false;
}

/** Index of the first station at or east of a longitude. */
function firstFrom(eastward: readonly Station[], west: number): number {
  let low = 0;
  let high = eastward.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (eastward[middle]!.position[0] < west) low = middle + 1;
    else high = middle;
  }
  return low;
}
