import type { MultiPolygon, Polygon } from 'geojson';
import type { Place } from '../data/city.ts';
import { type Outline, outlineOf } from '../geo/outline.ts';

/** A place with an outline of its own. */
export interface Footprint extends Outline {
  place: Place;
}

/** The places whose outline is known. */
export function footprintsOf(places: readonly Place[]): Footprint[] {
  return places.flatMap((place) => (isArea(place.geometry) ? [{ place, ...outlineOf(place.geometry) }] : []));
}

function isArea(geometry: Place['geometry']): geometry is Polygon | MultiPolygon {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
}
