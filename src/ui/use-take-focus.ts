import { type RefObject, useEffect, useRef } from 'react';

let lastFocused: Element | null = null;

if (typeof document !== 'undefined') {
  document.addEventListener('focusin', ({ target }) => {
    lastFocused = target instanceof Element ? target : null;
  });
}

/**
 * Gives the focus to what has just come into sight, when what held it has gone from the page with the same
 * `data-part`: a panel and the button that opens it hand it to each other.
 */
export function useTakeFocus(element: RefObject<HTMLElement | null>, shown: boolean, part: string): void {
  const before = useRef(shown);
  useEffect(() => {
    const lost = lastFocused?.isConnected === false && lastFocused.closest(`[data-part="${part}"]`) !== null;
    if (shown && !before.current && lost) element.current?.focus({ preventScroll: true });
    before.current = shown;
  }, [element, shown, part]);
}
