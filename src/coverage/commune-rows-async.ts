import { type CoverageEvaluation, definitionOf } from './coverage-evaluation.ts';
import { isGeometric } from './definition-key.ts';
import type { CommuneRow } from './result.ts';
import { rowsOf } from './rows-of.ts';
import type { AsyncOptions } from './steps.ts';

/** `communeRows` that loads the overlay of outlines only when the definition needs it, and pauses within. */
export async function communeRowsAsync(
  { input, parts }: CoverageEvaluation,
  definition: string,
  options?: AsyncOptions,
): Promise<CommuneRow[]> {
  const key = definitionOf(input, definition);
  if (!isGeometric(key) || parts.shares !== null) return rowsOf(key, parts);
  const { communeSharesAsync } = await import('./commune-outlines.ts');
  return rowsOf(key, { ...parts, shares: await communeSharesAsync(input, options) });
}
