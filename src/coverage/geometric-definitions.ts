import { communeShares } from './commune-outlines.ts';
import type { CommuneShares } from './commune-shares.ts';
import { countDefinitions, countInput } from './coverage-evaluation.ts';
import type { CoverageInput } from './coverage-input.ts';
import type { GeometricDefinitionKey } from './definition-key.ts';
import { type DefinitionParts, definitionValue } from './definitions.ts';
import type { DefinitionKey, DefinitionValue } from './result.ts';

/**
 * The definitions that need outlines: commune area-weighted, commune touched by any signal, land area. Takes
 * seconds; `onProgress` hears the share done, 0 to 1. `counted` saves counting the units again.
 */
export function geometricDefinitions(
  input: CoverageInput,
  onProgress?: (done: number) => void,
  counted: DefinitionParts = countInput(input),
): Record<GeometricDefinitionKey, DefinitionValue> {
  return fromShares(counted, communeShares(input, onProgress));
}

/** Every definition, the quick ones and those that need outlines. */
export function allDefinitions(input: CoverageInput): Partial<Record<DefinitionKey, DefinitionValue>> {
  const counted = countInput(input);
  return { ...countDefinitions(input, counted), ...geometricDefinitions(input, undefined, counted) };
}

function fromShares(
  counted: DefinitionParts,
  shares: CommuneShares,
): Record<GeometricDefinitionKey, DefinitionValue> {
  const parts = { ...counted, shares };
  return {
    'commune-area': definitionValue('commune-area', parts),
    'commune-touched': definitionValue('commune-touched', parts),
    'land-area': definitionValue('land-area', parts),
  };
}
