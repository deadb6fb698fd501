import type { LonLat } from '../geo/lon-lat.ts';
import type { Selection } from '../state/selection.ts';
import { useApp } from '../state/store.ts';
import { askWhy, askWhyAt } from './ask-why.ts';
import { selectThing } from './select-thing.ts';

/**
 * One click on the map: one thing is selected, several are offered. Where there is only the ground, it is also
 * asked why that point is, or is not, covered.
 */
export function clickMap(hits: Selection[], position: LonLat, at: { x: number; y: number }): void {
  const app = useApp.getState();
  // inside another page there is no room for the answer
  const mayAsk = app.mode !== 'embed';
  const [first] = hits;
  if (!first) {
    if (mayAsk) void askWhyAt(position);
    else app.thingSelected(null);
    return;
  }
  const symbols = hits.filter((hit) => hit.kind !== 'commune');
  if (symbols.length > 1) app.choicesOffered({ hits, at });
  else selectThing(first);
  if (symbols.length === 0 && mayAsk) void askWhy(position);
}
