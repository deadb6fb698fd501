import type { RadioRange, Station } from '../../data/city.ts';
import { radiusOf } from '../../planning/radio-radius.ts';
import { atStation } from '../finding-places.ts';
import type { RuleOf } from '../rule.ts';

/** Times the radio model's radius at which a station's own is most likely a slip. */
const IMPLAUSIBLE = { least: 0.3, most: 3 };

/** Metres; no 5G band of the model reaches so far from one mast. */
export const GREATEST_RADIUS_M = 15_000;

/** A service radius far from what the radio model gives for the station's band and environment. */
export const radiusImplausible: RuleOf<'radius-implausible'> = {
  id: 'radius-implausible',
  severity: 'warning',
  isCheckable: ({ city }) => city.stations.length > 0,
  *check({ city }) {
    for (const station of city.stations) {
      const { radiusM } = station;
      const modelM = modelRadius(station, city.radioModel);
      const share = modelM === null ? 1 : radiusM / modelM;
      const isPlausible =
        share > IMPLAUSIBLE.least && share < IMPLAUSIBLE.most && radiusM <= GREATEST_RADIUS_M;
      if (!isPlausible) {
        yield { rule: 'radius-implausible', ...atStation(station), values: { radiusM, modelM } };
      }
    }
  },
};

function modelRadius({ band, environment }: Station, model: readonly RadioRange[]): number | null {
  return band === null || environment === null ? null : radiusOf(band, environment, model);
}
