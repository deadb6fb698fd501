import type { Position } from 'geojson';
import { readGeometry } from '../../data/read-geometry.ts';
import { clipGrid, pathsAreaM2 } from '../../geo/clip-paths.ts';
import type { Bbox } from '../../geo/lon-lat.ts';
import { polygonsOfPaths } from '../../geo/polygons-of-paths.ts';
import { validPaths } from '../../geo/valid-paths.ts';
import { closeRings } from './close-rings.ts';
import { isPolygonal, type Polygonal } from './map-rings.ts';

export interface ValidGeometry {
  geometry: Polygonal;
  /**
   * Square metres of what the outlines enclose by the sum of their edges, as programs count that do not see the
   * crossing: loops that run the other way count against the others.
   */
  beforeM2: number;
  afterM2: number;
}

/** Rounding the corners may make outlines cross again, by a centimetre; once or twice more mends that too. */
const MOST_TRIES = 4;

/**
 * A polygon whose outlines cross themselves as polygons that do not: a point is inside where the outline goes round it
 * an odd number of times, as the app counts it too, and parts that overlap become one. Corners are rounded to 1 cm.
 * Null where nothing is left, or nobody can tell what is inside.
 */
export function makeValid(raw: unknown): ValidGeometry | null {
  const closed = closeRings(raw);
  if (!isPolygonal(closed)) return null;
  let geometry: Polygonal = closed;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const next = overlaid(geometry);
    if (!next) return null;
    geometry = next;
    if (!('fault' in readGeometry(geometry, ['Polygon', 'MultiPolygon'], null))) {
      return { geometry, beforeM2: enclosedM2(closed), afterM2: enclosedM2(geometry) };
    }
  }
  return null;
}

function overlaid(geometry: Polygonal): Polygonal | null {
  const box = boxOf(geometry);
  if (!box) return null;
  const grid = clipGrid(box);
  const paths = validPaths(geometry, grid);
  const [only, ...others] = paths ? polygonsOfPaths(paths, grid) : [];
  if (!only) return null;
  return others.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: [only, ...others] };
}

/** Square metres inside the outlines by the sum of their edges, less their holes. */
function enclosedM2(geometry: Polygonal): number {
  const box = boxOf(geometry);
  if (!box) return 0;
  const grid = clipGrid(box);
  const ringM2 = (ring: readonly Position[]): number =>
    pathsAreaM2(
      [
        ring.map(([lon = 0, lat = 0]) => ({
          x: (lon - grid.origin[0]) * grid.stepsPerDegree,
          y: (lat - grid.origin[1]) * grid.stepsPerDegree,
        })),
      ],
      grid,
    );
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return parts.reduce((sum, [outer = [], ...holes]) => {
    return sum + ringM2(outer) - holes.reduce((all, hole) => all + ringM2(hole), 0);
  }, 0);
}

function boxOf(geometry: Polygonal): Bbox | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const rings of parts) {
    for (const ring of rings) {
      for (const [lon = 0, lat = 0] of ring) {
        if (lon < west) west = lon;
        if (lon > east) east = lon;
        if (lat < south) south = lat;
        if (lat > north) north = lat;
      }
    }
  }
  return west < east && south < north ? [west, south, east, north] : null;
}
