import type { Failure, FailureCode, FailurePlace } from './failure.ts';

/** How many faults of one code are listed; the first of them carries the total. */
const LISTED_PER_CODE = 10;

/** Collects the faults of one file without letting a file of a million bad rows fill the memory. */
export interface FaultList {
  readonly faults: Failure[];
  add(code: FailureCode, where: Omit<FailurePlace, 'file'>, detail?: Record<string, string | number>): void;
}

/** An empty list for the file that people know as `file`. */
export function faultList(file: string): FaultList {
  const faults: Failure[] = [];
  const byCode = new Map<FailureCode, { first: Failure; total: number }>();
  return {
    faults,
    add(code, where, detail) {
      const failure: Failure = { code, where: { file, ...where }, ...(detail ? { detail } : {}) };
      const known = byCode.get(code);
      if (!known) {
        byCode.set(code, { first: failure, total: 1 });
        faults.push(failure);
        return;
      }
      known.total += 1;
      if (known.total <= LISTED_PER_CODE) faults.push(failure);
      else known.first.detail = { ...known.first.detail, total: known.total };
    },
  };
}
