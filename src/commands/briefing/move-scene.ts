import { movedScene } from '../../briefing/deck-edits.ts';
import { deckInForce } from '../../state/deck-in-force.ts';
import { useApp } from '../../state/store.ts';
import { announceDeck, changeDeck } from './change-deck.ts';

/** Moves a scene to another place, counted from 0, and reads out where it stands. */
export function moveScene(id: string, to: number): void {
  const scenes = deckInForce(useApp.getState())?.scenes ?? [];
  const from = scenes.findIndex((scene) => scene.id === id);
  if (from < 0 || to < 0 || to >= scenes.length || to === from) return;
  changeDeck((deck) => movedScene(deck, id, to));
  announceDeck((words) => words.moved(to + 1, scenes.length));
}
