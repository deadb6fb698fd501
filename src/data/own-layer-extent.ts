import type { Bbox } from '../geo/lon-lat.ts';
import type { OwnLayer } from './city.ts';

/** The box round everything in an own layer; null where nothing has a position. */
export function ownLayerExtent({ points, lines, rings }: OwnLayer): Bbox | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const positions of [points, lines.positions, rings.positions]) {
    for (let i = 0; i + 1 < positions.length; i += 2) {
      const [lon, lat] = [positions[i]!, positions[i + 1]!];
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
  }
  return west > east ? null : [west, south, east, north];
}
