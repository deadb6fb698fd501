import type { MultiPolygon, Polygon, Position } from 'geojson';
import { signedArea } from '../data/read-geometry.ts';

/** The rings of a polygon, outer rings and holes alike, each closed. */
export function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/** Equal for rings with the same corners in the same or the opposite order, wherever they start. */
export function ringKey(ring: readonly Position[]): string {
  const corners = ring.slice(0, -1).map(([lon = 0, lat = 0]) => `${lon} ${lat}`);
  if (signedArea(ring) < 0) corners.reverse();
  let first = 0;
  for (let k = 1; k < corners.length; k += 1) if (corners[k]! < corners[first]!) first = k;
  return [...corners.slice(first), ...corners.slice(0, first)].join();
}

/** Equal for polygons with the same rings. */
export function outlineKey(geometry: Polygon | MultiPolygon): string {
  return ringsOf(geometry).map(ringKey).sort().join(';');
}
