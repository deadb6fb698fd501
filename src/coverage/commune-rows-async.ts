import { type CoverageEvaluation, definitionOf } from './coverage-evaluation.ts';
import { partsForAsync } from './parts-for-async.ts';
import type { CommuneRow } from './result.ts';
import { rowsOf } from './rows-of.ts';

/** `communeRows` that loads the overlay of outlines only when the definition needs it, and pauses within. */
export async function communeRowsAsync(
  evaluation: CoverageEvaluation,
  definition: string,
): Promise<CommuneRow[]> {
  const key = definitionOf(evaluation.input, definition);
  return rowsOf(key, await partsForAsync(evaluation, key));
}
