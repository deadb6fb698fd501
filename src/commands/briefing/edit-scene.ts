import { changedScene } from '../../briefing/deck-edits.ts';
import type { Scene } from '../../briefing/scene.ts';
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
    const now = stoodBy(after, facts);
    const known = before.seen?.values ?? {};
    const kept = before.definition === after.definition ? known : {};
    const values = Object.fromEntries(
      Object.entries(now.values).map(([key, value]) => [key, key in kept ? (kept[key] ?? null) : value]),
    );
    const seen = before.seen && before.definition === after.definition ? { ...before.seen, values } : now;
    return changedScene(deck, id, { ...change, seen });
  });
}

function isSame(scene: Scene, change: SceneChange): boolean {
  return Object.entries(change).every(
    ([field, value]) => JSON.stringify(scene[field as keyof Scene]) === JSON.stringify(value),
  );
}
