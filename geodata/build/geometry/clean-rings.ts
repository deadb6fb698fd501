import type { MultiPolygon, Polygon, Position } from 'geojson';

/** The same geometry without positions that repeat the one before them. */
export function withoutRepeatedPoints<Geometry extends Polygon | MultiPolygon>(geometry: Geometry): Geometry;
export function withoutRepeatedPoints(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  if (geometry.type === 'Polygon')
    return { type: 'Polygon', coordinates: geometry.coordinates.map(cleanRing) };
  return {
    type: 'MultiPolygon',
    coordinates: geometry.coordinates.map((polygon) => polygon.map(cleanRing)),
  };
}

function cleanRing(ring: Position[]): Position[] {
  return ring.filter((position, index) => {
    const before = ring[index - 1];
    return before === undefined || before[0] !== position[0] || before[1] !== position[1];
  });
}
