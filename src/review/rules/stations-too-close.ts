import { closePairs } from '../close-pairs.ts';
import { atStation } from '../finding-places.ts';
import { operatorName } from '../operator-name.ts';
import type { RuleOf } from '../rule.ts';
import { stationsByOperator } from '../stations-by-operator.ts';

/** Metres; nearer than this two entries of one operator are most likely one mast. */
const TOO_CLOSE_M = 20;

/** Two stations of one operator almost in the same place. */
export const stationsTooClose: RuleOf<'stations-too-close'> = {
  id: 'stations-too-close',
  severity: 'warning',
  isCheckable: ({ city }) => city.stations.length > 0,
  *check({ city }) {
    for (const [operator, stations] of stationsByOperator(city.stations)) {
      const positions = stations.map(({ position }) => position);
      for (const { first, second, distanceM } of closePairs(positions, TOO_CLOSE_M)) {
        yield {
          rule: 'stations-too-close',
          ...atStation(stations[second]!),
          values: {
            operator: operatorName(city.catalog, operator),
            other: stations[first]!.id,
            distanceM,
          },
        };
      }
      yield null;
    }
  },
};
