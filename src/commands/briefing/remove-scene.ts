import { withoutScene } from '../../briefing/deck-edits.ts';
import { deckInForce } from '../../state/deck-in-force.ts';
import { useApp } from '../../state/store.ts';
import { announceDeck, changeDeck } from './change-deck.ts';

/** Takes a scene out of the briefing; undo brings it back. */
export function removeScene(id: string): void {
  const { language, ...app } = useApp.getState();
  const scene = deckInForce(app)?.scenes.find((each) => each.id === id);
  if (!scene) return;
  changeDeck((deck) => withoutScene(deck, id));
  announceDeck((words) => words.removed(scene.title[language]));
}
