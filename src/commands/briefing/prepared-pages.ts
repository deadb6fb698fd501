import type { BriefingFacts } from '../../briefing/figure.ts';
import type { BriefingPages } from '../../briefing/scene-page.ts';
import { briefingPages } from '../../briefing/scene-page-of.ts';
import { deckInForce } from '../../state/deck-in-force.ts';
import { useApp } from '../../state/store.ts';
import { briefingFacts, prepareBriefing } from './briefing-facts.ts';
import type { ExportStop, ExportWork } from './run-export.ts';
import { waitForData } from './wait-for-data.ts';

export interface PreparedPages {
  pages: BriefingPages;
  facts: BriefingFacts;
  /** Whether anything on any page is simulated. */
  simulated: boolean;
}

/** The scenes in force with all their figures computed, in the language in force; or why there are none. */
export async function preparedPages(
  { signal, at }: ExportWork,
  needsMap: boolean,
): Promise<PreparedPages | ExportStop> {
  const stop = await waitForData(signal, needsMap);
  if (stop) return stop;
  const deck = deckInForce(useApp.getState());
  if (!deck || deck.scenes.length === 0) return { failure: 'no-scenes' };
  at((steps) => steps.computing, 0);
  await prepareBriefing(deck);
  const app = useApp.getState();
  const facts = briefingFacts(app);
  if (!facts) return { failure: 'no-data' };
  const pages = briefingPages(deck, facts, app.language);
  return { pages, facts, simulated: pages.pages.some((page) => page.simulated) };
}
