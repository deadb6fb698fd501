/** A computation in steps: gives the share done so far, 0 to 1, after each, and the result in the end. */
export type Steps<T> = Generator<number, T, undefined>;

export interface AsyncOptions {
  /** Aborting rejects with the signal's reason at the next pause. */
  signal?: AbortSignal;
  /** Share done, 0 to 1. */
  onProgress?: (done: number) => void;
}

/** Milliseconds of work between two pauses. */
const PAUSE_AFTER_MS = 12;

export function runSteps<T>(steps: Steps<T>, onProgress?: (done: number) => void): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
  }
}

/** The same with a pause between steps whenever some time has passed, so that messages and aborts get through. */
export async function runStepsAsync<T>(
  steps: Steps<T>,
  { signal, onProgress }: AsyncOptions = {},
): Promise<T> {
  signal?.throwIfAborted();
  let resumed = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
    if (performance.now() - resumed < PAUSE_AFTER_MS) continue;
    await pause();
    signal?.throwIfAborted();
    resumed = performance.now();
  }
}

/** Items as they are worked out one after another, with a pause between two whenever some time has passed. */
export async function* withPauses<T>(items: Iterable<T>): AsyncGenerator<T, void, undefined> {
  let resumed = performance.now();
  for (const item of items) {
    yield item;
    if (performance.now() - resumed < PAUSE_AFTER_MS) continue;
    await pause();
    resumed = performance.now();
  }
}

/** Lets the event loop turn once. A message channel is not held back as timers are. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
