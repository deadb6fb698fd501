import { proxy } from 'comlink';
import { defaultIntervalAssumptions, type IntervalAssumptions } from '../planning/interval-assumptions.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { theEngine } from './engine/the-engine.ts';

/** The computation asked for last; an answer to an earlier one is dropped. */
let latest = 0;

/** Computes the interval beside the headline with the errors that are set. */
export async function computeInterval(): Promise<void> {
  latest += 1;
  const asked = latest;
  const app = useApp.getState();
  const { intervalAssumptions, language, coverage } = app;
  const isWanted = () => asked === latest && useApp.getState().coverage === coverage;
  app.intervalStarted();
  try {
    const interval = await theEngine().interval(
      intervalAssumptions,
      proxy((done: number) => {
        if (isWanted()) app.intervalAdvanced(done);
      }),
    );
    if (!isWanted()) return;
    app.intervalComputed(interval, intervalAssumptions);
    if (interval) app.announced(messages[language].assumptions.intervalDone);
  } catch {
    if (isWanted()) app.intervalFailed();
  }
}

/** Ends the computation; an earlier interval stays. */
export async function cancelInterval(): Promise<void> {
  latest += 1;
  useApp.getState().intervalCancelled();
  await theEngine().abort('interval');
}

/** Takes other errors for the next interval. */
export function changeIntervalAssumptions(change: Partial<IntervalAssumptions>): void {
  const { intervalAssumptions, intervalAssumptionsChanged } = useApp.getState();
  intervalAssumptionsChanged({ ...intervalAssumptions, ...change });
}

export function resetIntervalAssumptions(): void {
  useApp.getState().intervalAssumptionsChanged(defaultIntervalAssumptions);
}
