import { NO_COMMUNE, type PopulationUnits } from './city.ts';

/** How many units lie in no commune, how many people they hold, and the index of the first. */
export function outsideCommunes(units: PopulationUnits): { units: number; people: number; first: number } {
  const outside = { units: 0, people: 0, first: -1 };
  for (let i = 0; i < units.count; i += 1) {
    if (units.communeIndex[i] !== NO_COMMUNE) continue;
    if (outside.units === 0) outside.first = i;
    outside.units += 1;
    outside.people += units.people[i]!;
  }
  return outside;
}
