/** Why a server's answer is not there; stable codes, said by `messages.live.failures`. */
export type LiveFailureCode =
  | 'not-an-address'
  | 'address-with-password'
  | 'host-not-allowed'
  | 'not-encrypted'
  | 'no-answer'
  | 'timeout'
  | 'redirected'
  | 'needs-login'
  | 'not-found'
  | 'refused'
  | 'server-fault'
  | 'too-large'
  | 'no-ranges'
  | 'not-such-a-service'
  | 'layer-missing'
  | 'wrong-projection'
  | 'unsafe-xml'
  | 'stopped';

export interface LiveFailure {
  code: LiveFailureCode;
  /** The origin that was asked, "https://maps.example.vn"; the text given where it is no address. */
  host: string;
  /** HTTP status, bytes, the name of a layer or of a coordinate system, what the server says of itself. */
  detail?: Record<string, string | number>;
}

export type LiveReading<T> = { ok: true; value: T } | { ok: false; failure: LiveFailure };

export function liveFailure(
  code: LiveFailureCode,
  host: string,
  detail?: LiveFailure['detail'],
): { ok: false; failure: LiveFailure } {
  return { ok: false, failure: { code, host, ...(detail ? { detail } : {}) } };
}
