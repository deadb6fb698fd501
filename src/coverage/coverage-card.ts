import type { Operator } from '../data/city.ts';
import type { CoverageInput } from './coverage-input.ts';
import { operatorOfKey } from './definition-key.ts';
import type { CoverageCard, DefinitionKey } from './result.ts';

/** The definitions as formulas: w people of a unit, c its centre, k a commune, p its people, A its official area. */
const METHODS: Record<Exclude<DefinitionKey, `operator:${string}`> | 'operator', string> = {
  any: '100 · Σᵢ wᵢ·[cᵢ ∈ ⋃C] / Σᵢ wᵢ',
  operator: '100 · Σᵢ wᵢ·[cᵢ ∈ ⋃Cₒ] / Σᵢ wᵢ',
  'largest-operator': '100 · maxₒ Σᵢ wᵢ·[cᵢ ∈ ⋃Cₒ] / Σᵢ wᵢ',
  'largest-per-commune': '100 · Σₖ maxₒ Σᵢ∈ₖ wᵢ·[cᵢ ∈ ⋃Cₒ] / Σᵢ wᵢ',
  'commune-area': '100 · Σₖ pₖ·area(k ∩ ⋃C)/area(k) / Σₖ pₖ',
  'commune-centroid': '100 · Σₖ pₖ·[centroid(k) ∈ ⋃C] / Σₖ pₖ',
  'commune-touched': '100 · Σₖ pₖ·[k ∩ ⋃C ≠ ∅] / Σₖ pₖ',
  'land-area': '100 · Σₖ Aₖ·area(k ∩ ⋃C)/area(k) / Σₖ Aₖ',
};

/** The card of a result; `operators` are those whose service areas were counted. */
export function coverageCard(
  input: CoverageInput,
  definition: DefinitionKey,
  operators: readonly Operator[],
  hash: string,
): CoverageCard {
  const operator = operatorOfKey(definition);
  return {
    definition,
    technology: '5G NR',
    operators: operators.filter(({ id }) => operator === null || id === operator).map(({ name }) => name),
    sources: input.sources,
    method: METHODS[operator === null ? (definition as keyof typeof METHODS) : 'operator'],
    n: input.units.count,
    simulated: input.simulated,
    hash,
  };
}
