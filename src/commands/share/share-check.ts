import type { Scene } from '../../briefing/scene.ts';
import { sameThing } from '../../project/same-thing.ts';
import { deckInForce } from '../../state/deck-in-force.ts';
import type { App } from '../../state/store.ts';

/** What stays behind when a link is sent. */
export type NotCarried =
  | { what: 'dataset'; title: string }
  | { what: 'live'; title: string }
  | { what: 'register'; count: number }
  | { what: 'deck' };

type Kept = Pick<App, 'datasets' | 'live' | 'registerChanges' | 'deck'>;

/** Everything of this user's that no link carries, each thing by itself. */
export function notCarried({ datasets, live, registerChanges, deck }: Kept): NotCarried[] {
  const { added, edits, removed } = registerChanges;
  const count = added.length + Object.keys(edits).length + removed.length;
  return [
    ...datasets.map(({ title }): NotCarried => ({ what: 'dataset', title })),
    ...live.map(({ title }): NotCarried => ({ what: 'live', title })),
    ...(count > 0 ? [{ what: 'register', count } as const] : []),
    ...(deck && deck.scenes.length > 0 ? [{ what: 'deck' } as const] : []),
  ];
}

/** Whether the number on the screen is computed with the user's own data. */
export function numberIsOwn({ card, datasets }: Pick<App, 'card' | 'datasets'>): boolean {
  const own = new Set(datasets.map(({ id }) => id));
  return card?.sources.some(({ datasetId }) => own.has(datasetId)) ?? false;
}

/** Whether a scene is one of the briefing that ships, as it ships: it goes into a link by its id. */
export function isShippedScene(scene: Scene, { city, coverage }: Pick<App, 'city' | 'coverage'>): boolean {
  const shipped = deckInForce({ deck: null, city, coverage })?.scenes.find(({ id }) => id === scene.id);
  return shipped ? sameThing({ ...shipped, seen: null }, { ...scene, seen: null }) : false;
}
