import { NO_COMMUNE } from '../../data/city.ts';
import { operatorOfKey } from '../definition-key.ts';
import { type DefinitionParts, largestOperatorId, largestOperatorPerCommune } from '../definitions.ts';
import type { DefinitionKey } from '../result.ts';

/**
 * What decides whether a definition counts the people of a unit: its centre in a service area of any operator; of
 * one operator (null where none covers anybody); or something about its whole commune, for which its own place
 * does not matter. Land area counts no people.
 */
export type UnitJudgement =
  | { by: 'any' }
  | { by: 'operator'; operator: string | null }
  | { by: 'commune-centroid' | 'commune-touched' | 'commune-area' }
  | { by: 'land-area' };

/** What a definition judges the units of a commune by; `communeIndex` as in the population units. */
export function unitJudgement(
  key: DefinitionKey,
  parts: DefinitionParts,
  communeIndex: number,
): UnitJudgement {
  const operator = operatorOfKey(key);
  if (operator !== null) return { by: 'operator', operator };
  switch (key) {
    case 'largest-operator':
      return { by: 'operator', operator: largestOperatorId(parts.count) };
    case 'largest-per-commune': {
      const bucket = communeIndex === NO_COMMUNE ? parts.count.index.communeCount : communeIndex;
      return { by: 'operator', operator: largestOperatorPerCommune(parts.count)[bucket] ?? null };
    }
    case 'commune-centroid':
    case 'commune-touched':
    case 'commune-area':
    case 'land-area':
      return { by: key };
    default:
      return { by: 'any' };
  }
}
