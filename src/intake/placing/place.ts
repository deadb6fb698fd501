import type { Position } from 'geojson';
import type { FailureCode } from '../../data/failure.ts';
import { positionFault } from '../../data/position-fault.ts';
import { isRecord } from '../../data/read-geometry.ts';
import { type CoordinateSystem, crsOf } from '../../geo/coordinate-systems.ts';
import type { LonLat } from '../../geo/lon-lat.ts';
import { type Projection, projectionOf, projectionOfDefinition } from '../../geo/projection.ts';
import type { StatedCrs } from '../source.ts';
import type { Placing } from './placing.ts';
import { statedMeaning } from './stated.ts';

/** A placing made ready: a function from a pair of numbers, in file order, to a position. */
export interface Placement {
  /** Null for a system that only the file defines. */
  system: CoordinateSystem | null;
  /** [lon, lat] in WGS 84, or two NaN for a pair that has no position. */
  position(first: number, second: number): LonLat;
}

/** What is wrong with the first position of a row that has none. */
export interface PlacingFault {
  code: FailureCode;
  /** The pair as it stands in the file. */
  value: string;
}

export interface PlacedGeometry {
  /** WGS 84 [lon, lat] without heights, as unchecked as it came; the geometry of the file where there is a fault. */
  geometry: unknown;
  fault: PlacingFault | null;
}

const NOWHERE: LonLat = [Number.NaN, Number.NaN];

/** Millions of metres stand for the zone where one is written before the easting. */
const ZONE_STEP = 1_000_000;

/** Prepares a placing; null where its system is neither known nor defined by the file in a way that can be read. */
export async function placementOf(placing: Placing, stated: StatedCrs | null): Promise<Placement | null> {
  if (placing.crs !== 'wkt') {
    const system = crsOf(placing.crs);
    return system && placement(system, await projectionOf(system), placing.axes);
  }
  const meaning = stated && statedMeaning(stated);
  if (!meaning) return null;
  if ('known' in meaning) return placement(meaning.known, await projectionOf(meaning.known), placing.axes);
  try {
    return placement(null, await projectionOfDefinition(meaning.definition), placing.axes);
  } catch {
    return null;
  }
}

function placement(
  system: CoordinateSystem | null,
  { toWgs84 }: Projection,
  axes: Placing['axes'],
): Placement {
  const zoneStart = (system?.zonePrefix ?? 0) * ZONE_STEP;
  const place = (x: number, y: number): LonLat => {
    const prefixed = zoneStart > 0 && x >= zoneStart && x < zoneStart + ZONE_STEP;
    const [lon, lat] = toWgs84(prefixed ? x - zoneStart : x, y);
    return positionFault(lon, lat, null) === null ? [lon, lat] : NOWHERE;
  };
  return { system, position: axes === 'xy' ? place : (first, second) => place(second, first) };
}

/**
 * Places pairs in a row, x1, y1, x2, y2, …, in place. Pairs that have no position become NaN; their indices come back
 * with what is wrong.
 */
export function placePositions(
  flat: Float64Array,
  { position, system }: Placement,
): { index: number; fault: PlacingFault }[] {
  const faults: { index: number; fault: PlacingFault }[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) {
    const [first, second] = [flat[i]!, flat[i + 1]!];
    const [lon, lat] = position(first, second);
    if (Number.isNaN(lon)) faults.push({ index: i / 2, fault: faultOf(first, second, system) });
    flat[i] = lon;
    flat[i + 1] = lat;
  }
  return faults;
}

/** Places one geometry of GeoJSON. What is no position is left as it is: whoever checks the geometry will find it. */
export function placeGeometry(raw: unknown, { position, system }: Placement): PlacedGeometry {
  let fault: PlacingFault | null = null;
  const place = (pair: readonly unknown[]): unknown => {
    const [first, second] = pair;
    if (typeof first !== 'number' || typeof second !== 'number') return pair;
    const [lon, lat] = position(first, second);
    if (Number.isNaN(lon)) fault ??= faultOf(first, second, system);
    return [lon, lat] satisfies Position;
  };
  const geometry = placed(raw, place, DEEPEST_COLLECTION);
  return fault ? { geometry: raw, fault } : { geometry, fault: null };
}

/** Rings of polygons of a MultiPolygon; nothing in GeoJSON is deeper. */
const DEEPEST_LIST = 4;
const DEEPEST_COLLECTION = 8;

function placed(raw: unknown, place: (pair: readonly unknown[]) => unknown, depth: number): unknown {
  if (!isRecord(raw)) return raw;
  if (Array.isArray(raw.coordinates)) {
    return { type: raw.type, coordinates: placedList(raw.coordinates, place, DEEPEST_LIST) };
  }
  if (!Array.isArray(raw.geometries) || depth === 0) return raw;
  const geometries: unknown[] = raw.geometries.map((each: unknown) => placed(each, place, depth - 1));
  return { type: raw.type, geometries };
}

function placedList(
  list: readonly unknown[],
  place: (pair: readonly unknown[]) => unknown,
  depth: number,
): unknown {
  if (!Array.isArray(list[0]) || depth === 0) return list.length < 2 ? list : place(list);
  return list.map((each: unknown) => (Array.isArray(each) ? placedList(each, place, depth - 1) : each));
}

function faultOf(first: number, second: number, system: CoordinateSystem | null): PlacingFault {
  const value = `${first}, ${second}`;
  if (!Number.isFinite(first) || !Number.isFinite(second)) {
    return { code: 'coordinate-not-a-number', value };
  }
  const inDegrees = system !== null && system.projection === null;
  return { code: (inDegrees && positionFault(first, second, null)) || 'coordinate-out-of-range', value };
}
