import type { LonLat } from '../geo/lon-lat.ts';
import { useApp } from '../state/store.ts';
import { askWhy } from './ask-why.ts';
import { theMap } from './map-port.ts';

/** Zoom at which a population unit fills a good part of the map. */
const unitZoom = 15;

/** Opens one population unit of the list, by its centre: flies there and says what covers it. */
export async function openUnit(centre: LonLat): Promise<void> {
  const answer = askWhy(centre);
  useApp.getState().trailUnitOpened(centre);
  showPoint(centre);
  await answer;
}

/** Goes back from a unit to the list; its mark stays on the map. */
export function closeUnit(): void {
  useApp.getState().trailUnitOpened(null);
}

/** Brings a point into view. */
export function showPoint(position: LonLat): void {
  theMap()?.flyTo(position, unitZoom);
}
