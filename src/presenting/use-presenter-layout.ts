import { useEffect, useMemo, useState } from 'react';
import { type PresenterLayout, presenterLayout } from './presenter-layout.ts';

/** CSS pixels; nothing where there is no window. */
function sizeOfWindow(): { width: number; height: number } {
  if (typeof window === 'undefined') return { width: 0, height: 0 };
  return { width: window.innerWidth, height: window.innerHeight };
}

/** The layout for the window as it is; null while no briefing is given. */
export function usePresenterLayout(isPresenting: boolean): PresenterLayout | null {
  const [size, setSize] = useState(sizeOfWindow);
  useEffect(() => {
    if (!isPresenting) return;
    const measure = () => setSize(sizeOfWindow());
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [isPresenting]);
  return useMemo(
    () => (isPresenting ? presenterLayout(size.width, size.height) : null),
    [isPresenting, size],
  );
}
