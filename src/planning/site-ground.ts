import { type CoverageCount, coveredUnits } from '../coverage/coverage-count.ts';
import { serviceAreaOfStation } from '../coverage/service-area-of-station.ts';
import type { UnitIndex } from '../coverage/unit-index.ts';
import type { Station } from '../data/city.ts';
import { EARTH_RADIUS_M } from '../geo/earth.ts';
import { type PointGrid, rowOf } from '../geo/point-grid.ts';

/** The people whom new stations of one radius could win, ready for asking of many places. */
export interface SiteGround {
  index: UnitIndex;
  /** Outdoor service radius of a new station. */
  radiusM: number;
  /** People not yet covered, by place of the index' grid. */
  open: Float64Array;
  /** Those of all places before each one; length places + 1. */
  openBefore: Float64Array;
  /** Place of each unit in the grid. */
  placeOf: Uint32Array;
  /** Gain of a station in each unit's centre; NaN where it is not counted yet. */
  gains: Float64Array;
}
const RADIANS = Math.PI / 180;

/** Metres and share by which circles are drawn wider than service areas, whose corners are rounded to 0.1 m. */
const ROOM_M = 0.5;
const ROOM_SHARE = 1e-4;

/** Room for rounding when people are summed in another order, as a share of everybody not covered. */
const SUM_ERROR = 1e-9;

/**
 * Makes ready for stations of `operator`, or of any when null. The count must not change while the ground is in use.
 */
export function siteGround(count: CoverageCount, operator: string | null, radiusM: number): SiteGround {
  const { index } = count;
  const { order } = index.grid;
  const covered = coveredUnits(count, operator);
  const open = new Float64Array(order.length);
  const openBefore = new Float64Array(order.length + 1);
  const placeOf = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) {
    const unit = order[place]!;
    placeOf[unit] = place;
    open[place] = covered[unit] ? 0 : index.units.people[unit]!;
    openBefore[place + 1] = openBefore[place]! + open[place]!;
  }
  const gains = new Float64Array(order.length).fill(Number.NaN);
  return { index, radiusM, open, openBefore, placeOf, gains };
}

/**
 * People anywhere in the city whom a new station in the unit's centre would cover and who are not covered yet: those
 * inside the very polygon that stations are counted with.
 */
export function gainAt(ground: SiteGround, unit: number): number {
  const known = ground.gains[unit]!;
  if (!Number.isNaN(known)) return known;
  const { lon, lat } = ground.index.units;
  const station: Station = {
    id: 'suggested',
    position: [lon[unit]!, lat[unit]!],
    operator: '',
    band: null,
    environment: null,
    radiusM: ground.radiusM,
    simulated: false,
  };
  const spans = ground.index.sweep(serviceAreaOfStation(station).geometry);
  let gain = 0;
  for (let k = 0; k < spans.length; k += 3) {
    for (let place = spans[k + 1]!; place < spans[k + 2]!; place++) gain += ground.open[place]!;
  }
  ground.gains[unit] = gain;
  return gain;
}

/**
 * Never less than `gainAt`, and quick: in every row of the grid, the people between the meridians that the circle
 * reaches there.
 */
export function roughBound(ground: SiteGround, unit: number): number {
  let bound = 0;
  eachRun(ground, unit, (first, end) => {
    bound += ground.openBefore[end]! - ground.openBefore[first]!;
  });
  return bound + roomFor(ground);
}

/** Never less than `gainAt`, never more than `roughBound`: the people in the circle that holds the service area. */
export function circleBound(ground: SiteGround, unit: number): number {
  const { open, index, placeOf } = ground;
  const { xy } = index.grid;
  const at = placeOf[unit]!;
  const [lon, lat] = [xy[2 * at]! * RADIANS, xy[2 * at + 1]! * RADIANS];
  const half = Math.sin(Math.min(Math.PI, angleOf(ground)) / 2);
  const most = half * half;
  let bound = 0;
  eachRun(ground, unit, (first, end) => {
    for (let place = first; place < end; place++) {
      if (open[place] === 0) continue;
      const py = xy[2 * place + 1]! * RADIANS;
      const up = Math.sin((py - lat) / 2);
      const along = Math.sin((xy[2 * place]! * RADIANS - lon) / 2);
      if (up * up + Math.cos(lat) * Math.cos(py) * along * along <= most) bound += open[place]!;
    }
  });
  return bound + roomFor(ground);
}

function angleOf({ radiusM }: SiteGround): number {
  return (radiusM * (1 + ROOM_SHARE) + ROOM_M) / EARTH_RADIUS_M;
}

function roomFor({ index, openBefore }: SiteGround): number {
  return index.whole ? 0 : SUM_ERROR * openBefore.at(-1)!;
}

/** Hands over the places of every row that lie between the meridians reached there by the circle round a unit. */
function eachRun(ground: SiteGround, unit: number, take: (first: number, end: number) => void): void {
  const { grid } = ground.index;
  const angle = angleOf(ground);
  const at = ground.placeOf[unit]!;
  const [lon, lat] = [grid.xy[2 * at]!, grid.xy[2 * at + 1]!];
  const reach = angle / RADIANS;
  const last = rowOf(grid, lat + reach);
  for (let row = rowOf(grid, lat - reach); row <= last; row++) {
    const half = halfWidth(grid, row, lat, angle);
    if (half < 0) continue;
    const start = grid.rowStart[row]!;
    const stop = grid.rowStart[row + 1]!;
    const first = placeFrom(grid.xy, start, stop, lon - half);
    take(first, placeAfter(grid.xy, first, stop, lon + half));
  }
}

/**
 * Degrees of longitude that a circle of `angle` radians round latitude `lat` reaches at most within a row, negative
 * where it does not reach the row: cos Δλ = (cos ρ − sin φ₀ sin φ) / (cos φ₀ cos φ), widest where
 * sin φ = sin φ₀ / cos ρ.
 */
function halfWidth({ rowMinY, rowMaxY }: PointGrid, row: number, lat: number, angle: number): number {
  const [south, north] = [rowMinY[row]! * RADIANS, rowMaxY[row]! * RADIANS];
  if (!(south <= north)) return -1;
  const centre = lat * RADIANS;
  const widest = Math.asin(Math.max(-1, Math.min(1, Math.sin(centre) / Math.cos(angle))));
  const y = Math.min(north, Math.max(south, widest));
  const cosine = (Math.cos(angle) - Math.sin(centre) * Math.sin(y)) / (Math.cos(centre) * Math.cos(y));
  if (cosine >= 1) return -1;
  return cosine <= -1 || Number.isNaN(cosine) ? 360 : Math.acos(cosine) / RADIANS;
}

/** First of the places, which ascend by longitude, that is not west of `lon`. */
function placeFrom(xy: Float64Array, start: number, end: number, lon: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (xy[2 * middle]! < lon) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First of the places that is east of `lon`. */
function placeAfter(xy: Float64Array, start: number, end: number, lon: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (xy[2 * middle]! <= lon) low = middle + 1;
    else high = middle;
  }
  return low;
}
