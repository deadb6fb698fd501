import { coveredPerCommune, type DefinitionParts, sharesOf } from './definitions.ts';
import { percentOf } from './percent.ts';
import type { CommuneRow, DefinitionKey } from './result.ts';

/** Code of the row that holds the residents of units in no commune; there is such a row only when they exist. */
export const OUTSIDE_COMMUNES = 'outside';

/**
 * One row per commune in the order of the communes. `population` is the sum of its units' people, and the rows'
 * covered people add up to the definition's, from the first row to the last, to the last bit. Under land area
 * the value is the share of the commune's area, and no people are counted.
 */
export function rowsOf(definition: DefinitionKey, parts: DefinitionParts): CommuneRow[] {
  const residents = parts.count.index.residents.high;
  const covered = coveredPerCommune(definition, parts);
  const rows = parts.communes.map(({ code, name }, k): CommuneRow => {
    const population = residents[k]!;
    const coveredPeople = covered[k]!;
    const share = definition === 'land-area' ? 100 * sharesOf(parts, definition).area[k]! : null;
    return {
      code,
      name,
      population,
      coveredPeople,
      value: share ?? (population > 0 ? percentOf(coveredPeople, population) : null),
    };
  });
  const outside = residents[parts.communes.length]!;
  if (outside > 0) {
    const coveredPeople = covered[parts.communes.length]!;
    const value = definition === 'land-area' ? null : percentOf(coveredPeople, outside);
    rows.push({ code: OUTSIDE_COMMUNES, name: '–', population: outside, coveredPeople, value });
  }
  return rows;
}
