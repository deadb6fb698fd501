import type { Geometry, Position } from 'geojson';
import type { Bbox } from '../geo/lon-lat.ts';

/** Part of its size that a box gets more on each side. */
const MARGIN = 0.12;
/** Degrees that a box has at least: about 3 km. */
const LEAST_DEGREES = 0.03;

/** The box round things with a margin; null where none of them has a position. */
export function boxRound(geometries: readonly (Geometry | null)[]): Bbox | null {
  let [west, south, east, north] = [180, 90, -180, -90];
  const take = (coordinates: Position | Position[] | Position[][] | Position[][][]) => {
    const [first] = coordinates;
    if (typeof first === 'number') {
      const [lon = 0, lat = 0] = coordinates as Position;
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    } else for (const each of coordinates as Position[]) take(each);
  };
  for (const geometry of geometries) {
    if (geometry && geometry.type !== 'GeometryCollection') take(geometry.coordinates);
  }
  if (west > east) return null;
  const widen = (from: number, to: number, most: number): [number, number] => {
    const more = Math.max((to - from) * MARGIN, (LEAST_DEGREES - (to - from)) / 2);
    return [Math.max(-most, from - more), Math.min(most, to + more)];
  };
  const [[left, right], [bottom, top]] = [widen(west, east, 180), widen(south, north, 90)];
  return [left, bottom, right, top];
}
