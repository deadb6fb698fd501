import type { LocalText } from '../../text/language.ts';
import { changeDeck } from './change-deck.ts';

/** Another title for the briefing. */
export function renameDeck(title: LocalText): void {
  changeDeck((deck) =>
    deck.title.vi === title.vi && deck.title.en === title.en ? deck : { ...deck, title },
  );
}
