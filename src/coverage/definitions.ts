import type { Commune } from '../data/city.ts';
import { type CommuneShares, landAreaKm2 } from './commune-shares.ts';
import { type CoverageCount, coveredPeople } from './coverage-count.ts';
import { operatorOfKey } from './definition-key.ts';
import { percentOf } from './percent.ts';
import type { DefinitionKey, DefinitionValue } from './result.ts';

/** All that the definitions are computed from, once the units are counted. */
export interface DefinitionParts {
  communes: readonly Commune[];
  count: CoverageCount;
  /** 1 for each commune whose centre of area is in a service area. */
  centroidCovered: Uint8Array;
  /** Null until the outlines are computed; needed by the geometric definitions only. */
  shares: CommuneShares | null;
}

/**
 * People a definition counts as covered: one number per commune, then that of the units in no commune. Every
 * published sum is the sum of these in this order. Land area counts no people, and gives zeros.
 *
 * @throws RangeError for a geometric definition without `shares`
 */
export function coveredPerCommune(key: DefinitionKey, parts: DefinitionParts): Float64Array {
  const operator = operatorOfKey(key);
  if (operator !== null) return coveredPeople(parts.count, operator);
  const residents = parts.count.index.residents.high;
  switch (key) {
    case 'any':
      return coveredPeople(parts.count);
    case 'largest-operator':
      return largestOperator(parts.count);
    case 'largest-per-commune':
      return residents.map((_, k) => Math.max(0, ...perOperator(parts.count).map((people) => people[k]!)));
    case 'commune-centroid':
      return residents.map((people, k) => (parts.centroidCovered[k] ?? 0) * people);
    case 'commune-touched':
      return residents.map((people, k) => (sharesOf(parts, key).touched[k] ?? 0) * people);
    case 'commune-area':
      return residents.map((people, k) => (sharesOf(parts, key).area[k] ?? 0) * people);
    default:
      return new Float64Array(residents.length);
  }
}

/** Value of a definition; see `coveredPerCommune`. */
export function definitionValue(key: DefinitionKey, parts: DefinitionParts): DefinitionValue {
  if (key === 'land-area') {
    const { area } = sharesOf(parts, key);
    const land = parts.communes.map(landAreaKm2);
    const covered = land.map((km2, k) => km2 * area[k]!);
    return { value: percentOf(sum(covered), sum(land)), coveredPeople: null };
  }
  const people = sum(coveredPerCommune(key, parts));
  return { value: percentOf(people, totalPeople(parts.count)), coveredPeople: people };
}

/** Every resident, covered or not: the one denominator. */
export function totalPeople(count: CoverageCount): number {
  return sum(count.index.residents.high);
}

export function sharesOf(parts: DefinitionParts, key: DefinitionKey): CommuneShares {
  if (parts.shares === null)
    throw new RangeError(`Definition "${key}" needs the communes' outlines computed first.`);
  return parts.shares;
}

/** The operator with the most people in its service areas; null where none covers anybody. */
export function largestOperatorId(count: CoverageCount): string | null {
  let largest: string | null = null;
  let most = 0;
  for (const id of count.operators.keys()) {
    const people = sum(coveredPeople(count, id));
    if (people > most) [largest, most] = [id, people];
  }
  return largest;
}

/**
 * The operator with the most people in its service areas, commune by commune, then among the units in no commune;
 * null where none covers anybody.
 */
export function largestOperatorPerCommune(count: CoverageCount): (string | null)[] {
  return Array.from({ length: count.index.communeCount + 1 }, (_, k) => {
    let largest: string | null = null;
    let most = 0;
    for (const id of count.operators.keys()) {
      const people = coveredPeople(count, id)[k]!;
      if (people > most) [largest, most] = [id, people];
    }
    return largest;
  });
}

function largestOperator(count: CoverageCount): Float64Array {
  const id = largestOperatorId(count);
  return id === null ? new Float64Array(count.index.residents.high.length) : coveredPeople(count, id);
}

function perOperator(count: CoverageCount): Float64Array[] {
  return [...count.operators.values()].map((layer) => layer.covered.high);
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let k = 0; k < values.length; k++) total += values[k]!;
  return total;
}
