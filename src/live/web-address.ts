import { type LiveReading, liveFailure } from './live-failure.ts';

/** Signs of an address at most. */
const LONGEST = 4000;

/** An address that may be asked at all: http or https, without name and password, without what follows `#`. */
export function webAddress(text: string): LiveReading<URL> {
  const given = text.trim();
  const shown = given.slice(0, 80);
  if (given.length > LONGEST || !URL.canParse(given)) return liveFailure('not-an-address', shown);
  const url = new URL(given);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return liveFailure('not-an-address', shown);
  if (url.username !== '' || url.password !== '') return liveFailure('address-with-password', url.origin);
  url.hash = '';
  return { ok: true, value: url };
}

/** The origin of an address as the list of allowed hosts holds it; null where it may never be asked. */
export function hostOf(text: string): string | null {
  const address = webAddress(text);
  return address.ok ? address.value.origin : null;
}
