import { useEffect, useMemo, useState } from 'react';
import { type PresenterLayout, presenterLayout } from './presenter-layout.ts';

/** The layout for the window as it is; null while no briefing is given. */
export function usePresenterLayout(isPresenting: boolean): PresenterLayout | null {
  const [size, setSize] = useState(() => ({ width: innerWidth, height: innerHeight }));
  useEffect(() => {
    if (!isPresenting) return;
    const measure = () => setSize({ width: innerWidth, height: innerHeight });
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [isPresenting]);
  return useMemo(
    () => (isPresenting ? presenterLayout(size.width, size.height) : null),
    [isPresenting, size],
  );
}
