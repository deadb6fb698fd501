import type { CommuneShares } from './commune-shares.ts';
import type { CoverageEvaluation } from './coverage-evaluation.ts';
import { isGeometric } from './definition-key.ts';
import type { DefinitionParts } from './definitions.ts';
import type { DefinitionKey } from './result.ts';

const overlaid = new WeakMap<CoverageEvaluation, Promise<CommuneShares>>();

/**
 * What a definition is computed from. The overlay of outlines is loaded and computed, with pauses, only for a
 * definition that needs it, and once for each evaluation.
 */
export async function partsForAsync(
  evaluation: CoverageEvaluation,
  definition: DefinitionKey,
): Promise<DefinitionParts> {
  const { input, parts } = evaluation;
  if (parts.shares !== null || !isGeometric(definition)) return parts;
  let shares = overlaid.get(evaluation);
  if (!shares) {
    shares = import('./commune-outlines.ts').then(({ communeSharesAsync }) => communeSharesAsync(input));
    overlaid.set(evaluation, shares);
  }
  return { ...parts, shares: await shares };
}
