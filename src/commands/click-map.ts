import type { Selection } from '../state/selection.ts';
import { useApp } from '../state/store.ts';
import { selectThing } from './select-thing.ts';

/** One click on the map: nothing clears, one thing is selected, several are offered. */
export function clickMap(hits: Selection[], at: { x: number; y: number }): void {
  const app = useApp.getState();
  const [first] = hits;
  if (!first) {
    app.thingSelected(null);
    return;
  }
  const symbols = hits.filter((hit) => hit.kind !== 'commune');
  if (symbols.length > 1) app.choicesOffered({ hits, at });
  else selectThing(first);
}
