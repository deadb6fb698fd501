import type { FailureCode } from '../data/failure.ts';

/** What is wrong with one row of a layer, by its index among `rows`. */
export interface RowFault {
  index: number;
  code: FailureCode;
  /** As the file heads it. */
  field?: string;
  detail?: Record<string, string | number>;
}
