import { atStation } from '../finding-places.ts';
import { operatorName } from '../operator-name.ts';
import type { RuleOf } from '../rule.ts';
import { stationsOutside } from '../stations-outside.ts';

/** A station outside every commune and off all land. */
export const stationInSea: RuleOf<'station-in-sea'> = {
  id: 'station-in-sea',
  severity: 'error',
  isCheckable: ({ city, land }) => land !== null && city.communes.length > 0 && city.stations.length > 0,
  *check(input) {
    for (const station of stationsOutside(input, 'sea')) {
      yield station && {
        rule: 'station-in-sea',
        ...atStation(station),
        values: { operator: operatorName(input.city.catalog, station.operator) },
      };
    }
  },
};
