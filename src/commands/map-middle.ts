import type { LonLat } from '../geo/lon-lat.ts';
import { useApp } from '../state/store.ts';
import { theMap } from './map-port.ts';

/** The position in the middle of what panels leave of the map; null before there is a map. */
export function mapMiddle(): LonLat | null {
  const { camera } = useApp.getState();
  return theMap()?.middle() ?? (camera && [camera.lon, camera.lat]);
}
