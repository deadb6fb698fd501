import { type RefObject, useLayoutEffect, useState } from 'react';
import { type KeptRows, keptAfter, rowsTried } from './kept-rows.ts';

/** Parts of the full size that a page may take before rows go; the last keeps labels above 16 px on a wall. */
const parts = [1, 0.96, 0.92, 0.89];

/** Sets the page as large as it fits, the smallest where nothing does; whether it fits. */
function fitted(page: HTMLElement): boolean {
  return parts.some((part) => {
    page.style.setProperty('--fit', String(part));
    return page.scrollHeight <= page.clientHeight;
  });
}

/**
 * Makes what stands on a page a little smaller until it fits, as `--fit`; then takes rows of its exhibit away from the
 * end. Gives the rows that stay; null is all of `rows`. Measured anew when `of` or the place of the page changes. Where
 * it need not fit, it is scrolled.
 */
export function useFit(
  page: RefObject<HTMLElement | null>,
  rows: number,
  of: unknown,
  fits: boolean,
): number | null {
  const [kept, setKept] = useState<KeptRows | null>(null);
  const tried = rowsTried(kept, of, rows);
  useLayoutEffect(() => {
    const element = page.current;
    if (!element) return;
    if (!fits) {
      element.style.removeProperty('--fit');
      return;
    }
    const measure = () => {
      const place = `${element.offsetWidth}×${element.offsetHeight}`;
      const measured = { of, place, tried, fits: fitted(element) };
      setKept((now) => keptAfter(now, measured));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [page, tried, of, fits]);
  return fits && tried < rows ? tried : null;
}
