import type { FailurePlace } from './failure.ts';
import type { FaultList } from './fault-list.ts';
import type { ReadingContext } from './reading-context.ts';

/** Reports commune codes that are not in the commune list; without a list every code passes. */
export function communeCodeCheck(
  context: ReadingContext,
  faults: FaultList,
): (code: string | null, where: Omit<FailurePlace, 'file'>) => void {
  const codes = context.communes && new Set(context.communes.map((commune) => commune.code));
  return (code, where) => {
    if (codes && code !== null && !codes.has(code)) {
      faults.add('unknown-commune', { ...where, field: 'commune_code' }, { value: code });
    }
  };
}
