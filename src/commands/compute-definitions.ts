import { useApp } from '../state/store.ts';
import { theEngine } from './engine/the-engine.ts';

let computing: Promise<void> | null = null;

async function compute(): Promise<void> {
  const [definitions, differences] = await Promise.all([
    theEngine().definitions(),
    theEngine().definitionDifferences(),
  ]);
  useApp.getState().definitionsComputed(definitions, differences);
}

/** Computes the definitions that need geometry, and why each differs from the headline, once. */
export async function computeDefinitions(): Promise<void> {
  computing ??= compute();
  await computing;
}
