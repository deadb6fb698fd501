import { bbox, distance, pointToPolygonDistance } from '@turf/turf';
import type { MultiPolygon, Point, Polygon } from 'geojson';
import type { LonLat } from './lon-lat.ts';

/**
 * Metres on the sphere from a point, or from the nearest edge of a polygon, to the nearest of `positions`; 0 when
 * one lies in the polygon, null when there is none.
 */
export function nearestDistanceM(
  from: Point | Polygon | MultiPolygon,
  positions: readonly LonLat[],
): number | null {
  if (positions.length === 0) return null;
  if (from.type === 'Point') {
    return positions.reduce(
      (least, to) => Math.min(least, distance(from, to, { units: 'meters' })),
      Infinity,
    );
  }
  const [west, south, east, north] = bbox(from);
  const centre: LonLat = [(west + east) / 2, (south + north) / 2];
  const reachM = Math.max(
    distance(centre, [west, south], { units: 'meters' }),
    distance(centre, [east, north], { units: 'meters' }),
  );
  const nearestFirst = positions
    .map((to) => ({ to, centreM: distance(centre, to, { units: 'meters' }) }))
    .sort((a, b) => a.centreM - b.centreM);
  let least = Infinity;
  for (const { to, centreM } of nearestFirst) {
    if (centreM - reachM >= least) break;
    least = Math.min(least, Math.max(0, pointToPolygonDistance(to, from, { units: 'meters' })));
  }
  return least;
}
