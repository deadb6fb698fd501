import { changedScene } from '../../briefing/deck-edits.ts';
import type { BriefingFacts } from '../../briefing/figure.ts';
import { figuresOf } from '../../briefing/figures.ts';
import type { Scene, SceneSeen } from '../../briefing/scene.ts';
import type { DefinitionKey } from '../../coverage/result.ts';
import { useApp } from '../../state/store.ts';
import { briefingFacts } from './briefing-facts.ts';
import { changeDeck } from './change-deck.ts';
import { stoodBy } from './stood-by.ts';

export type SceneChange = Partial<Omit<Scene, 'id' | 'seen'>>;

/**
 * Other contents for a scene, as one step that can be undone. What the user puts on it is also what they stand by, so
 * new figures are remembered with their value now; those that have changed since stay marked.
 */
export function editScene(id: string, change: SceneChange): void {
  const facts = briefingFacts(useApp.getState());
  changeDeck((deck) => {
    const before = deck.scenes.find((scene) => scene.id === id);
    if (!before || isSame(before, change)) return deck;
    const after = { ...before, ...change };
    if (!facts) return changedScene(deck, id, change);
    const now = stoodBy(after, facts, countedAlike(before, after.definition, facts));
    const kept = before.definition === after.definition ? before.seen : null;
    const seen = kept ? { ...kept, values: keptValues(kept.values, now.values) } : now;
    return changedScene(deck, id, { ...change, seen });
  });
}

/** What a scene was written against, without the figures that another definition counts otherwise. */
function countedAlike(
  { seen, definition: before }: Scene,
  after: DefinitionKey,
  facts: BriefingFacts,
): SceneSeen | null {
  if (!seen || before === after) return seen;
  const [was, is] = [figuresOf(facts, before), figuresOf(facts, after)];
  const alike = Object.entries(seen.values).filter(
    ([key]) => is.has(key) && was.get(key)?.definition === is.get(key)?.definition,
  );
  return { ...seen, values: Object.fromEntries(alike) };
}

/** The figures of a scene, each as it was stood by first. */
function keptValues(kept: SceneSeen['values'], now: SceneSeen['values']): SceneSeen['values'] {
  const values = Object.entries(now).map(([key, value]) => [
    key,
    Object.hasOwn(kept, key) ? (kept[key] ?? null) : value,
  ]);
  return Object.fromEntries(values);
}

function isSame(scene: Scene, change: SceneChange): boolean {
  return Object.entries(change).every(
    ([field, value]) => JSON.stringify(scene[field as keyof Scene]) === JSON.stringify(value),
  );
}
