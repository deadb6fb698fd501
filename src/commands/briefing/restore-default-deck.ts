import { useApp } from '../../state/store.ts';
import { mayChangeOrTell } from '../refuse-change.ts';
import { announceDeck } from './change-deck.ts';

/** Puts the briefing that ships back in force; undo brings the user's own back. */
export function restoreDefaultDeck(): void {
  const { deck, dataChanged } = useApp.getState();
  if (!deck || !mayChangeOrTell()) return;
  dataChanged({ deck: null }, 'briefing-changed');
  announceDeck((words) => words.restored);
}
