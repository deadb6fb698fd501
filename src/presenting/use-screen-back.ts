import { useEffect, useRef } from 'react';
import { restoreCamera } from '../commands/presenting/before-presenting.ts';
import { takeLastBefore } from '../commands/presenting/leave-presenting.ts';
import { presentButtonId } from '../panels/top-strip/present-button.tsx';

/** When a briefing ends: the map where it was, once the panels have pushed it aside, and the focus where it began. */
export function useScreenBack(isPresenting: boolean): void {
  const was = useRef(false);
  useEffect(() => {
    if (isPresenting === was.current) return;
    was.current = isPresenting;
    if (isPresenting) return;
    const before = takeLastBefore();
    focusAgain(before?.focused ?? null);
    // the map hears of its new room in the next frame
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => before && restoreCamera(before)));
    return () => cancelAnimationFrame(frame);
  }, [isPresenting]);
}

function focusAgain(element: Element | null): void {
  const isThere = element instanceof HTMLElement && element !== document.body && element.checkVisibility();
  const next = isThere ? element : document.getElementById(presentButtonId);
  next?.focus({ preventScroll: true });
}
