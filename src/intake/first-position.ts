import { isRecord } from '../data/read-geometry.ts';
import type { LonLat } from '../geo/lon-lat.ts';

/** Lists of lists of positions; nothing in GeoJSON is deeper. */
const DEEPEST = 5;

/** The first position of an unchecked geometry in degrees [lon, lat]; null where there is none on the globe. */
export function firstPosition(geometry: unknown): LonLat | null {
  let list: unknown = isRecord(geometry) ? geometry.coordinates : null;
  for (let depth = 0; depth < DEEPEST && Array.isArray(list); depth += 1) {
    const [first, second]: unknown[] = list;
    if (typeof first === 'number' && typeof second === 'number') {
      return Math.abs(first) <= 180 && Math.abs(second) <= 90 ? [first, second] : null;
    }
    list = first;
  }
  return null;
}
