import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '../geo/lon-lat.ts';

/** Polygons as lists of rings, the outer ring first; nothing for other geometries. */
export function polygonsOf(geometry: Geometry | null): Position[][][] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates;
  return [];
}

/** Every ring of every polygon of the features. */
export function ringsOf(features: Feature[]): Position[][] {
  return features.flatMap((feature) => polygonsOf(feature.geometry).flat());
}

/** Twice the signed area of a ring in square degrees; positive when counter-clockwise. */
function doubleArea(ring: Position[]): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    sum += ring[j]![0]! * ring[i]![1]! - ring[i]![0]! * ring[j]![1]!;
  }
  return sum;
}

/** Longitudes at which the rings cross a latitude, in ascending order. */
export function crossingsAt(rings: Position[][], lat: number): number[] {
  const lons: number[] = [];
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [x0, y0] = ring[j] as LonLat;
      const [x1, y1] = ring[i] as LonLat;
      if (y0 > lat !== y1 > lat) lons.push(x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0));
    }
  }
  return lons.sort((a, b) => a - b);
}

/** Whether the position is inside, by the even-odd rule over all rings. */
export function isInside([lon, lat]: LonLat, geometry: Polygon | MultiPolygon): boolean {
  return polygonsOf(geometry).some(
    (rings) => crossingsAt(rings, lat).filter((x) => x > lon).length % 2 === 1,
  );
}

/** A position inside the largest part: its centroid, or the middle of the widest stretch at that latitude. */
export function middleOf(geometry: Polygon | MultiPolygon): LonLat {
  let largest: Position[][] = [];
  let area = -1;
  for (const rings of polygonsOf(geometry)) {
    const size = Math.abs(doubleArea(rings[0] ?? []));
    if (size > area) [largest, area] = [rings, size];
  }
  const ring = largest[0] ?? [];
  const total = doubleArea(ring);
  if (total === 0) return (ring[0] ?? [0, 0]) as LonLat;
  let [x, y] = [0, 0];
  const [originX, originY] = ring[0] as LonLat;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [x0, y0] = [ring[j]![0]! - originX, ring[j]![1]! - originY];
    const [x1, y1] = [ring[i]![0]! - originX, ring[i]![1]! - originY];
    const cross = x0 * y1 - x1 * y0;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  }
  const centre: LonLat = [originX + x / (3 * total), originY + y / (3 * total)];
  const crossings = crossingsAt(largest, centre[1]);
  let best: [number, number] | null = null;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const span: [number, number] = [crossings[i]!, crossings[i + 1]!];
    if (span[0] < centre[0] && centre[0] < span[1]) return centre;
    if (!best || span[1] - span[0] > best[1] - best[0]) best = span;
  }
  return best ? [(best[0] + best[1]) / 2, centre[1]] : centre;
}

/** West, south, east, north of rings, in degrees; null when there are none. */
export function boundsOf(rings: Position[][]): [number, number, number, number] | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const [x, y] of ring as LonLat[]) {
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
  }
  return west > east ? null : [west, south, east, north];
}
