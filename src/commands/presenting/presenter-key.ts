import type { Step } from './scene-order.ts';

/** What a key does while a briefing is given. */
export type PresenterAction =
  | { do: 'step'; step: Step }
  | { do: 'digit'; digit: string }
  | { do: 'jump'; number: number }
  | { do: 'black' }
  | { do: 'lift-black' }
  | { do: 'return' }
  | { do: 'fullscreen' }
  | { do: 'speaker' }
  | { do: 'keys' }
  | { do: 'close-keys' }
  | { do: 'close-thing' }
  | { do: 'leave' }
  /** Kept from the browser, and nothing else. */
  | { do: 'nothing' };

/** Scrolls what is being read; the talk stays where it is. */
export interface ScrollAction {
  do: 'scroll';
  way: 'up' | 'down';
}

/** What the meaning of a key hangs on. */
export interface KeyState {
  black: boolean;
  exploring: boolean;
  /** The list of keys is open. */
  keysShown: boolean;
  /** Something that the audience did not ask for is open: facts of a thing, a choice among several. */
  thingShown: boolean;
  /** The keyboard is on the map. */
  onMap: boolean;
  /** The keyboard is on a button or a link, whose own Space and Enter are. */
  onControl: boolean;
  /** Ways in which what is being read can still be scrolled; null where all of it is seen. */
  scrolls: Record<ScrollAction['way'], boolean> | null;
  /** Digits typed so far. */
  digits: string;
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'> &
  Partial<Pick<KeyboardEvent, 'repeat'>>;

const MOST_DIGITS = 3;

const steps: Record<string, Step> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

function stepOf({ key, shiftKey }: Key, { onMap, exploring, onControl, digits }: KeyState): Step | null {
  const isArrow = key.startsWith('Arrow');
  if (isArrow && (shiftKey || (onMap && exploring))) return null;
  if (key === ' ' || key === 'Spacebar') {
    if (onControl) return null;
    return shiftKey ? 'previous' : 'next';
  }
  if (key === 'Enter') return onControl || digits !== '' ? null : 'next';
  return steps[key] ?? null;
}

const ways: Record<string, ScrollAction['way']> = { ArrowUp: 'up', ArrowDown: 'down' };

/** A key that is held stops at the end; pressed once more it turns the page. */
function scrollOf(
  { key, shiftKey, repeat }: Key,
  { black, scrolls }: KeyState,
): PresenterAction | ScrollAction | null {
  const way = ways[key];
  if (!way || !scrolls || shiftKey || black) return null;
  if (scrolls[way]) return { do: 'scroll', way };
  return repeat ? { do: 'nothing' } : null;
}

function escapeAction({ keysShown, black, thingShown }: KeyState): PresenterAction {
  if (keysShown) return { do: 'close-keys' };
  if (black) return { do: 'lift-black' };
  return { do: thingShown ? 'close-thing' : 'leave' };
}

/** What a key means while a briefing is given; null leaves it to whatever has the focus. */
export function presenterKey(event: Key, state: KeyState): PresenterAction | ScrollAction | null {
  const { key, ctrlKey, altKey, metaKey } = event;
  if (ctrlKey || altKey || metaKey) return null;
  if (key === 'Escape') return escapeAction(state);
  const scroll = scrollOf(event, state);
  if (scroll) return scroll;
  const step = stepOf(event, state);
  if (step) return state.black ? { do: 'lift-black' } : { do: 'step', step };
  if (/^\d$/.test(key)) return { do: 'digit', digit: key };
  if (key === 'Enter' && !state.onControl) {
    return state.digits === '' ? null : { do: 'jump', number: Number(state.digits) };
  }
  switch (key.toLowerCase()) {
    case 'b':
    case '.':
      return { do: state.black ? 'lift-black' : 'black' };
    case 'r':
    case 'backspace':
      return { do: 'return' };
    case 'f':
      return { do: 'fullscreen' };
    case 's':
      return { do: 'speaker' };
    case '?':
      return { do: state.keysShown ? 'close-keys' : 'keys' };
    // what clickers send to begin a slide show; the page would be loaded anew
    case 'f5':
      return { do: 'nothing' };
    default:
      return null;
  }
}

/** Digits after one more; the last ones of too many. */
export function withDigit(digits: string, digit: string): string {
  return `${digits}${digit}`.slice(-MOST_DIGITS);
}
