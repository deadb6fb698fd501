import type { CoverageInterval } from '../coverage/interval/interval.ts';
import { type AssumedCoverage, type Assumptions, asPublished } from '../planning/assumptions.ts';
import { defaultIntervalAssumptions, type IntervalAssumptions } from '../planning/interval-assumptions.ts';
import type { Tornado } from '../planning/tornado.ts';
import type { SetApp } from './store.ts';

/** What if other things were assumed, and how sure the headline is; neither changes the headline. */
export interface AssumptionSlice {
  assumptions: Assumptions;
  /** The coverage under them; null until computed, and where it cannot be. */
  assumed: AssumedCoverage | null;
  assumptionWork: 'none' | 'done' | 'failed';
  /** Round the assumptions it was asked for; stays until the next one arrives. */
  tornado: Tornado | null;
  /** How large the errors behind the interval are taken to be. */
  intervalAssumptions: IntervalAssumptions;
  /** The last interval with the assumptions it was computed from, which may have changed since. */
  interval: { interval: CoverageInterval; assumptions: IntervalAssumptions } | null;
  intervalWork: 'none' | 'computing' | 'done' | 'failed';
  /** Share of the interval that is done, 0 to 1. */
  intervalDone: number;
  assumptionsChanged(assumptions: Assumptions): void;
  assumptionsEvaluated(assumed: AssumedCoverage | null): void;
  assumptionsFailed(): void;
  tornadoComputed(tornado: Tornado | null): void;
  intervalAssumptionsChanged(assumptions: IntervalAssumptions): void;
  intervalStarted(): void;
  intervalAdvanced(done: number): void;
  intervalComputed(interval: CoverageInterval | null, assumptions: IntervalAssumptions): void;
  intervalFailed(): void;
  intervalCancelled(): void;
  /** The data have changed: an interval of the old ones says nothing. */
  intervalForgotten(): void;
}

export function assumptionSlice(set: SetApp): AssumptionSlice {
  return {
    assumptions: asPublished,
    assumed: null,
    assumptionWork: 'none',
    tornado: null,
    intervalAssumptions: defaultIntervalAssumptions,
    interval: null,
    intervalWork: 'none',
    intervalDone: 0,
    assumptionsChanged: (assumptions) => set({ assumptions }),
    assumptionsEvaluated: (assumed) => set({ assumed, assumptionWork: assumed ? 'done' : 'failed' }),
    assumptionsFailed: () => set({ assumed: null, assumptionWork: 'failed' }),
    tornadoComputed: (tornado) => set({ tornado }),
    intervalAssumptionsChanged: (intervalAssumptions) => set({ intervalAssumptions }),
    intervalStarted: () => set({ intervalWork: 'computing', intervalDone: 0 }),
    intervalAdvanced: (intervalDone) => set({ intervalDone }),
    intervalComputed: (interval, assumptions) =>
      set(
        interval
          ? { interval: { interval, assumptions }, intervalWork: 'done' }
          : { interval: null, intervalWork: 'failed' },
      ),
    intervalFailed: () => set({ intervalWork: 'failed' }),
    intervalForgotten: () => set({ interval: null, intervalWork: 'none', intervalDone: 0 }),
    intervalCancelled: () => set((app) => ({ intervalWork: app.interval ? 'done' : 'none' })),
  };
}
