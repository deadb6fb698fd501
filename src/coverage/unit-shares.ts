import { NO_COMMUNE } from '../data/city.ts';
import { coveredUnits } from './coverage-count.ts';
import { operatorOfKey } from './definition-key.ts';
import {
  type DefinitionParts,
  largestOperatorId,
  largestOperatorPerCommune,
  sharesOf,
} from './definitions.ts';
import type { DefinitionKey } from './result.ts';

/**
 * Share of each unit's people that a definition counts as covered, 0 to 1, in the order of the units: 0 or 1
 * except under `commune-area`, where everybody in a commune counts with the covered share of its outline. People
 * times share, summed over the units, is the definition's number of people. Land area counts no people; for it
 * the shares are those of `any`, which say who has a signal.
 *
 * @throws RangeError for a geometric definition without its shares
 */
export function unitShares(key: DefinitionKey, parts: DefinitionParts): Float64Array {
  const { count } = parts;
  const operator = operatorOfKey(key);
  if (operator !== null) return Float64Array.from(coveredUnits(count, operator));
  switch (key) {
    case 'largest-operator': {
      const largest = largestOperatorId(count);
      return largest === null
        ? new Float64Array(count.index.units.count)
        : Float64Array.from(coveredUnits(count, largest));
    }
    case 'largest-per-commune':
      return sharesByCommuneOperator(parts);
    case 'commune-centroid':
      return sharesByCommune(parts, parts.centroidCovered);
    case 'commune-touched':
      return sharesByCommune(parts, sharesOf(parts, key).touched);
    case 'commune-area':
      return sharesByCommune(parts, sharesOf(parts, key).area);
    default:
      return Float64Array.from(coveredUnits(count));
  }
}

/**
 * The definition whose units say where the people are whom `key` does not count. Where it counts areas, everybody in
 * a commune with the same share, that is no place: there the units that nobody's signal reaches stand for it.
 */
export function placedDefinition(key: DefinitionKey): DefinitionKey {
  return key === 'commune-area' || key === 'land-area' ? 'any' : key;
}

function sharesByCommune({ count }: DefinitionParts, ofCommune: ArrayLike<number>): Float64Array {
  const { communeIndex } = count.index.units;
  const shares = new Float64Array(communeIndex.length);
  for (let i = 0; i < shares.length; i++) {
    const commune = communeIndex[i]!;
    if (commune !== NO_COMMUNE) shares[i] = ofCommune[commune] ?? 0;
  }
  return shares;
}

/** Units in no commune are judged as one more commune, as their sum is. */
function sharesByCommuneOperator({ count }: DefinitionParts): Float64Array {
  const { communeCount, units } = count.index;
  const chosen = largestOperatorPerCommune(count);
  const shares = new Float64Array(units.count);
  for (const operator of new Set(chosen)) {
    if (operator === null) continue;
    const covered = coveredUnits(count, operator);
    for (let i = 0; i < shares.length; i++) {
      if (chosen[Math.min(units.communeIndex[i]!, communeCount)] === operator) shares[i] = covered[i]!;
    }
  }
  return shares;
}
