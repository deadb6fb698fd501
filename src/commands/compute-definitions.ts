import type { RightPanel } from '../state/panels-slice.ts';
import { useApp } from '../state/store.ts';
import { theEngine } from './engine/the-engine.ts';

let computing: Promise<void> | null = null;

async function compute(): Promise<void> {
  const { coverage } = useApp.getState();
  const [definitions, differences] = await Promise.all([
    theEngine().definitions(),
    theEngine().definitionDifferences(),
  ]);
  const app = useApp.getState();
  // the data may have been replaced meanwhile
  if (app.coverage === coverage) app.definitionsComputed(definitions, differences);
}

/**
 * Computes the definitions that need geometry, and why each differs from the headline, once; what failed is tried anew
 * when it is asked for again. Nothing before the number is there.
 */
export async function computeDefinitions(): Promise<void> {
  await finishDefinitions().catch(() => {});
}

/** The same for who cannot do without them: rejects where the engine fails. */
export async function finishDefinitions(): Promise<void> {
  if (!useApp.getState().coverage) return;
  computing ??= compute().catch((reason: unknown) => {
    computing = null;
    throw reason;
  });
  await computing;
}

/** The data have changed: they are computed anew when they are asked for. */
export function forgetDefinitions(): void {
  computing = null;
}

/** Computes them for a panel that was opened before the number was there, or that shows others when it changes. */
export function followDefinitions(): () => void {
  return useApp.subscribe(({ coverage, city, rightPanel }, before) => {
    const isReady = coverage !== null && city !== null;
    const isNew = before.coverage !== coverage || before.city === null;
    if (isReady && isNew && needsDefinitions(rightPanel)) void computeDefinitions();
  });
}

/** Whether a panel shows definitions that take longer. */
export function needsDefinitions(panel: RightPanel | null): boolean {
  return panel === 'card' || panel === 'charts';
}
