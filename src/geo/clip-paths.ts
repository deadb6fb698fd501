import type { Path64, Paths64 } from 'clipper2-ts';
import { FillRule, union } from 'clipper2-ts';
import type { MultiPolygon, Polygon, Position } from 'geojson';

/**
 * Steps of the grid that overlays are exact on: 1e-7 degree, about 1 cm. Counted from a point near the polygons,
 * so that products of differences stay whole in a double.
 */
const STEPS_PER_DEGREE = 1e7;
const RADIANS = Math.PI / 180;

/** Metres; the sphere of Turf's `area`. */
const EARTH_RADIUS_M = 6_371_008.8;

/**
 * The rings of a polygon on the grid round `origin`, outer rings wound against holes. Inside one part of it a
 * point counts by the even-odd rule; parts that overlap are merged.
 */
export function clipPaths(geometry: Polygon | MultiPolygon, origin: Position): Paths64 {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const wound = parts.map((rings) =>
    union(
      rings.map((ring) => gridRing(ring, origin)),
      FillRule.EvenOdd,
    ),
  );
  return wound.length === 1 ? (wound[0] ?? []) : union(wound.flat(), FillRule.NonZero);
}

/**
 * Square metres on the sphere inside rings wound outer against hole, as Turf's `area` has it (Chamberlain and
 * Duquette 2007, "Some algorithms for polygons on a sphere", JPL 07-03), edge by edge.
 */
export function pathsAreaM2(paths: Paths64, origin: Position): number {
  const [, originLat = 0] = origin;
  let sum = 0;
  for (const path of paths) {
    let from = path.at(-1);
    for (const to of path) {
      if (!from) break;
      const sines = sineOf(from.y, originLat) + sineOf(to.y, originLat);
      sum += ((to.x - from.x) / STEPS_PER_DEGREE) * RADIANS * sines;
      from = to;
    }
  }
  return Math.abs((sum * EARTH_RADIUS_M * EARTH_RADIUS_M) / 2);
}

function sineOf(y: number, originLat: number): number {
  return Math.sin((originLat + y / STEPS_PER_DEGREE) * RADIANS);
}

function gridRing(ring: Position[], [originLon = 0, originLat = 0]: Position): Path64 {
  return ring.slice(0, -1).map(([lon = 0, lat = 0]) => ({
    x: Math.round((lon - originLon) * STEPS_PER_DEGREE),
    y: Math.round((lat - originLat) * STEPS_PER_DEGREE),
  }));
}
