import type { GapClusterRow, GapCommuneRow } from '../planning/gap-ranking.ts';
import { useApp } from '../state/store.ts';
import { theMap } from './map-port.ts';
import { flyToCommune } from './move-map.ts';
import { openRightPanel } from './show-panel.ts';

/** Zoom that shows a station with its surroundings. */
const siteZoom = 13;

/** Brings a cluster into view and shows where one new station would win the most people in it. */
export function focusCluster({ id, bbox }: Pick<GapClusterRow, 'id' | 'bbox'>): void {
  useApp.getState().gapFocused({ kind: 'cluster', id });
  theMap()?.fitBbox(bbox);
}

/** The same for a commune, which is selected too. */
export function focusGapCommune({ code }: Pick<GapCommuneRow, 'code'>): void {
  flyToCommune(code);
  openRightPanel('gaps');
  useApp.getState().gapFocused({ kind: 'commune', id: code });
}

/** Flies to the suggested station of a row. */
export function flyToSuggestedSite({ site }: Pick<GapClusterRow, 'site'>): void {
  if (site) theMap()?.flyTo(site.position, siteZoom);
}

/** Takes the suggested station off the map again. */
export function leaveGap(): void {
  useApp.getState().gapFocused(null);
}
