import { changedScene } from '../../briefing/deck-edits.ts';
import { deckInForce } from '../../state/deck-in-force.ts';
import { useApp } from '../../state/store.ts';
import { failureOf } from '../tell-failures.ts';
import { briefingFacts, prepareBriefing } from './briefing-facts.ts';
import { announceDeck, changeDeck } from './change-deck.ts';
import { isComputed, stoodBy } from './stood-by.ts';

/**
 * Stands by the figures of these scenes as they are now: they are no longer marked as changed. Waits for those that are
 * still being computed; where the data change meanwhile nobody has seen the new ones, and nothing is stood by.
 */
export async function updateScenes(ids: readonly string[]): Promise<void> {
  const app = useApp.getState();
  const asked = deckInForce(app);
  const shown = briefingFacts(app);
  if (!asked || !shown || ids.length === 0) return;
  const isWaiting = asked.scenes.some((scene) => ids.includes(scene.id) && !isComputed(scene, shown));
  if (isWaiting) {
    announceDeck((words) => words.exports.steps.computing);
    await prepareBriefing(asked).catch(failureOf);
  }
  const facts = briefingFacts(useApp.getState());
  if (!facts || facts.coverage !== shown.coverage) {
    announceDeck((words) => words.notUpdated);
    return;
  }
  changeDeck((deck) => {
    const scenes = deck.scenes.filter(({ id }) => ids.includes(id));
    return scenes.reduce(
      (changed, scene) => changedScene(changed, scene.id, { seen: stoodBy(scene, facts, scene.seen) }),
      deck,
    );
  });
  announceDeck((words) => words.updated(ids.length));
}
