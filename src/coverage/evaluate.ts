import { communeShares } from './commune-outlines.ts';
import {
  type CoverageEvaluation,
  completeEvaluation,
  countInput,
  definitionOf,
} from './coverage-evaluation.ts';
import type { CoverageInput } from './coverage-input.ts';
import { isGeometric } from './definition-key.ts';

export type { CoverageEvaluation } from './coverage-evaluation.ts';

/**
 * The number: how many of the people in the population units are in the service areas, under one definition,
 * with the quick definitions beside it. `operator:` takes the operator's id, or its name in any case. With
 * nobody living anywhere the value is 0.
 *
 * A definition that needs outlines takes seconds, the others a fraction of one.
 *
 * @throws RangeError when there is no such definition, or a number of the input is not one
 */
export function evaluateCoverage(input: CoverageInput, definition: string = 'any'): CoverageEvaluation {
  const key = definitionOf(input, definition);
  return completeEvaluation(input, key, countInput(input), isGeometric(key) ? communeShares(input) : null);
}
