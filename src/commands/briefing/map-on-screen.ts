import type { Scene } from '../../briefing/scene.ts';
import type { ScenePage } from '../../briefing/scene-page.ts';
import { scenePage } from '../../briefing/scene-page-of.ts';
import type { MapPicture } from '../../export/sheet/map-sheet.ts';
import type { PictureSize } from '../../export/sheet/sheet-sizes.ts';
import { useApp } from '../../state/store.ts';
import type { Theme } from '../../ui/tokens.ts';
import { isLocalAddress } from '../share/is-local-address.ts';
import { shareLink } from '../share/share-link.ts';
import { briefingFacts } from './briefing-facts.ts';
import { dataUnchanged } from './data-unchanged.ts';
import { pictureOfNow } from './page-picture.ts';
import type { ExportStop, ExportWork } from './run-export.ts';
import { sceneOnScreen } from './scene-on-screen.ts';
import { screenPicture } from './scene-picture.ts';
import { waitForData } from './wait-for-data.ts';

export interface MapOnScreen {
  /** Address that shows the same; there only where others can reach it. */
  link?: string;
  picture: MapPicture;
  /** What stands beside it: date, definition, words. */
  page: ScenePage;
}

/**
 * A picture of the map with the view, layers and selection of the screen at this moment, the link that shows the same,
 * and what must be said of it; `theme` in place of the screen's.
 */
export async function mapOnScreen(
  { signal, at }: ExportWork,
  size: PictureSize,
  theme?: Theme,
): Promise<MapOnScreen | ExportStop> {
  const stop = await waitForData(signal, true);
  if (stop) return stop;
  at((steps) => steps.map, 0.1);
  const app = useApp.getState();
  const shown = sceneOnScreen();
  const facts = briefingFacts(app);
  if (!shown || !facts) return { failure: 'no-data' };
  const empty = { vi: '', en: '' };
  const scene: Scene = {
    id: 'map',
    title: empty,
    text: empty,
    notes: empty,
    figures: [],
    exhibit: null,
    theme: null,
    seen: null,
    ...shown,
  };
  const isCurrent = dataUnchanged();
  const link = shareLink({ mode: 'view', scene: null });
  const options = { language: app.language, signal, ...(theme && { theme }) };
  const drawn = await pictureOfNow(() => screenPicture(size, options), isCurrent);
  if ('failure' in drawn) return drawn;
  return {
    picture: drawn.picture,
    page: scenePage(scene, facts, app.language, { number: 1, of: 1 }),
    ...(!isLocalAddress(link) && { link }),
  };
}
