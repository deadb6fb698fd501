import { wrap } from 'comlink';
import type { Language } from '../../text/language.ts';
import { sheetFault } from '../sheet/sheet-fault.ts';
import type { Done, SheetWork } from './sheet-work.ts';

/** What a step gave; its fault is thrown with a sentence for the user. */
export function resultOf<T>(done: Done<T>, language: Language): T {
  if (done.ok) return done.value;
  throw sheetFault(done.code, language);
}

async function inPlace(): Promise<SheetWork> {
  const { createSheetWork } = await import('./create-sheet-work.ts');
  return createSheetWork();
}

/** A worker that has started and can draw; null where there is none. */
async function startedWorker(): Promise<{ work: SheetWork; worker: Worker } | null> {
  if (typeof document === 'undefined' || typeof Worker === 'undefined') return null;
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), { type: 'module' });
  const work: SheetWork = wrap<SheetWork>(worker);
  const failed = new Promise<false>((resolve) => {
    worker.addEventListener('error', () => resolve(false), { once: true });
  });
  if (await Promise.race([work.canDraw(), failed])) return { work, worker };
  worker.terminate();
  return null;
}

/**
 * Does something with sheets off the main thread where that can be done, else in place. A signal ends the worker at
 * once.
 * @throws ExportFault `aborted` when called off
 */
export async function withSheetWork<T>(
  language: Language,
  signal: AbortSignal | undefined,
  use: (work: SheetWork) => Promise<T>,
): Promise<T> {
  if (signal?.aborted) throw sheetFault('aborted', language);
  const started = await startedWorker();
  const stopped = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    const stop = () => reject(sheetFault('aborted', language));
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { signal: stopped.signal });
    started?.worker.addEventListener('error', reject, { signal: stopped.signal });
  });
  aborted.catch(() => {});
  try {
    return await Promise.race([use(started?.work ?? (await inPlace())), aborted]);
  } finally {
    stopped.abort();
    started?.worker.terminate();
  }
}
