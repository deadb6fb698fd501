import { deckInForce } from '../../state/deck-in-force.ts';
import { useApp } from '../../state/store.ts';
import { prepareBriefing } from '../briefing/briefing-facts.ts';
import { minorRoadsZoom } from '../follow-camera.ts';
import { loadMinorRoads } from '../load-basemap.ts';
import { failureOf } from '../tell-failures.ts';

/** Degrees across that fill a screen at the zoom from which minor roads are drawn. */
const closeBoxDegrees = (360 / 2 ** minorRoadsZoom) * 3;

/**
 * Fetches and computes what the briefing in force needs, when its panel is opened: a talk may begin when there is no
 * network any more.
 */
export function warmUpBriefing(): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void warmUp().catch(failureOf));
  else void warmUp().catch(failureOf);
}

async function warmUp(): Promise<void> {
  const app = useApp.getState();
  const deck = deckInForce(app);
  if (!deck || app.presenting) return;
  const isClose = deck.scenes.some(({ view }) =>
    view.kind === 'box' ? view.bbox[2] - view.bbox[0] < closeBoxDegrees : view.zoom >= minorRoadsZoom - 1,
  );
  await Promise.all([prepareBriefing(deck), isClose && loadMinorRoads()]);
}
