import { type RefObject, useLayoutEffect, useState } from 'react';

/** Parts of the full size that a page may take before rows go; the last keeps labels above 16 px on a wall. */
const parts = [1, 0.96, 0.92, 0.89];

const fewestRows = 2;

/**
 * Makes what stands on a page a little smaller until it fits, as `--fit`; then takes rows of its exhibit away from the
 * end, all of them before only one is left. Gives the rows that stay; null is all of `rows`. Measured anew when `of`
 * changes. Where it need not fit, it is scrolled.
 */
export function useFit(
  page: RefObject<HTMLElement | null>,
  rows: number,
  of: unknown,
  fits: boolean,
): number | null {
  const [kept, setKept] = useState<{ rows: number; of: unknown } | null>(null);
  const shown = kept !== null && kept.of === of ? kept.rows : rows;
  useLayoutEffect(() => {
    const element = page.current;
    if (!element || !fits) return;
    const shrink = () => {
      for (const part of parts) {
        element.style.setProperty('--fit', String(part));
        if (element.scrollHeight <= element.clientHeight) return;
      }
      if (shown > 0) setKept({ rows: shown > fewestRows ? shown - 1 : 0, of });
    };
    shrink();
    const observer = new ResizeObserver(shrink);
    observer.observe(element);
    return () => observer.disconnect();
  }, [page, shown, of, fits]);
  return shown < rows ? shown : null;
}
