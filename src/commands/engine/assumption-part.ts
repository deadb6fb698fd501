import type { CoverageEvaluation } from '../../coverage/coverage-evaluation.ts';
import type { CoverageInterval } from '../../coverage/interval/interval.ts';
import { partsForAsync } from '../../coverage/parts-for-async.ts';
import type { AsyncOptions } from '../../coverage/steps.ts';
import { assumptionBasis } from '../../planning/assumption-inputs.ts';
import type { AssumedCoverage, Assumptions } from '../../planning/assumptions.ts';
import type { IntervalAssumptions } from '../../planning/interval-assumptions.ts';
import type { Reach } from '../../planning/reach.ts';
import type { Tornado } from '../../planning/tornado.ts';
import type { Jobs } from './jobs.ts';
import type { Opened, Ready } from './opened.ts';

/** What if, and how sure: always of the headline, people with a signal of at least one operator. */
export interface AssumptionPart {
  /**
   * The three causes of doubt about the headline, apart. Null where there is no number. A new request ends the one
   * before it; `interval` is the job's name.
   */
  interval(
    assumptions: IntervalAssumptions,
    onProgress?: (done: number) => void,
  ): Promise<CoverageInterval | null>;
  /** Null where there is no number or the service areas are supplied polygons; so is the tornado. */
  assume(assumptions: Assumptions): Promise<AssumedCoverage | null>;
  tornado(assumptions: Assumptions): Promise<Tornado | null>;
}

export function assumptionPart(ready: Ready, jobs: Jobs): AssumptionPart {
  let kept: { of: CoverageEvaluation; reach: Promise<Reach | null> } | null = null;

  async function makeReach({ city }: Opened, evaluation: CoverageEvaluation): Promise<Reach | null> {
    if (city.serviceAreas.length > 0 || city.stations.length === 0) return null;
    const { createReachAsync } = await import('../../planning/reach.ts');
    return createReachAsync(evaluation.count.index, city.stations);
  }

  /** Who can be reached from where, looked up once for each number. */
  async function reachNow(): Promise<Reach | null> {
    const opened = ready();
    const { evaluation } = opened;
    if (!evaluation) return null;
    if (kept?.of !== evaluation) {
      const reach = makeReach(opened, evaluation);
      kept = { of: evaluation, reach };
      reach.catch(() => {
        kept = null;
      });
    }
    return kept.reach;
  }

  async function measured(
    assumptions: IntervalAssumptions,
    { signal, onProgress }: AsyncOptions,
  ): Promise<CoverageInterval | null> {
    const { evaluation } = ready();
    if (!evaluation) return null;
    const { headlineInterval } = await import('../../planning/headline-interval.ts');
    const parts = await partsForAsync(evaluation, 'commune-area');
    signal?.throwIfAborted();
    const reach = await reachNow();
    return headlineInterval({ ...evaluation, parts }, reach, assumptions, {
      ...(signal && { signal }),
      ...(onProgress && { onProgress: wholePercents(onProgress) }),
    });
  }

  return {
    interval: (assumptions, onProgress) =>
      jobs.run('interval', (options) => measured(assumptions, options), onProgress),

    async assume(assumptions) {
      const { city } = ready();
      const reach = await reachNow();
      if (!reach) return null;
      const { evaluateAssumptions } = await import('../../planning/evaluate-assumptions.ts');
      return evaluateAssumptions(reach, assumptions, assumptionBasis(city));
    },

    async tornado(assumptions) {
      const { city } = ready();
      const reach = await reachNow();
      if (!reach) return null;
      const { tornado } = await import('../../planning/tornado.ts');
      return tornado(reach, assumptions, assumptionBasis(city), city.catalog.operators);
    },
  };
}

/** Passes progress on when another hundredth of the work is done. */
function wholePercents(onProgress: (done: number) => void): (done: number) => void {
  let told = -1;
  return (done) => {
    const now = Math.floor(100 * done);
    if (now === told) return;
    told = now;
    onProgress(done);
  };
}
