import type { ReadReference } from '../dataset.ts';
import { type GridPoint, lineToGrid } from '../geometry/grid.ts';

export const ROAD_CLASSES = ['motorway', 'trunk', 'primary', 'secondary', 'tertiary', 'local'] as const;
export type RoadClass = (typeof ROAD_CLASSES)[number];

export interface Road {
  osmId: string;
  class: RoadClass;
  line: GridPoint[];
}

/** The roads of the reference, in file order: `osm_id;class;bridge;lon lat,lon lat,…`. */
export function readRoads(read: ReadReference): Road[] {
  const [, ...rows] = read('osm_roads.csv').split('\n');
  return rows.filter((row) => row !== '').map(road);
}

function road(row: string, index: number): Road {
  const [osmId, className, , points] = row.split(';');
  const roadClass = ROAD_CLASSES.find((candidate) => candidate === className?.toLowerCase());
  if (!osmId || !points || !roadClass) throw new Error(`osm_roads.csv, line ${index + 2}: not a road.`);
  const line = lineToGrid(points.split(',').map((point) => point.trim().split(' ').map(Number)));
  return { osmId, class: roadClass, line };
}
