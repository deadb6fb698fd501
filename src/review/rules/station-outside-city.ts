import { atStation } from '../finding-places.ts';
import { operatorName } from '../operator-name.ts';
import type { RuleOf } from '../rule.ts';
import { stationsOutside } from '../stations-outside.ts';

/** A station on land outside every commune. */
export const stationOutsideCity: RuleOf<'station-outside-city'> = {
  id: 'station-outside-city',
  severity: 'warning',
  isCheckable: ({ city }) => city.communes.length > 0 && city.stations.length > 0,
  *check(input) {
    for (const station of stationsOutside(input, 'land')) {
      yield station && {
        rule: 'station-outside-city',
        ...atStation(station),
        values: { operator: operatorName(input.city.catalog, station.operator) },
      };
    }
  },
};
