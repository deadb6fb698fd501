import { useApp } from '../../state/store.ts';
import { openRightPanel, showSheet } from '../show-panel.ts';

/** Opens what can be exported of the map and the briefing. */
export function showExport(): void {
  useApp.getState().briefingViewed({ view: 'export' });
  openRightPanel('briefing');
  showSheet('details');
}
