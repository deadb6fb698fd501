import { vi } from 'vitest';

/** What a browser's window is to the commands that keep things: events, address, storage. */
export interface PretendWindow {
  /** What stands in localStorage. */
  texts: Map<string, string>;
  /** Whether localStorage refuses to take more. */
  isFull: boolean;
  location: { hash: string };
  /** Sends an event to the window; false where it was prevented. */
  send(event: Event): boolean;
  /** Hides or shows the page. */
  turn(visibilityState: 'hidden' | 'visible'): void;
}

/** Puts a window in the place of the one that Node lacks, until `vi.unstubAllGlobals`. */
export function pretendWindow(): PretendWindow {
  const texts = new Map<string, string>();
  const events = new EventTarget();
  const page = Object.assign(new EventTarget(), {
    visibilityState: 'visible' as 'hidden' | 'visible',
    documentElement: { lang: 'vi', dataset: {}, style: { setProperty: () => {} } },
  });
  const location = { hash: '' };
  const pretended: PretendWindow = {
    texts,
    isFull: false,
    location,
    send: (event) => events.dispatchEvent(event),
    turn: (visibilityState) => {
      page.visibilityState = visibilityState;
      page.dispatchEvent(new Event('visibilitychange'));
    },
  };
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    removeItem: (key: string) => void texts.delete(key),
    setItem(key: string, text: string) {
      if (pretended.isFull) throw new DOMException('full', 'QuotaExceededError');
      texts.set(key, text);
    },
  };
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('sessionStorage', storage);
  vi.stubGlobal('document', page);
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', {
    replaceState: (_state: unknown, _title: string, url: string) => {
      location.hash = url;
    },
  });
  vi.stubGlobal('window', { matchMedia: () => ({ matches: false, addEventListener: () => {} }) });
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
  return pretended;
}
