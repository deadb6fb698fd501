import type { Commune, RadioRange, Station } from '../data/city.ts';

/** Whose numbers of people the percentage is weighed with; the units stay where they are. */
export type PopulationBasis = 'list' | 'announced' | 'census';

/** What if: one setting of everything that the coverage of the city is assumed from. */
export interface Assumptions {
  /** Factor on the radius of every station of a band, by the band's name, see `bandOf`; 1 where none stands. */
  radiusFactor: Readonly<Record<string, number>>;
  /** Where people want a signal: out of doors, or inside, where the radio model's indoor radius counts. */
  environment: 'outdoor' | 'indoor';
  /** Operator whose stations are all out, by id. */
  operatorOut: string | null;
  population: PopulationBasis;
}

/** What the published number assumes. */
export const asPublished: Assumptions = {
  radiusFactor: {},
  environment: 'outdoor',
  operatorOut: null,
  population: 'list',
};

/** The coverage of a city under assumptions, by at least one operator. */
export interface AssumedCoverage {
  /** Percent, unrounded. */
  value: number;
  coveredPeople: number;
  totalPeople: number;
}

/** What assumptions refer to beside the stations. */
export interface AssumptionBasis {
  radioModel: readonly RadioRange[];
  /** In the order that units refer to them. */
  communes: readonly Pick<Commune, 'censusPopulation'>[];
  /** Announced people of the whole city; null where there is no announcement. */
  announcedPeople: number | null;
}

/** Name under which a station's radius is set: its band in lower case, empty where the band is not known. */
export function bandOf(station: Pick<Station, 'band'>): string {
  return station.band?.trim().toLowerCase() ?? '';
}

/** Whether the numbers of people of a basis are known. */
export function basisKnown(population: PopulationBasis, basis: AssumptionBasis): boolean {
  if (population === 'announced') return basis.announcedPeople !== null;
  if (population === 'census')
    return basis.communes.every(({ censusPopulation }) => censusPopulation !== null);
  return true;
}

/** Radius factors are tried from this far below 1 to as far above. */
export const RADIUS_SWING = 0.25;

/** What one assumption is set to, the others left as they are. */
export type Setting =
  | { assumption: 'radius'; band: string; factor: number }
  | { assumption: 'environment'; environment: Assumptions['environment'] }
  | { assumption: 'operator-out'; operator: string | null }
  | { assumption: 'population'; population: PopulationBasis };

/** The assumptions with one of them set. */
export function withSetting(assumptions: Assumptions, setting: Setting): Assumptions {
  switch (setting.assumption) {
    case 'radius':
      return {
        ...assumptions,
        radiusFactor: { ...assumptions.radiusFactor, [setting.band]: setting.factor },
      };
    case 'environment':
      return { ...assumptions, environment: setting.environment };
    case 'operator-out':
      return { ...assumptions, operatorOut: setting.operator };
    case 'population':
      return { ...assumptions, population: setting.population };
  }
}
