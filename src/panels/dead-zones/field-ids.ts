import type { RegisterFault, RegisterField } from '../../register/register-fault.ts';

/** Where a fault is told in a form: the field that the user sees for it. */
const toldAt: Partial<Record<RegisterField, RegisterField>> = {
  commune: 'commune_code',
  reported_date: 'status_date',
};

/** The first fault of each field of a form. */
export function faultsByField(faults: readonly RegisterFault[]): Map<RegisterField, RegisterFault> {
  const byField = new Map<RegisterField, RegisterFault>();
  for (const fault of faults) {
    const field = fault.field && (toldAt[fault.field] ?? fault.field);
    if (field && !byField.has(field)) byField.set(field, fault);
  }
  return byField;
}

/** Id of the field's element in the form named by `form`. */
export function fieldId(form: string, field: RegisterField): string {
  return `${form}-${field}`;
}
