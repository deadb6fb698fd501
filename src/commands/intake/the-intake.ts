import { type Remote, wrap } from 'comlink';
import type { Intake } from '../../intake/intake.ts';

let running: { worker: Worker; intake: Remote<Intake> } | null = null;

/** Takes one file in, in a worker of its own: a file that fills its memory or never ends harms nothing else. */
export function theIntake(): Remote<Intake> {
  if (!running) {
    const worker = new Worker(new URL('./intake-worker.ts', import.meta.url), { type: 'module' });
    running = { worker, intake: wrap<Intake>(worker) };
    worker.addEventListener('error', stopIntake);
  }
  return running.intake;
}

/** Ends whatever it is doing and gives its memory back; an answer that is awaited never comes. */
export function stopIntake(): void {
  running?.worker.terminate();
  running = null;
}
