import { duplicatedScene, hasRoom } from '../../briefing/deck-edits.ts';
import { MOST_SCENES } from '../../briefing/scene.ts';
import { deckInForce } from '../../state/deck-in-force.ts';
import { useApp } from '../../state/store.ts';
import { announceDeck, changeDeck, tellDeck } from './change-deck.ts';

/** The same scene once more, right after it; gives the id of the new one. */
export function duplicateScene(id: string): string | null {
  const deck = deckInForce(useApp.getState());
  if (!deck) return null;
  if (!hasRoom(deck)) {
    tellDeck('briefing', (words) => words.full(MOST_SCENES));
    return null;
  }
  changeDeck((now) => duplicatedScene(now, id));
  const after = deckInForce(useApp.getState());
  const index = after?.scenes.findIndex((scene) => scene.id === id) ?? -1;
  announceDeck((words) => words.duplicated(index + 2));
  return after?.scenes[index + 1]?.id ?? null;
}
