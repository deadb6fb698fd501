import { bbox } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Bbox } from './lon-lat.ts';

/** A polygon with its box, for overlays. */
export interface Outline {
  geometry: Polygon | MultiPolygon;
  bbox: Bbox;
}

export function outlineOf(geometry: Polygon | MultiPolygon): Outline {
  const [west, south, east, north] = bbox(geometry);
  return { geometry, bbox: [west, south, east, north] };
}

/** The outlines of the geometries, each once however often it is repeated. */
export function distinctOutlines(geometries: readonly (Polygon | MultiPolygon)[]): Outline[] {
  const byCorners = new Map(geometries.map((geometry) => [JSON.stringify(geometry.coordinates), geometry]));
  return [...byCorners.values()].map(outlineOf);
}
