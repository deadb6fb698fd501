import {
  type CoverageEvaluation,
  completeEvaluation,
  countInput,
  definitionOf,
} from './coverage-evaluation.ts';
import type { CoverageInput } from './coverage-input.ts';
import { isGeometric } from './definition-key.ts';
import type { AsyncOptions } from './steps.ts';

/** `evaluateCoverage` that loads the overlay of outlines only when the definition needs it, and pauses within. */
export async function evaluateCoverageAsync(
  input: CoverageInput,
  definition: string = 'any',
  options?: AsyncOptions,
): Promise<CoverageEvaluation> {
  const key = definitionOf(input, definition);
  const counted = countInput(input);
  if (!isGeometric(key)) return completeEvaluation(input, key, counted, null);
  const { communeSharesAsync } = await import('./commune-outlines.ts');
  return completeEvaluation(input, key, counted, await communeSharesAsync(input, options));
}
