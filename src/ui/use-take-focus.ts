import { type RefObject, useEffect, useRef } from 'react';

/** Gives the focus to what has just come into sight, when what held it has gone with the click that did it. */
export function useTakeFocus(element: RefObject<HTMLElement | null>, shown: boolean): void {
  const before = useRef(shown);
  useEffect(() => {
    const lost = !document.activeElement || document.activeElement === document.body;
    const used = navigator.userActivation?.hasBeenActive === true;
    if (shown && !before.current && lost && used) element.current?.focus({ preventScroll: true });
    before.current = shown;
  }, [element, shown]);
}
