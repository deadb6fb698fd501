import { compareDates, isBefore } from './partial-date.ts';
import { type RegisterEntry, type StatusStep, statuses } from './register-entry.ts';

const rank = (step: StatusStep): number => statuses.indexOf(step.status);

/** The history in its one order: by date, then by how far, then by source. */
export function orderedHistory(history: readonly StatusStep[]): StatusStep[] {
  return [...history].sort(
    (a, b) =>
      compareDates(a.date, b.date) ||
      rank(a) - rank(b) ||
      (a.source < b.source ? -1 : a.source > b.source ? 1 : 0),
  );
}

/**
 * The step in force: the latest by date. Where dates are not exact enough to tell which came later (2026 and
 * March 2026), the step that is further along counts.
 */
export function currentStep({ history }: Pick<RegisterEntry, 'history'>): StatusStep {
  const latest = history.filter((step) => !history.some((other) => isBefore(step.date, other.date)));
  const ordered = orderedHistory(latest);
  const step = ordered.reduce<StatusStep | undefined>(
    (best, each) => (best === undefined || rank(each) >= rank(best) ? each : best),
    undefined,
  );
  if (!step) throw new Error('An entry of the register has no history.');
  return step;
}

export function isSolved(entry: Pick<RegisterEntry, 'history'>): boolean {
  return currentStep(entry).status === 'solved';
}
