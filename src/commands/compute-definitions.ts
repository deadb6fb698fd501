import type { DefinitionKey, DefinitionValue } from '../coverage/result.ts';
import { useApp } from '../state/store.ts';
import { theEngine } from './engine/the-engine.ts';

let computing: Promise<Partial<Record<DefinitionKey, DefinitionValue>>> | null = null;

/** Computes the definitions that need geometry, once. */
export async function computeDefinitions(): Promise<void> {
  computing ??= theEngine().definitions();
  useApp.getState().definitionsComputed(await computing);
}
