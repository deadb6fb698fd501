import { convex, multiPoint } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import { cellsToMultiPolygon, cellToParent, latLngToCell } from 'h3-js';
import type { PopulationUnits } from '../../data/city.ts';
import { METRES_PER_DEGREE } from '../../geo/earth.ts';
import type { GapCluster } from './gap-clusters.ts';
import { GAP_LINK_M } from './link-distance.ts';

/** Levels by which cells are coarser than the units: a seventh of the corners, a fifth of the time. */
const COARSER = 1;

/**
 * What a cluster looks like on a map: the H3 cells one level coarser that hold its units, as one shape with its holes;
 * where the units are points, the hull of squares of half the linking distance to each side of them.
 */
export function clusterOutline(
  cluster: Pick<GapCluster, 'units'>,
  units: Pick<PopulationUnits, 'lon' | 'lat' | 'h3Resolution'>,
): MultiPolygon {
  const { lon, lat, h3Resolution } = units;
  if (h3Resolution !== null) {
    const level = Math.max(0, h3Resolution - COARSER);
    const cells = new Set<string>();
    for (const i of cluster.units)
      cells.add(cellToParent(latLngToCell(lat[i]!, lon[i]!, h3Resolution), level));
    return { type: 'MultiPolygon', coordinates: cellsToMultiPolygon([...cells], true) };
  }
  const up = GAP_LINK_M / 2 / METRES_PER_DEGREE;
  const corners = Array.from(cluster.units, (i) => {
    const along = up / Math.max(0.01, Math.cos((lat[i]! * Math.PI) / 180));
    return [-1, 1].flatMap((x) => [-1, 1].map((y) => [lon[i]! + x * along, lat[i]! + y * up]));
  }).flat();
  const hull = convex(multiPoint(corners))!.geometry.coordinates;
  return { type: 'MultiPolygon', coordinates: [hull] };
}
