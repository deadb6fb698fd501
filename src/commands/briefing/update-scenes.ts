import { changedScene } from '../../briefing/deck-edits.ts';
import { useApp } from '../../state/store.ts';
import { briefingFacts } from './briefing-facts.ts';
import { announceDeck, changeDeck } from './change-deck.ts';
import { stoodBy } from './stood-by.ts';

/** Stands by the figures of these scenes as they are now: they are no longer marked as changed. */
export function updateScenes(ids: readonly string[]): void {
  const facts = briefingFacts(useApp.getState());
  if (!facts || ids.length === 0) return;
  changeDeck((deck) =>
    ids.reduce((changed, id) => {
      const scene = changed.scenes.find((each) => each.id === id);
      return scene ? changedScene(changed, id, { seen: stoodBy(scene, facts) }) : changed;
    }, deck),
  );
  announceDeck((words) => words.updated(ids.length));
}
