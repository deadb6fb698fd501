import type { BriefingFacts } from '../../briefing/figure.ts';
import type { BriefingPages } from '../../briefing/scene-page.ts';
import { briefingPages } from '../../briefing/scene-page-of.ts';
import { deckInForce } from '../../state/deck-in-force.ts';
import { useApp } from '../../state/store.ts';
import { briefingFacts, prepareBriefing } from './briefing-facts.ts';
import { dataUnchanged } from './data-unchanged.ts';
import type { ExportStop, ExportWork } from './run-export.ts';
import { waitForData } from './wait-for-data.ts';

export interface PreparedPages {
  pages: BriefingPages;
  facts: BriefingFacts;
  /** Whether anything on any page is simulated. */
  simulated: boolean;
  /** Whether the data are still those that the pages are of. */
  isCurrent(): boolean;
}

/** Times that the figures are computed where the data or the scenes keep changing under them. */
const mostTries = 5;

/**
 * The scenes in force with all their figures computed, in the language in force; or why there are none. All figures are
 * of one state of the data: what changes while they are computed has them computed anew.
 */
export async function preparedPages(
  { signal, at }: ExportWork,
  needsMap: boolean,
): Promise<PreparedPages | ExportStop> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stop = await waitForData(signal, needsMap);
    if (stop) return stop;
    const isCurrent = dataUnchanged();
    const deck = deckInForce(useApp.getState());
    if (!deck || deck.scenes.length === 0) return { failure: 'no-scenes' };
    at((steps) => steps.computing, 0);
    const isComputed = await prepareBriefing(deck).then(
      () => true,
      () => false,
    );
    if (signal.aborted) return { failure: 'aborted' };
    const app = useApp.getState();
    if (!isCurrent() || deckInForce(app) !== deck) continue;
    if (!isComputed) return { failure: 'not-computed' };
    const facts = briefingFacts(app);
    if (!facts) return { failure: 'no-data' };
    const pages = briefingPages(deck, facts, app.language);
    return { pages, facts, simulated: pages.pages.some((page) => page.simulated), isCurrent };
  }
  return { failure: 'data-changed' };
}
