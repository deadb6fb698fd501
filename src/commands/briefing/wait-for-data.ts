import { useApp } from '../../state/store.ts';
import { theMap } from '../map-port.ts';
import type { ExportStop } from './run-export.ts';

const lookEveryMs = 100;
/** A map that has not come after so long will not come. */
const longestMapMs = 30_000;

/**
 * Waits until there is a number, and a map where one is wanted. Null when all is there; else why it will not come.
 */
export async function waitForData(signal: AbortSignal, needsMap: boolean): Promise<ExportStop | null> {
  let mapMs = 0;
  for (;;) {
    if (signal.aborted) return { failure: 'aborted' };
    const { opening, city, coverage, notices } = useApp.getState();
    if (opening.status === 'failed' || (city && opening.status === 'ready' && !coverage)) {
      return { failure: 'no-data' };
    }
    if (city && coverage) {
      if (!needsMap || theMap()?.viewNow()) return null;
      if (notices.some(({ id }) => id === 'webgl-missing')) return { failure: 'no-webgl' };
      if (mapMs > longestMapMs) return { failure: 'no-map' };
      mapMs += lookEveryMs;
    }
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}
