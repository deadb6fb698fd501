import { type DeckFault, deckFault, readDeck } from '../../briefing/deck-schema.ts';
import { useApp } from '../../state/store.ts';
import type { messages } from '../../text/messages.ts';
import { mayChangeOrTell } from '../refuse-change.ts';
import { announceDeck, tellDeck } from './change-deck.ts';

/** Bytes of the largest file of scenes that is read: as many scenes as there may be, each with all its texts at their longest. */
export const LARGEST_DECK_FILE = 20_000_000;

type FileWords = (typeof messages)['vi']['briefingPanel']['file'];

const noticeId = 'briefing-file';

/** Puts the scenes of a file in the place of the briefing, as one step that can be undone; or says why not. */
export async function openDeckFile(file: File): Promise<void> {
  if (!mayChangeOrTell()) return;
  useApp.getState().noticeDismissed(noticeId);
  if (file.size > LARGEST_DECK_FILE)
    return refuse((words) => words.tooLarge(file.name, LARGEST_DECK_FILE / 1_000_000));
  const json = await readJson(file);
  const deck = json === null ? 'damaged' : readDeck(json);
  if (deck === 'newer') return refuse((words) => words.newer(file.name));
  if (deck === 'damaged') {
    const fault = json === null ? null : deckFault(json);
    return refuse((words) => faultSentence(file.name, fault, words));
  }
  const app = useApp.getState();
  app.dataChanged({ deck }, 'briefing-changed');
  app.briefingViewed({ view: 'list' });
  announceDeck((words) => words.file.opened(file.name, deck.scenes.length));
}

function faultSentence(name: string, fault: DeckFault | null, words: FileWords): string {
  if (fault === null) return words.damaged(name);
  const { scene, field, excess } = fault;
  if (excess) {
    const { found, most } = excess;
    if (excess.of === 'letters') return words.tooLong(name, scene, field, found, most);
    return scene === null
      ? words.tooManyScenes(name, found, most)
      : words.tooMany(name, scene, field, found, most);
  }
  return scene === null ? words.damaged(name) : words.damagedScene(name, scene, field);
}

/** Null where it is not JSON at all. */
async function readJson(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text());
  } catch {
    return null;
  }
}

function refuse(say: (words: FileWords) => string): void {
  tellDeck(noticeId, (words) => say(words.file));
}
