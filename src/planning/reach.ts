import { SERVICE_AREA_STEPS, serviceAreaOfStation } from '../coverage/service-area-of-station.ts';
import { type AsyncOptions, runSteps, runStepsAsync, type Steps } from '../coverage/steps.ts';
import type { UnitIndex } from '../coverage/unit-index.ts';
import type { Station } from '../data/city.ts';
import { EARTH_RADIUS_M } from '../geo/earth.ts';

/** Radii up to this many times the nominal one can be asked about. */
export const GREATEST_FACTOR = 2;

const RADIANS = Math.PI / 180;

/** Stations between two pauses. */
const STATIONS_A_STEP = 8;

/**
 * Which stations could reach which population units, and how much of its radius each needs for that.
 *
 * A pair's `ratio` is the factor on the station's radius at which the edge of its service area passes the unit:
 * distance / (radius · ρ), ρ = cos(π/64) / cos(α) the regular polygon's share of the radius in the unit's direction,
 * α that direction's angle from the middle of the side it meets. At factor 1 it is exact: at most 1 for the very
 * units that the nominal service area covers, more than 1 for the others. At other factors the corners' rounding to
 * 6 decimals may move the edge by `ratioError`.
 */
export interface Reach {
  index: UnitIndex;
  stations: readonly Station[];
  /** First pair of each unit, length units + 1; the pairs of a unit ascend by ratio. */
  start: Uint32Array;
  /** Index of the pair's station. */
  station: Uint32Array;
  ratio: Float64Array;
}

export function createReach(index: UnitIndex, stations: readonly Station[]): Reach {
  return runSteps(reachSteps(index, stations));
}

/** The same with pauses, some stations at a time. */
export function createReachAsync(
  index: UnitIndex,
  stations: readonly Station[],
  options?: AsyncOptions,
): Promise<Reach> {
  return runStepsAsync(reachSteps(index, stations), options);
}

/**
 * How far, as a share of itself, the edge of a service area of `radiusM` metres may lie from the ideal one: half a
 * millionth of a degree of rounding each way at a corner, and what a flat polygon in degrees misses of the sphere.
 */
export function ratioError(radiusM: number): number {
  const roundingM = EARTH_RADIUS_M * RADIANS * 0.5e-6 * Math.SQRT2;
  return (1.5 * roundingM) / radiusM + radiusM / EARTH_RADIUS_M / 50;
}

function* reachSteps(index: UnitIndex, stations: readonly Station[]): Steps<Reach> {
  const { grid, units } = index;
  const pairsOf: { units: Uint32Array; ratios: Float64Array }[] = [];
  const start = new Uint32Array(units.count + 1);
  const nominal = new Uint8Array(grid.count);
  for (const [k, station] of stations.entries()) {
    const pairs = pairsOfStation(index, station, nominal);
    pairsOf.push(pairs);
    for (const unit of pairs.units) start[unit + 1]!++;
    if (k % STATIONS_A_STEP === 0) yield (0.9 * k) / stations.length;
  }
  for (let unit = 0; unit < units.count; unit++) start[unit + 1]! += start[unit]!;
  const pairCount = start[units.count]!;
  const reach = {
    index,
    stations,
    start,
    station: new Uint32Array(pairCount),
    ratio: new Float64Array(pairCount),
  };
  const end = start.slice();
  for (const [k, { units: reached, ratios }] of pairsOf.entries()) {
    for (let j = 0; j < reached.length; j++)
      insert(reach, start[reached[j]!]!, end[reached[j]!]!++, k, ratios[j]!);
  }
  yield 1;
  return reach;
}

/** Puts a pair among the pairs first…at − 1 of its unit, which ascend. */
function insert({ station, ratio }: Reach, first: number, at: number, k: number, value: number): void {
  let to = at;
  for (; to > first && ratio[to - 1]! > value; to--) {
    ratio[to] = ratio[to - 1]!;
    station[to] = station[to - 1]!;
  }
  ratio[to] = value;
  station[to] = k;
}

/** `nominal` is working memory, all zero before and after. */
function pairsOfStation(
  { grid, sweep }: UnitIndex,
  station: Station,
  nominal: Uint8Array,
): { units: Uint32Array; ratios: Float64Array } {
  const covered = sweep(serviceAreaOfStation(station).geometry);
  const widest = station.radiusM * GREATEST_FACTOR * (1 + 2 * ratioError(station.radiusM));
  const candidates = sweep(serviceAreaOfStation({ ...station, radiusM: widest }).geometry);
  mark(nominal, covered, 1);
  let count = 0;
  for (let k = 0; k < candidates.length; k += 3) count += candidates[k + 2]! - candidates[k + 1]!;
  const units = new Uint32Array(count);
  const ratios = new Float64Array(count);
  const ratioAt = ratioFrom(station);
  let at = 0;
  for (let k = 0; k < candidates.length; k += 3) {
    for (let place = candidates[k + 1]!; place < candidates[k + 2]!; place++) {
      const ratio = ratioAt(grid.xy[2 * place]!, grid.xy[2 * place + 1]!);
      units[at] = grid.order[place]!;
      ratios[at++] = nominal[place] === 1 ? Math.min(ratio, 1) : Math.max(ratio, 1 + Number.EPSILON);
    }
  }
  mark(nominal, covered, 0);
  return { units, ratios };
}

function mark(places: Uint8Array, spans: Int32Array, value: number): void {
  for (let k = 0; k < spans.length; k += 3) places.fill(value, spans[k + 1]!, spans[k + 2]!);
}

/** Distance and direction on the sphere by the haversine formula and the great circle's initial bearing. */
function ratioFrom({ position, radiusM }: Station): (lon: number, lat: number) => number {
  const lat0 = position[1] * RADIANS;
  const sin0 = Math.sin(lat0);
  const cos0 = Math.cos(lat0);
  const side = (2 * Math.PI) / SERVICE_AREA_STEPS;
  const inner = Math.cos(side / 2);
  return (lonDeg, latDeg) => {
    const lat = latDeg * RADIANS;
    const dLon = (lonDeg - position[0]) * RADIANS;
    const sinLat = Math.sin((lat - lat0) / 2);
    const sinLon = Math.sin(dLon / 2);
    const cosLat = Math.cos(lat);
    const chord = Math.sqrt(sinLat * sinLat + cos0 * cosLat * sinLon * sinLon);
    const distanceM = 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, chord));
    const bearing = Math.atan2(
      Math.sin(dLon) * cosLat,
      cos0 * Math.sin(lat) - sin0 * cosLat * Math.cos(dLon),
    );
    const fromCorner = bearing - side * Math.floor(bearing / side);
    return (distanceM * Math.cos(fromCorner - side / 2)) / (radiusM * inner);
  };
}
