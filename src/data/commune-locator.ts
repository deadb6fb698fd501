import { bbox, booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import { METRES_PER_DEGREE } from '../geo/earth.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import { type Commune, NO_COMMUNE } from './city.ts';

/** Index of the commune that a position in degrees lies in, or NO_COMMUNE. */
export type CommuneLocator = (lon: number, lat: number) => number;

/**
 * Prepares to find communes by position. A position on a shared border belongs to the commune found for the
 * position before it, else to the first in the list.
 */
export function communeLocator(communes: readonly Pick<Commune, 'geometry'>[]): CommuneLocator {
  const boxes = communes.map((commune) => bbox(commune.geometry));
  let last = 0;
  const contains = (index: number, lon: number, lat: number): boolean => {
    const box = boxes[index];
    if (!box || lon < box[0] || lon > box[2] || lat < box[1] || lat > box[3]) return false;
    return booleanPointInPolygon([lon, lat], communes[index]!.geometry);
  };
  return (lon, lat) => {
    if (contains(last, lon, lat)) return last;
    for (let index = 0; index < communes.length; index += 1) {
      if (index !== last && contains(index, lon, lat)) {
        last = index;
        return index;
      }
    }
    return NO_COMMUNE;
  };
}

/**
 * Whether any commune border comes within `distanceM` metres of a position, on the plane that touches the
 * sphere there: right to a thousandth within 50 km.
 */
export function nearCommune(
  communes: readonly Pick<Commune, 'geometry'>[],
  [lon, lat]: LonLat,
  distanceM: number,
): boolean {
  const perLon = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  const metres = ([x = 0, y = 0]: Position): LonLat => [(x - lon) * perLon, (y - lat) * METRES_PER_DEGREE];
  const near = (ring: readonly Position[]): boolean => {
    let from: LonLat | null = null;
    for (const position of ring) {
      const to = metres(position);
      if (from && distanceToEdge(from, to) <= distanceM) return true;
      from = to;
    }
    return false;
  };
  return communes.some(({ geometry }) =>
    geometry.type === 'Polygon'
      ? geometry.coordinates.some(near)
      : geometry.coordinates.some((rings) => rings.some(near)),
  );
}

/** Metres from the origin to the edge from `a` to `b`. */
function distanceToEdge([ax, ay]: LonLat, [bx, by]: LonLat): number {
  const dx = bx - ax;
  const dy = by - ay;
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / squared));
  return Math.hypot(ax + along * dx, ay + along * dy);
}
