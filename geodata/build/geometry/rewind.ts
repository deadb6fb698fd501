import type { MultiPolygon, Polygon, Position } from 'geojson';

/** The same area with outer rings counter-clockwise and holes clockwise, as RFC 7946 asks. */
export function rewound(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  if (geometry.type === 'Polygon')
    return { type: 'Polygon', coordinates: geometry.coordinates.map(rewoundRing) };
  return {
    type: 'MultiPolygon',
    coordinates: geometry.coordinates.map((rings) => rings.map(rewoundRing)),
  };
}

function rewoundRing(ring: Position[], index: number): Position[] {
  const isOuter = index === 0;
  return signedArea(ring) > 0 === isOuter ? ring : [...ring].reverse();
}

function signedArea(ring: Position[]): number {
  let doubled = 0;
  const [originX = 0, originY = 0] = ring[0] ?? [];
  ring.forEach((position, i) => {
    const next = ring[i + 1] ?? ring[0] ?? position;
    const [x = 0, y = 0] = position;
    const [nextX = 0, nextY = 0] = next;
    doubled += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  });
  return doubled / 2;
}
