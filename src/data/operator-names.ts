import type { Operator } from './city.ts';
import type { FailurePlace } from './failure.ts';
import type { FaultList } from './fault-list.ts';

/** The operator of data that name none. */
export const UNKNOWN_OPERATOR: Operator = { id: 'unknown', name: 'không rõ' };

/**
 * Turns what a file calls an operator into the catalog's id, whether the file uses the id or the name, in any
 * case. A name the catalog does not know stays as it is; none at all becomes `unknown`, with a remark.
 */
export function operatorNames(
  operators: readonly Operator[],
  remarks: FaultList,
): (name: string | null, where: Omit<FailurePlace, 'file'>) => string {
  const ids = new Map<string, string>();
  for (const { id, name } of operators) ids.set(name.toLowerCase(), id);
  for (const { id } of operators) ids.set(id.toLowerCase(), id);
  return (name, where) => {
    if (name === null) {
      remarks.add('operator-missing', { ...where, field: 'operator' }, { used: UNKNOWN_OPERATOR.id });
      return UNKNOWN_OPERATOR.id;
    }
    return ids.get(name.toLowerCase()) ?? name;
  };
}
