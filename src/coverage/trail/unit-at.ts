import { distance } from '@turf/turf';
import { getHexagonEdgeLengthAvg, latLngToCell, UNITS } from 'h3-js';
import type { PopulationUnits } from '../../data/city.ts';
import { METRES_PER_DEGREE } from '../../geo/earth.ts';
import type { LonLat } from '../../geo/lon-lat.ts';

/** A point belongs to no supplied population point that is farther from it than this, in metres. */
export const POINT_UNIT_REACH_M = 500;

/** Centres of cells that hold a point lie within this many edge lengths of it; a cell's corner is one away. */
const CELL_REACH_IN_EDGES = 2;

/**
 * The population unit that a position belongs to, as an index in file order: the H3 cell it lies in, or, where the
 * units are points, the nearest one within `POINT_UNIT_REACH_M`. Null where no residents are counted.
 */
export function unitAt(units: PopulationUnits, position: LonLat): number | null {
  const { h3Resolution } = units;
  return h3Resolution === null ? nearestUnit(units, position) : cellUnit(units, position, h3Resolution);
}

/** The H3 cell of a unit, null where the units are points. */
export function cellOfUnit({ lon, lat, h3Resolution }: PopulationUnits, unit: number): string | null {
  return h3Resolution === null ? null : latLngToCell(lat[unit]!, lon[unit]!, h3Resolution);
}

function cellUnit(units: PopulationUnits, position: LonLat, resolution: number): number | null {
  const [lon, lat] = position;
  const cell = latLngToCell(lat, lon, resolution);
  const reachM = CELL_REACH_IN_EDGES * getHexagonEdgeLengthAvg(resolution, UNITS.m);
  for (const unit of unitsNear(units, position, reachM)) if (cellOfUnit(units, unit) === cell) return unit;
  return null;
}

function nearestUnit(units: PopulationUnits, position: LonLat): number | null {
  let nearest: number | null = null;
  let leastM = POINT_UNIT_REACH_M;
  for (const unit of unitsNear(units, position, POINT_UNIT_REACH_M)) {
    const distanceM = distance(position, [units.lon[unit]!, units.lat[unit]!], { units: 'meters' });
    if (distanceM < leastM || (nearest === null && distanceM === leastM))
      [nearest, leastM] = [unit, distanceM];
  }
  return nearest;
}

/** The units in a box that reaches at least `reachM` metres from the position to every side. */
function unitsNear(units: PopulationUnits, [lon, lat]: LonLat, reachM: number): number[] {
  const up = (1.01 * reachM) / METRES_PER_DEGREE;
  const across = up / Math.max(0.01, Math.cos(((Math.abs(lat) + up) * Math.PI) / 180));
  const near: number[] = [];
  for (let unit = 0; unit < units.count; unit++) {
    if (Math.abs(units.lat[unit]! - lat) <= up && Math.abs(units.lon[unit]! - lon) <= across) near.push(unit);
  }
  return near;
}
