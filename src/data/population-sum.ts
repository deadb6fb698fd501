import { type Commune, NO_COMMUNE, type PopulationUnits } from './city.ts';
import type { Failure } from './failure.ts';

/**
 * A remark when the units of some commune do not add up to its population in the commune list, which is the one
 * denominator people know; a difference of half a person is rounding.
 */
export function populationSumRemarks(
  file: string,
  units: PopulationUnits,
  communes: readonly Commune[],
): Failure[] {
  if (communes.length === 0) return [];
  const sums = peopleByCommune(units, communes.length);
  let pointTotal = 0;
  for (let i = 0; i < units.count; i += 1) pointTotal += units.people[i]!;
  const differing = communes.filter((commune, index) => Math.abs(sums[index]! - commune.population) > 0.5);
  const first = differing[0];
  if (!first) return [];
  const listTotal = communes.reduce((sum, commune) => sum + commune.population, 0);
  return [
    {
      code: 'population-sum-differs',
      where: { file },
      detail: { communes: differing.length, commune: first.name, pointTotal, listTotal },
    },
  ];
}

/** People of the units in each commune, by its index. */
export function peopleByCommune(units: PopulationUnits, communeCount: number): Float64Array {
  const sums = new Float64Array(communeCount);
  for (let i = 0; i < units.count; i += 1) {
    const index = units.communeIndex[i]!;
    if (index !== NO_COMMUNE) sums[index]! += units.people[i]!;
  }
  return sums;
}
