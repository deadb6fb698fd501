import type { City } from '../data/city.ts';
import { type AssumptionBasis, bandOf, basisKnown, type PopulationBasis } from './assumptions.ts';
import { indoorKnown } from './indoor-share.ts';

/** What can be assumed otherwise in a city. */
export interface AssumptionChoices {
  /** Bands by name, see `bandOf`, with the number of their stations. */
  bands: { band: string; stations: number }[];
  /** False where the radio model lacks the band of a station. */
  indoor: boolean;
  /** Operators with stations, by id. */
  operators: string[];
  bases: PopulationBasis[];
}

export function assumptionBasis({
  radioModel,
  communes,
  catalog,
}: Pick<City, 'radioModel' | 'communes' | 'catalog'>): AssumptionBasis {
  return { radioModel, communes, announcedPeople: catalog.city.announcedPopulation?.value ?? null };
}

/** Null where the service areas are supplied polygons: there is no radius to change then. */
export function assumptionChoices(city: Omit<City, 'units'>): AssumptionChoices | null {
  if (city.serviceAreas.length > 0 || city.stations.length === 0) return null;
  const counts = new Map<string, number>();
  for (const station of city.stations) counts.set(bandOf(station), (counts.get(bandOf(station)) ?? 0) + 1);
  const basis = assumptionBasis(city);
  return {
    bands: [...counts]
      .map(([band, stations]) => ({ band, stations }))
      .sort((a, b) => (a.band < b.band ? -1 : 1)),
    indoor: indoorKnown(city.stations, city.radioModel),
    operators: city.catalog.operators
      .map(({ id }) => id)
      .filter((id) => city.stations.some(({ operator }) => operator === id)),
    bases: (['list', 'announced', 'census'] as const).filter((each) => basisKnown(each, basis)),
  };
}
