import { coveredPerCommune, type DefinitionParts } from './definitions.ts';
import type { DefinitionKey } from './result.ts';

/** Where a definition counts other people than `any` does, commune by commune. */
export interface DefinitionDifference {
  /** People counted here whom `any` does not count, and in how many communes. */
  addedPeople: number;
  addedCommunes: number;
  /** People whom `any` counts and this definition does not, and in how many communes. */
  droppedPeople: number;
  droppedCommunes: number;
}

/** People fewer than this in a commune are what rounding leaves of an equal share. */
const ROUNDING_PEOPLE = 1e-6;

/**
 * Compares a definition with `any`: added minus dropped people is the difference of the two numbers of people.
 * Land area counts no people, so everybody is dropped.
 *
 * @throws RangeError for a geometric definition without its shares
 */
export function definitionDifference(key: DefinitionKey, parts: DefinitionParts): DefinitionDifference {
  const any = coveredPerCommune('any', parts);
  const difference = { addedPeople: 0, addedCommunes: 0, droppedPeople: 0, droppedCommunes: 0 };
  for (const [k, people] of coveredPerCommune(key, parts).entries()) {
    const more = people - any[k]!;
    if (more > ROUNDING_PEOPLE) {
      difference.addedPeople += more;
      difference.addedCommunes += 1;
    } else if (more < -ROUNDING_PEOPLE) {
      difference.droppedPeople -= more;
      difference.droppedCommunes += 1;
    }
  }
  return difference;
}
