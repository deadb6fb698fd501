import type { PanelsSlice, RightPanel } from '../state/panels-slice.ts';
import { useApp } from '../state/store.ts';
import { computeDefinitions, needsDefinitions } from './compute-definitions.ts';

/** Opens a panel at the right; the card and the charts also start the definitions that take longer. */
export function openRightPanel(panel: RightPanel | null): void {
  useApp.getState().rightPanelOpened(panel);
  if (needsDefinitions(panel)) void computeDefinitions();
}

export function toggleLeft(): void {
  useApp.getState().leftToggled();
}

export function showSheet(sheet: PanelsSlice['sheet']): void {
  useApp.getState().sheetShown(sheet);
}

/** Opens or closes the description of a dataset. */
export function aboutDataset(datasetId: string | null): void {
  useApp.getState().aboutOpened(datasetId);
}

export function dismissNotice(id: string): void {
  useApp.getState().noticeDismissed(id);
}
