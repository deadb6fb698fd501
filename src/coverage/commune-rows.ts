import { communeShares } from './commune-outlines.ts';
import { type CoverageEvaluation, definitionOf } from './coverage-evaluation.ts';
import { isGeometric } from './definition-key.ts';
import type { CommuneRow } from './result.ts';
import { rowsOf } from './rows-of.ts';

/** The rows behind any definition of an evaluation; see `rowsOf`. Those that need outlines may take seconds. */
export function communeRows({ input, parts }: CoverageEvaluation, definition: string): CommuneRow[] {
  const key = definitionOf(input, definition);
  const shares = parts.shares ?? (isGeometric(key) ? communeShares(input) : null);
  return rowsOf(key, { ...parts, shares });
}
