import type { Question, ServerAnswer } from './ask.ts';
import { type LiveReading, liveFailure } from './live-failure.ts';
import { webAddress } from './web-address.ts';

/** The one place that reaches other hosts. It asks those on its list and no other. */
export interface Relay {
  /** The hosts that may be asked from now on, as origins; questions to others that are under way are stopped. */
  allow(hosts: readonly string[]): void;
  /** `id` names the question, for `stop`. */
  ask(id: number, question: Question): Promise<LiveReading<ServerAnswer>>;
  stop(id: number): void;
}

interface Running {
  host: string;
  controller: AbortController;
  why: 'stopped' | 'timeout' | 'host-not-allowed';
}

/** `isSecurePage`: the page came by https, so that its browser lets it ask by https only. */
export function createRelay(fetchFrom: typeof fetch, isSecurePage = false): Relay {
  let allowed = new Set<string>();
  const running = new Map<number, Running>();

  async function answer(url: URL, question: Question, run: Running): Promise<LiveReading<ServerAnswer>> {
    const host = url.origin;
    const end = setTimeout(() => abort(run, 'timeout'), question.timeoutMs);
    let patience: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(patience);
      patience = setTimeout(() => abort(run, 'timeout'), question.patienceMs);
    };
    wait();
    try {
      const response = await fetchFrom(url, {
        method: 'GET',
        headers: headersOf(question),
        mode: 'cors',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        // where a redirect leads cannot be seen before it is followed, so none is
        redirect: 'manual',
        cache: 'default',
        signal: run.controller.signal,
      });
      const refusal = refusalOf(response, host);
      if (refusal) {
        void response.body?.cancel().catch(() => {});
        return refusal;
      }
      const bytes = await bodyOf(response, question.maxBytes, wait);
      if (!bytes) {
        abort(run, 'stopped');
        return liveFailure('too-large', host, { limit: question.maxBytes });
      }
      return { ok: true, value: { status: response.status, bytes, ...headed(response) } };
    } catch {
      if (run.controller.signal.aborted) return liveFailure(run.why, host);
      const isBlocked = isSecurePage && url.protocol === 'http:' && !isThisMachine(url.hostname);
      return liveFailure(isBlocked ? 'not-encrypted' : 'no-answer', host);
    } finally {
      clearTimeout(end);
      clearTimeout(patience);
    }
  }

  return {
    allow(hosts) {
      allowed = new Set(hosts);
      for (const run of running.values()) {
        if (!allowed.has(run.host)) abort(run, 'host-not-allowed');
      }
    },
    async ask(id, question) {
      const address = webAddress(question.url);
      if (!address.ok) return address;
      const host = address.value.origin;
      if (!allowed.has(host)) return liveFailure('host-not-allowed', host);
      const run: Running = { host, controller: new AbortController(), why: 'stopped' };
      running.set(id, run);
      try {
        return await answer(address.value, question, run);
      } finally {
        running.delete(id);
      }
    },
    stop(id) {
      const run = running.get(id);
      if (run) abort(run, 'stopped');
    },
  };
}

function abort(run: Running, why: Running['why']): void {
  if (run.controller.signal.aborted) return;
  run.why = why;
  run.controller.abort();
}

function headersOf({ accept, range }: Question): Record<string, string> {
  return {
    ...(accept !== undefined && { Accept: accept }),
    ...(range && { Range: `bytes=${range.first}-${range.last}` }),
  };
}

function refusalOf(response: Response, host: string): LiveReading<never> | null {
  const { status } = response;
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return liveFailure('redirected', host);
  }
  if (status === 401 || status === 403 || status === 407 || status === 511) {
    return liveFailure('needs-login', host, { status });
  }
  if (status === 404 || status === 410) return liveFailure('not-found', host, { status });
  if (status === 429 || status >= 500) return liveFailure('server-fault', host, { status });
  return status === 200 || status === 204 || status === 206 ? null : liveFailure('refused', host, { status });
}

/** The body, counted as it comes; null once it is longer than it may be. */
async function bodyOf(response: Response, maxBytes: number, onBytes: () => void): Promise<Uint8Array | null> {
  const stated = Number(response.headers.get('Content-Length') ?? 0);
  if (stated > maxBytes) return null;
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    onBytes();
    length += value.length;
    if (length > maxBytes) return null;
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function headed({ headers }: Response): Omit<ServerAnswer, 'status' | 'bytes'> {
  const [, quoted, plain] =
    /filename=(?:"([^"]*)"|([^;\s]+))/i.exec(headers.get('Content-Disposition') ?? '') ?? [];
  return {
    contentType: (headers.get('Content-Type') ?? '').toLowerCase(),
    contentCrs: headers.get('Content-Crs') ?? '',
    etag: headers.get('ETag') ?? '',
    fileName: quoted ?? plain ?? '',
  };
}

/** Browsers count these as safe even by http. */
function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}
