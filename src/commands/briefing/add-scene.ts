import { freeSceneId, hasRoom, withScene } from '../../briefing/deck-edits.ts';
import { MOST_SCENES, type Scene } from '../../briefing/scene.ts';
import { deckInForce } from '../../state/deck-in-force.ts';
import { useApp } from '../../state/store.ts';
import type { LocalText } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { briefingFacts } from './briefing-facts.ts';
import { announceDeck, changeDeck, tellDeck } from './change-deck.ts';
import { sceneOnScreen } from './scene-on-screen.ts';
import { stoodBy } from './stood-by.ts';

const empty: LocalText = { vi: '', en: '' };

/** Captures the screen as a new scene at the end, with the figure of its definition; gives its id, null where full. */
export function addScene(): string | null {
  const app = useApp.getState();
  const deck = deckInForce(app);
  const shown = sceneOnScreen();
  if (!deck || !shown) return null;
  if (!hasRoom(deck)) {
    tellDeck('briefing', (words) => words.full(MOST_SCENES));
    return null;
  }
  const number = deck.scenes.length + 1;
  // the same in both languages, so that the first edit changes both
  const title = messages[app.language].briefingPanel.newTitle(number);
  const scene: Scene = {
    id: freeSceneId(deck.scenes),
    title: { vi: title, en: title },
    text: empty,
    notes: empty,
    figures: ['coverage'],
    exhibit: null,
    theme: null,
    seen: null,
    ...shown,
  };
  const facts = briefingFacts(app);
  changeDeck((now) => withScene(now, facts ? { ...scene, seen: stoodBy(scene, facts) } : scene));
  announceDeck((words) => words.added(number));
  return scene.id;
}
