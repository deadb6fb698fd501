import type { Bbox, LonLat } from '../geo/lon-lat.ts';
import type { Camera } from '../state/selection.ts';

/** What a command may ask of the map; the map connects itself when it is on screen. */
export interface MapPort {
  flyTo(position: LonLat, zoom: number): void;
  fitBbox(bbox: Bbox): void;
  setCamera(camera: Camera): void;
  zoomBy(levels: number): void;
  resetNorth(): void;
  setPitch(degrees: number): void;
  /** The position in the middle of what panels leave of the map; null before it is drawn. */
  middle(): LonLat | null;
  focus(): void;
}

let port: MapPort | null = null;

export function connectMap(map: MapPort | null): void {
  port = map;
}

/** The map, or null while there is none (before it loads, or without WebGL). */
export function theMap(): MapPort | null {
  return port;
}
