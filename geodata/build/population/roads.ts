import type { ReadReference } from '../dataset.ts';

/** Road classes of the reference file. */
export const ROAD_CLASSES = ['LOCAL', 'TERTIARY', 'SECONDARY', 'PRIMARY', 'TRUNK', 'MOTORWAY'] as const;

export type RoadClass = (typeof ROAD_CLASSES)[number];

export interface Road {
  roadClass: RoadClass;
  bridge: boolean;
  /** [lon, lat] pairs, degrees. */
  line: [lon: number, lat: number][];
}

/** The roads of `osm_roads.csv`: `osm_id;class;bridge;lon lat,…`. Throws naming the line that is wrong. */
export function readRoads(read: ReadReference): Road[] {
  const lines = read('osm_roads.csv').split('\n').slice(1);
  const roads: Road[] = [];
  lines.forEach((text, index) => {
    if (text.trim() === '') return;
    const [, roadClass, bridge, points] = text.trim().split(';');
    const line = (points ?? '').split(',').map((pair) => pair.split(' ').map(Number) as [number, number]);
    if (
      !isRoadClass(roadClass) ||
      line.some(([lon, lat]) => !Number.isFinite(lon) || !Number.isFinite(lat))
    ) {
      throw new Error(`osm_roads.csv, line ${index + 2} is not a road.`);
    }
    roads.push({ roadClass, bridge: bridge === '1', line });
  });
  return roads;
}

function isRoadClass(text: string | undefined): text is RoadClass {
  return ROAD_CLASSES.some((known) => known === text);
}
