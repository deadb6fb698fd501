import type { Failure, FailureCode, FailurePlace } from '../data/failure.ts';

/** A reading that fails for one reason. */
export function failed(
  file: string,
  code: FailureCode,
  detail?: Failure['detail'],
  where: Omit<FailurePlace, 'file'> = {},
): { ok: false; failures: Failure[] } {
  return { ok: false, failures: [{ code, where: { file, ...where }, ...(detail ? { detail } : {}) }] };
}
