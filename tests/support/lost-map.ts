import type { Page } from 'playwright-core';

/** Seconds by the wall clock. */
interface Return {
  toBasemap: number;
  toComplete: number;
  /** What was read beside the map while it was away, each once. */
  readings: string[];
}

/**
 * Takes the graphics context away from the map for good, and waits until it is complete again. `beside` is what stands
 * beside it meanwhile: its `data-value` is read, else its text.
 */
export function loseMap(page: Page, beside = '[data-kpi]'): Promise<Return> {
  return page.evaluate(async (selector) => {
    const host = document.querySelector<HTMLElement>('.map-host');
    const lost = host?.querySelector('canvas');
    const start = performance.now();
    lost?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    const seconds = () => (performance.now() - start) / 1000;
    const readings = new Set<string>();
    let toBasemap = 0;
    while (seconds() < 30) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      const read = document.querySelector<HTMLElement>(selector);
      readings.add(read?.dataset.value ?? read?.innerText ?? '');
      const isNew = host?.querySelector('canvas') !== lost;
      const state = host?.dataset.mapState;
      if (isNew && state !== 'lost' && toBasemap === 0) toBasemap = seconds();
      if (isNew && state === 'complete') return { toBasemap, toComplete: seconds(), readings: [...readings] };
    }
    throw new Error(`The map did not come back: ${host?.dataset.mapState}.`);
  }, beside);
}
