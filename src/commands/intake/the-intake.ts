import { wrap } from 'comlink';
import type { Intake } from '../../intake/intake.ts';
import { MOST_ORIGINAL_BYTES } from '../../project/kept-original.ts';

interface Running {
  worker: Worker;
  intake: Intake;
  /** The file as it was handed over; null where it is too large to be kept. */
  original: Uint8Array | null;
  /** Rejects when the worker is stopped or breaks down, for no answer of it comes then. */
  ended: Promise<never>;
  end: (reason: unknown) => void;
}

let running: Running | null = null;

/** Takes one file in, in a worker of its own: a file that fills its memory or never ends harms nothing else. */
export function startIntake(): void {
  stopIntake();
  const worker = new Worker(new URL('./intake-worker.ts', import.meta.url), { type: 'module' });
  let end: Running['end'] = () => {};
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  ended.catch(() => {});
  running = { worker, intake: wrap<Intake>(worker), original: null, ended, end };
  worker.addEventListener('error', () => {
    if (running?.worker === worker) stopIntake();
  });
}

/** Asks about the file that is taken in; rejects where there is none, or it is stopped before the answer. */
export async function askIntake<T>(question: (intake: Intake) => Promise<T>): Promise<T> {
  if (!running) throw new Error('No file is being taken in.');
  return Promise.race([question(running.intake), running.ended]);
}

/** Holds the file that is taken in as it was handed over, for as long as it is. */
export function holdOriginal(bytes: Uint8Array): void {
  if (running && bytes.length <= MOST_ORIGINAL_BYTES) running.original = bytes;
}

/** The file that is taken in as it was handed over; null where it is too large to be kept. */
export function originalInHand(): Uint8Array | null {
  return running?.original ?? null;
}

/** Ends whatever it is doing and gives its memory back. */
export function stopIntake(): void {
  running?.worker.terminate();
  running?.end(new DOMException('The file is no longer taken in.', 'AbortError'));
  running = null;
}

let taking: Promise<unknown> = Promise.resolve();

/** Takes a file over; no other comes in before that is done. */
export async function whileTaking(take: () => Promise<void>): Promise<void> {
  taking = take();
  await taking;
}

/** Resolves when no file is being taken over. */
export async function nothingTaken(): Promise<void> {
  await taking.catch(() => {});
}
