import type { LonLat } from './lon-lat.ts';

/** Pixels of a tile of the whole world at zoom 0. */
const WORLD_PIXELS = 512;

/** A zoom in steps of a half, in which what depends on it is drawn anew. */
export function zoomTier(zoom: number): number {
  return Math.floor(zoom * 2) / 2;
}

/** Where a position lies in pixels of the world at a zoom, from the north-west corner (Web Mercator, EPSG:3857). */
export function worldPixels([lon, lat]: LonLat, zoom: number): [x: number, y: number] {
  const scale = WORLD_PIXELS * 2 ** zoom;
  const sine = Math.sin((lat * Math.PI) / 180);
  return [(lon / 360 + 0.5) * scale, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * scale];
}

/** The inverse of `worldPixels`. */
export function worldPosition([x, y]: readonly [x: number, y: number], zoom: number): LonLat {
  const scale = WORLD_PIXELS * 2 ** zoom;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / scale))) * 180) / Math.PI;
  return [(x / scale - 0.5) * 360, lat];
}
