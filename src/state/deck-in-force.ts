import { defaultDeck } from '../briefing/default-deck.ts';
import type { Deck } from '../briefing/scene.ts';
import type { CoverageResult } from '../coverage/result.ts';
import type { ShownCity } from './city-slice.ts';

interface WithDeck {
  deck: Deck | null;
  city: ShownCity | null;
  coverage: CoverageResult | null;
}

let last: { city: ShownCity; coverage: CoverageResult | null; deck: Deck } | null = null;

/**
 * The briefing that is shown: the user's own, else the one that ships, for these data; null before there is a city.
 * The same object until something changes.
 */
export function deckInForce({ deck, city, coverage }: WithDeck): Deck | null {
  if (deck || !city) return deck;
  if (last?.city !== city || last.coverage !== coverage) {
    last = { city, coverage, deck: defaultDeck(city, coverage) };
  }
  return last.deck;
}
