import type { Failure, FailureCode, FailurePlace, Reading } from '../../data/failure.ts';
import { failed } from '../failed.ts';

/** Thrown in the depth of a format's reader, where it is the only way out, and caught by `guarded`. */
export class ReadingFault extends Error {
  readonly code: FailureCode;
  readonly detail: Failure['detail'];
  readonly where: Omit<FailurePlace, 'file'>;

  constructor(code: FailureCode, detail?: Failure['detail'], where: Omit<FailurePlace, 'file'> = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
    this.where = where;
  }
}

/**
 * What `read` gives. Where it stops with a ReadingFault, that is the failure; anything else that is thrown comes
 * from bytes that contradict each other (an offset behind the end), and the file is damaged.
 */
export async function guarded<T>(
  file: string,
  format: string,
  read: () => Reading<T> | Promise<Reading<T>>,
): Promise<Reading<T>> {
  try {
    return await read();
  } catch (thrown) {
    if (thrown instanceof ReadingFault) return failed(file, thrown.code, thrown.detail, thrown.where);
    return failed(file, 'file-damaged', { format });
  }
}
