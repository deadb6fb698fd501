import { type RefObject, useEffect } from 'react';

/** Keeps the keyboard in a panel whose focused part has gone: a removed row, a form that was closed. */
export function useKeepFocus(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = panel.current;
    if (!root) return;
    let held: Element | null = null;
    const follow = ({ target }: FocusEvent) => {
      held = target instanceof Element ? target : null;
    };
    const observer = new MutationObserver(() => {
      if (held === null || held.isConnected) return;
      held = null;
      // what has come into its place may have taken the focus by itself
      if (document.activeElement === document.body) root.focus({ preventScroll: true });
    });
    root.addEventListener('focusin', follow);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener('focusin', follow);
      observer.disconnect();
    };
  }, [panel]);
}
