import { wrap } from 'comlink';
import type { Engine } from './engine.ts';

let engine: Engine | null = null;

/** The app's one engine, in a worker of its own. */
export function theEngine(): Engine {
  engine ??= wrap<Engine>(new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' }));
  return engine;
}
