import type { FindingPlace } from '../review/finding.ts';
import { useApp } from '../state/store.ts';
import { theMap } from './map-port.ts';

/** Close enough to tell two masts apart from one. */
const FINDING_ZOOM = 15;

/** Selects what a finding is about and brings its place into view; the list stays open. */
export function showFinding({ thing, position, bbox }: FindingPlace): void {
  useApp.getState().thingSelected(thing);
  if (bbox) theMap()?.fitBbox(bbox);
  else if (position) theMap()?.flyTo(position, FINDING_ZOOM);
}
