import type { MultiPolygon, Polygon, Position } from 'geojson';
import { isRecord } from '../../data/read-geometry.ts';

export type Polygonal = Polygon | MultiPolygon;

/** The same polygon with each ring as `map` gives it; anything else, and what is no ring, stays as it is. */
export function mapRings<G>(
  geometry: G,
  map: (ring: readonly Position[], isHole: boolean) => Position[],
): G | Polygonal {
  if (!isPolygonal(geometry)) return geometry;
  const polygon = (rings: readonly Position[][]): Position[][] =>
    rings.map((ring, index) => map(ring, index > 0));
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: polygon(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(polygon) };
}

/** Whether it is a polygon whose rings are lists of positions, whatever is wrong with them otherwise. */
export function isPolygonal(geometry: unknown): geometry is Polygonal {
  if (!isRecord(geometry)) return false;
  const { type, coordinates } = geometry;
  if (type === 'Polygon') return areRings(coordinates);
  return type === 'MultiPolygon' && Array.isArray(coordinates) && coordinates.every(areRings);
}

function areRings(rings: unknown): rings is Position[][] {
  return Array.isArray(rings) && rings.every((ring) => Array.isArray(ring) && ring.every(isPosition));
}

function isPosition(position: unknown): position is Position {
  return (
    Array.isArray(position) &&
    position.length >= 2 &&
    Number.isFinite(position[0]) &&
    Number.isFinite(position[1])
  );
}
