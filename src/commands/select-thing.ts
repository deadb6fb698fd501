import type { Selection } from '../state/selection.ts';
import { useApp } from '../state/store.ts';
import { forgetPoint } from './ask-why.ts';

/** Selects one thing everywhere at once: map, table and inspector. */
export function selectThing(selection: Selection): void {
  const app = useApp.getState();
  app.thingSelected(selection);
  if (!app.presenting) app.rightPanelOpened('inspector');
}

/** Selects nothing any more; the mark of a point asked about goes too. */
export function clearSelection(): void {
  useApp.getState().thingSelected(null);
  forgetPoint();
}

/** Takes one of several things that lay under a click. */
export function chooseHit(selection: Selection): void {
  selectThing(selection);
}

export function dismissChoices(): void {
  useApp.getState().choicesOffered(null);
}
