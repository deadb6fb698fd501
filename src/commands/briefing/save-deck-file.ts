import { writtenDeck } from '../../briefing/deck-schema.ts';
import { deckInForce } from '../../state/deck-in-force.ts';
import { useApp } from '../../state/store.ts';
import { saveFile } from '../save-file.ts';
import { announceDeck } from './change-deck.ts';
import { exportFileName } from './export-file-name.ts';

/** Saves the scenes as a file for another machine; the data are not in it. */
export function saveDeckFile(): void {
  const deck = deckInForce(useApp.getState());
  if (!deck) return;
  const text = `${JSON.stringify(writtenDeck(deck), null, 2)}\n`;
  const blob = new Blob([text], { type: 'application/json' });
  const name = `${exportFileName('scenes', false)}.briefing.json`;
  saveFile({ name, mime: blob.type, blob });
  announceDeck((words) => words.exports.saved(name));
}
