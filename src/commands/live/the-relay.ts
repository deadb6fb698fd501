import { type Remote, wrap } from 'comlink';
import type { Ask } from '../../live/ask.ts';
import { liveFailure } from '../../live/live-failure.ts';
import type { Relay } from '../../live/relay.ts';
import { hostOf } from '../../live/web-address.ts';
import { useApp } from '../../state/store.ts';

let relay: Remote<Relay> | null = null;
let questions = 0;

/** The worker that reaches other hosts; it starts with the first question to one that the user has allowed. */
function theRelay(): Remote<Relay> {
  if (relay) return relay;
  const started = wrap<Relay>(
    new Worker(new URL('../../live/fetch-worker.ts', import.meta.url), { type: 'module' }),
  );
  relay = started;
  void started.allow([...useApp.getState().allowedHosts]);
  useApp.subscribe(({ allowedHosts }, before) => {
    if (allowedHosts !== before.allowedHosts) void started.allow([...allowedHosts]);
  });
  return started;
}

/** Asks a server without credentials, if the user has allowed its host. */
export const askServer: Ask = async (question, signal) => {
  const host = hostOf(question.url) ?? question.url.slice(0, 80);
  if (!useApp.getState().allowedHosts.includes(host)) return liveFailure('host-not-allowed', host);
  if (signal?.aborted) return liveFailure('stopped', host);
  const id = ++questions;
  const stop = () => void theRelay().stop(id);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await theRelay().ask(id, question);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
};
