import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Answers which polygon a point in degrees lies in: its index, or -1. */
export type PolygonLookup = (lon: number, lat: number) => number;

/** Height of the bands that edges are sorted into, degrees. */
const BAND_HEIGHT_DEG = 0.002;

/** More shapes than this are first sought by tile. */
const FEW_SHAPES = 8;
const TILE_DEG = 0.01;

interface Bands {
  west: number;
  east: number;
  south: number;
  north: number;
  /** Edges by band, four numbers each: lon, lat, lon, lat. */
  edges: number[][];
}

/**
 * Point-in-polygon for many points. An edge counts for the half-open range of latitudes it spans, so a point
 * on a border that two polygons share (same vertices) lies in exactly one; where polygons overlap the first
 * one wins.
 */
export function polygonLookup(polygons: readonly (Polygon | MultiPolygon)[]): PolygonLookup {
  const shapes = polygons.map(bandsOf);
  const candidates = shapes.length > FEW_SHAPES ? byTile(shapes) : null;
  const all = shapes.map((_, i) => i);
  return (lon, lat) => {
    const near = candidates === null ? all : (candidates.get(tile(lon, lat)) ?? []);
    for (const i of near) if (contains(shapes[i]!, lon, lat)) return i;
    return -1;
  };
}

/** Which shapes touch which tile, in order. */
function byTile(shapes: readonly Bands[]): Map<number, number[]> {
  const shapesOf = new Map<number, number[]>();
  shapes.forEach(({ west, east, south, north }, i) => {
    for (let lon = Math.floor(west / TILE_DEG); lon <= Math.floor(east / TILE_DEG); lon += 1) {
      for (let lat = Math.floor(south / TILE_DEG); lat <= Math.floor(north / TILE_DEG); lat += 1) {
        const key = tileKey(lon, lat);
        const known = shapesOf.get(key);
        if (known === undefined) shapesOf.set(key, [i]);
        else known.push(i);
      }
    }
  });
  return shapesOf;
}

function tile(lon: number, lat: number): number {
  return tileKey(Math.floor(lon / TILE_DEG), Math.floor(lat / TILE_DEG));
}

function tileKey(column: number, row: number): number {
  return column * 65_536 + row;
}

function bandsOf(geometry: Polygon | MultiPolygon): Bands {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const bands: Bands = { west: 180, east: -180, south: 90, north: -90, edges: [] };
  for (const [lon, lat] of rings.flat() as [number, number][]) {
    bands.west = Math.min(bands.west, lon);
    bands.east = Math.max(bands.east, lon);
    bands.south = Math.min(bands.south, lat);
    bands.north = Math.max(bands.north, lat);
  }
  for (const ring of rings) addRing(bands, ring);
  return bands;
}

function addRing(bands: Bands, ring: Position[]): void {
  for (let i = 1; i < ring.length; i += 1) {
    const [lonA, latA] = ring[i - 1] as [number, number];
    const [lonB, latB] = ring[i] as [number, number];
    if (latA === latB) continue;
    const first = bandIndex(bands, Math.min(latA, latB));
    const last = bandIndex(bands, Math.max(latA, latB));
    for (let band = first; band <= last; band += 1) {
      bands.edges[band] ??= [];
      bands.edges[band]!.push(lonA, latA, lonB, latB);
    }
  }
}

function bandIndex(bands: Bands, lat: number): number {
  return Math.floor((lat - bands.south) / BAND_HEIGHT_DEG);
}

function contains(bands: Bands, lon: number, lat: number): boolean {
  if (lon < bands.west || lon > bands.east || lat < bands.south || lat > bands.north) return false;
  const edges = bands.edges[bandIndex(bands, lat)];
  if (edges === undefined) return false;
  let inside = false;
  for (let i = 0; i < edges.length; i += 4) {
    const latA = edges[i + 1]!;
    const latB = edges[i + 3]!;
    if (latA > lat === latB > lat) continue;
    const lonA = edges[i]!;
    const lonB = edges[i + 2]!;
    // From the southern end, whichever way round the ring runs: neighbours then round alike.
    const crossing =
      latA < latB
        ? lonA + ((lat - latA) / (latB - latA)) * (lonB - lonA)
        : lonB + ((lat - latB) / (latA - latB)) * (lonA - lonB);
    if (lon < crossing) inside = !inside;
  }
  return inside;
}
