import { booleanPointInPolygon, distance } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { ReadReference } from '../dataset.ts';
import { positionsOf } from '../geometry/bbox.ts';
import { fromGrid, lineToGrid, STEPS_PER_DEGREE } from '../geometry/grid.ts';
import { joinLines } from '../geometry/join-lines.ts';
import { grown } from '../geometry/overlay.ts';
import { simplifyLine } from '../geometry/simplify-line.ts';

type Areal = Polygon | MultiPolygon;

const PRECISION_M = 500;
/** Closer to surveyed water a coarse line would run beside it. */
const NEAR_WATER_M = 900;
const SNAP_M = 1_800;
const SHORTEST_KM = 8;
const TOLERANCE_STEPS = 150;
const COS_LAT = Math.cos((15.7 * Math.PI) / 180);

/**
 * Rivers too narrow for an area, or outside the surveyed part of the city: coarse lines, cut off where
 * surveyed water begins and led to its bank. `region` is where rivers are drawn at all.
 */
export function riverLines(
  read: ReadReference,
  region: Areal[],
  water: Polygon[],
): Feature<LineString, { precision_m: number }>[] {
  const source: FeatureCollection<LineString> = JSON.parse(read('rivers_gshhg.geojson'));
  const lines = joinLines(source.features.map(({ geometry }) => lineToGrid(geometry.coordinates)));
  const surveyed = water.map((polygon) => ({
    banks: positionsOf(polygon),
    near: grown(polygon, NEAR_WATER_M),
  }));
  const isDrawn = (position: Position) =>
    region.some((area) => booleanPointInPolygon(position, area)) &&
    !surveyed.some(({ near }) => near && booleanPointInPolygon(position, near));
  const banks = surveyed.flatMap((area) => area.banks);

  return lines
    .flatMap((line) => runsWhere(line.map(fromGrid), isDrawn))
    .filter((run) => lengthKm(run) >= SHORTEST_KM)
    .map((run) => [...bankNear(run[0], banks), ...run, ...bankNear(run.at(-1), banks)])
    .map((run) => ({
      type: 'Feature' as const,
      properties: { precision_m: PRECISION_M },
      geometry: {
        type: 'LineString' as const,
        coordinates: simplifyLine(lineToGrid(run), () => TOLERANCE_STEPS, COS_LAT).map(fromGrid),
      },
    }));
}

function runsWhere(line: Position[], isKept: (position: Position) => boolean): Position[][] {
  const runs: Position[][] = [[]];
  for (const position of line) {
    if (isKept(position)) runs.at(-1)?.push(position);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

function lengthKm(line: Position[]): number {
  return line.slice(1).reduce((sum, position, i) => sum + distance(line[i] ?? position, position), 0);
}

/** The nearest point of a bank within reach of a river's end, or nothing. */
function bankNear(end: Position | undefined, banks: Position[]): Position[] {
  if (!end) return [];
  let nearest: Position | null = null;
  let nearestM = SNAP_M;
  for (const bank of banks) {
    const apartM = distance(end, bank, { units: 'meters' });
    if (apartM < nearestM) {
      nearestM = apartM;
      nearest = bank;
    }
  }
  return nearest ? [nearest] : [];
}

/** Tolerance of the drawn lines in metres, for the README. */
export const RIVER_TOLERANCE_M = Math.round((TOLERANCE_STEPS / STEPS_PER_DEGREE) * 111_195);
