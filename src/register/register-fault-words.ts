import type { RegisterFault, RegisterFaultCode, RegisterField } from './register-fault.ts';

/** What is wrong, and what to do about it; `what` without the place and a full stop. */
export interface FaultWords {
  what: string;
  todo: string;
}

/** The words of one language for every code. */
export interface FaultVocabulary {
  codes: Record<RegisterFaultCode, (fault: RegisterFault) => FaultWords>;
  /** What a column holds, as people call it. */
  fields: Record<RegisterField, string>;
  row(row: number, parts: 'rows' | 'features'): string;
  column(heading: string): string;
  /** Said of an assumption that holds for more rows than the one named. */
  rows(total: number): string;
}

/** A detail as text; empty where it is not given. */
export function told({ detail }: RegisterFault, key: string): string {
  return String(detail[key] ?? '');
}
