import type { AsyncOptions } from '../../coverage/steps.ts';

/** Long computations by name: a new one under the same name ends the one before it. */
export interface Jobs {
  /** Rejects with an `AbortError` when it is ended before it is done. */
  run<T>(
    job: string,
    work: (options: AsyncOptions) => Promise<T>,
    onProgress?: (done: number) => void,
  ): Promise<T>;
  abort(job: string): void;
}

export function createJobs(): Jobs {
  const running = new Map<string, AbortController>();
  const abort = (job: string) => running.get(job)?.abort();
  return {
    async run(job, work, onProgress) {
      abort(job);
      const controller = new AbortController();
      running.set(job, controller);
      try {
        const { signal } = controller;
        return await work(onProgress ? { signal, onProgress } : { signal });
      } finally {
        if (running.get(job) === controller) running.delete(job);
      }
    },
    abort,
  };
}
