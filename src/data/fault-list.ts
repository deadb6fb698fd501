import type { Failure, FailureCode, FailurePlace } from './failure.ts';

/** How many failures of one code are listed, and how many remarks; the first of them carries the total. */
const LISTED_FAILURES = 10;
const LISTED_REMARKS = 3;

/** Collects the faults of one file without letting a file of a million bad rows fill the memory. */
export interface FaultList {
  readonly faults: Failure[];
  add(code: FailureCode, where: Omit<FailurePlace, 'file'>, detail?: Record<string, string | number>): void;
}

/** An empty list of failures for the file that people know as `file`. */
export function faultList(file: string): FaultList {
  return limitedList(file, LISTED_FAILURES);
}

/** An empty list of remarks. */
export function remarkList(file: string): FaultList {
  return limitedList(file, LISTED_REMARKS);
}

function limitedList(file: string, listedPerCode: number): FaultList {
  const faults: Failure[] = [];
  const byCode = new Map<FailureCode, { first: Failure; total: number }>();
  return {
    faults,
    add(code, where, detail) {
      const known = byCode.get(code);
      if (known) known.total += 1;
      if (known && known.total > listedPerCode) {
        known.first.detail ??= {};
        known.first.detail.total = known.total;
        const line = where.row ?? (where.featureIndex === undefined ? undefined : where.featureIndex + 1);
        if (line !== undefined) {
          known.first.unlisted ??= [];
          known.first.unlisted.push(line);
        }
        return;
      }
      const failure: Failure = {
        code,
        where: { file, ...where },
        ...(detail ? { detail: { ...detail } } : {}),
      };
      if (!known) byCode.set(code, { first: failure, total: 1 });
      faults.push(failure);
    },
  };
}
