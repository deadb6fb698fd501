import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, MultiLineString } from 'geojson';
import { generalisedCommunes } from '../communes.ts';
import { readSourceCommunes } from '../communes-source.ts';
import type { ReadReference } from '../dataset.ts';
import { bboxOf } from '../geometry/bbox.ts';
import { closeGaps } from '../geometry/close-gaps.ts';
import { fromGrid, type GridPoint, STEPS_PER_DEGREE } from '../geometry/grid.ts';
import { joinLines, keyOf } from '../geometry/join-lines.ts';
import { lengthM } from '../geometry/line-samples.ts';
import { mergeParallels } from '../geometry/merge-parallels.ts';
import { simplifyLine } from '../geometry/simplify-line.ts';
import { type RoadClass, readRoads } from './road-source.ts';

const COS_LAT = Math.cos((15.8 * Math.PI) / 180);
const LARGEST_JUNCTION_M = 150;
const METRES_PER_STEP = 111_195 / STEPS_PER_DEGREE;

export interface RoadDrawing {
  classes: RoadClass[];
  /** Points nearer than this to the straight line between those kept are dropped, in wards and elsewhere. */
  toleranceM: { ward: number; elsewhere: number };
  /** Shorter dead ends are dropped. */
  shortestDeadEndM: number;
  /** Carriageways of one road nearer than this are drawn as one line; null draws both. */
  carriagewaysM: number | null;
}

export type RoadFeature = Feature<MultiLineString, { class: RoadClass }>;

/** One feature per class with all its lines, joined where just two meet, and simplified. */
export function roadLines(read: ReadReference, drawing: RoadDrawing): RoadFeature[] {
  const roads = readRoads(read);
  const visits = visitsOf(roads.map((road) => road.line));
  const isDeadEnd = (point: GridPoint) => visits.get(keyOf(point)) === 1;
  const isInWard = wardTest(read);
  const toleranceSteps = (point: GridPoint) =>
    (isInWard(point) ? drawing.toleranceM.ward : drawing.toleranceM.elsewhere) / METRES_PER_STEP;
  const joined = drawing.classes.map((roadClass) =>
    joinLines(roads.filter((road) => road.class === roadClass).map((road) => road.line)),
  );
  const { carriagewaysM } = drawing;
  const groups = carriagewaysM === null ? joined : singleLines(joined, carriagewaysM);
  return drawing.classes.map((roadClass, i) => {
    const coordinates = (groups[i] ?? [])
      .filter(
        (line) => lengthM(line, COS_LAT) >= drawing.shortestDeadEndM || !endPoints(line).some(isDeadEnd),
      )
      .map((line) => simplifyLine(line, toleranceSteps, COS_LAT).map(fromGrid));
    return {
      type: 'Feature',
      properties: { class: roadClass },
      geometry: { type: 'MultiLineString', coordinates },
    };
  });
}

/** Merging carriageways takes junctions away; roads that met there are led to each other again. */
function singleLines(groups: GridPoint[][][], apartM: number): GridPoint[][][] {
  const merged = mergeParallels(groups, { apartM, shortestRestM: 3 * apartM, cosLat: COS_LAT });
  const visits = visitsOf(groups.flat());
  const isFree = (point: GridPoint) => visits.get(keyOf(point)) === 1;
  return closeGaps(merged, { reachM: LARGEST_JUNCTION_M, cosLat: COS_LAT, isFree });
}

function endPoints(line: GridPoint[]): GridPoint[] {
  return [line[0], line.at(-1)].filter((point) => point !== undefined);
}

/** How many times lines pass each point, by `keyOf`. */
function visitsOf(lines: GridPoint[][]): Map<string, number> {
  const visits = new Map<string, number>();
  for (const line of lines) {
    for (const point of line) visits.set(keyOf(point), (visits.get(keyOf(point)) ?? 0) + 1);
  }
  return visits;
}

/** Whether a point lies in a ward; answers are remembered, as points are asked for again and again. */
function wardTest(read: ReadReference): (point: GridPoint) => boolean {
  const geometries = generalisedCommunes(read);
  const wards = readSourceCommunes(read)
    .filter(({ type }) => type === 'phường')
    .flatMap(({ code }) => geometries.get(code) ?? [])
    .map((geometry) => ({ geometry, box: bboxOf([geometry]) }));
  const answers = new Map<string, boolean>();
  return (point) => {
    const known = answers.get(keyOf(point));
    if (known !== undefined) return known;
    const position = fromGrid(point);
    const [lon = 0, lat = 0] = position;
    const answer = wards.some(
      ({ geometry, box: [west, south, east, north] }) =>
        lon >= west &&
        lon <= east &&
        lat >= south &&
        lat <= north &&
        booleanPointInPolygon(position, geometry),
    );
    answers.set(keyOf(point), answer);
    return answer;
  };
}
