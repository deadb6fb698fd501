import type { Deck } from '../../briefing/scene.ts';
import { deckInForce } from '../../state/deck-in-force.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { mayChangeOrTell } from '../refuse-change.ts';

type Words = (typeof messages)['vi']['briefingPanel'];

/**
 * One change of the briefing that can be undone; the first copies the one that ships into the project. False where
 * there is no briefing, or nothing has changed by it.
 */
export function changeDeck(change: (deck: Deck) => Deck): boolean {
  if (!mayChangeOrTell()) return false;
  const app = useApp.getState();
  const before = deckInForce(app);
  if (!before) return false;
  const after = change(before);
  if (after === before) return false;
  app.dataChanged({ deck: after }, 'briefing-changed');
  return true;
}

/** Reads out what has become of the briefing. */
export function announceDeck(say: (words: Words) => string): void {
  const { language, announced } = useApp.getState();
  announced(say(messages[language].briefingPanel));
}

/** Says in a notice what could not be done, and what to do. */
export function tellDeck(id: string, say: (words: Words) => string): void {
  const message = { vi: say(messages.vi.briefingPanel), en: say(messages.en.briefingPanel) };
  useApp.getState().noticePosted({ id, tone: 'error', message });
}
