import type { FailurePlace } from './failure.ts';
import type { FaultList } from './fault-list.ts';

/** Reports every id that occurs a second time, naming the first by its line, or as the n-th feature. */
export function distinctIds(
  faults: FaultList,
  field = 'id',
): (id: string, where: Omit<FailurePlace, 'file'>) => void {
  const firstPlaces = new Map<string, Omit<FailurePlace, 'file'>>();
  return (id, where) => {
    const first = firstPlaces.get(id);
    if (!first) {
      firstPlaces.set(id, where);
      return;
    }
    const at = first.row ?? (first.featureIndex ?? 0) + 1;
    faults.add('duplicate-id', { ...where, field }, { value: id, first: at });
  };
}
