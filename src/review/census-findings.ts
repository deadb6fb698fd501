import type { City } from '../data/city.ts';
import type { FindingOf } from './finding.ts';
import { atCommune } from './finding-places.ts';

/** Times the census at which the list of communes is worth a look. */
const CENSUS_RATIO = { least: 0.67, most: 1.5 };

type CensusRule = 'census-exceeded' | 'census-not-reached';

/** Whether any commune has people of a census to compare with. */
export function hasCensus({ communes }: Pick<City, 'communes'>): boolean {
  return communes.some(({ censusPopulation }) => censusPopulation !== null && censusPopulation > 0);
}

/** Communes whose people in the list are more, or fewer, times those of the census than is likely. */
export function* censusFindings<Id extends CensusRule>(
  rule: Id,
  { communes }: Pick<City, 'communes'>,
): Generator<FindingOf<Id>> {
  for (const commune of communes) {
    const { population: list, censusPopulation: census, censusDate: date } = commune;
    if (census === null || census === 0) continue;
    const ratio = list / census;
    const isFound = rule === 'census-exceeded' ? ratio > CENSUS_RATIO.most : ratio < CENSUS_RATIO.least;
    if (isFound) yield { rule, ...atCommune(commune), values: { list, census, date } };
  }
}
