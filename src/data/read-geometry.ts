import type { Geometry, Position } from 'geojson';
import type { Bbox } from '../geo/lon-lat.ts';
import type { FailureCode } from './failure.ts';
import { positionFault } from './position-fault.ts';
import { ringCrossing } from './ring-crossing.ts';
import { shownValue } from './shown-value.ts';

export type GeometryType = Exclude<Geometry['type'], 'GeometryCollection'>;

/** Every type of geometry but the mixed one. */
export const geometryTypes: readonly GeometryType[] = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
];

/** One geometry as read: rebuilt from plain positions [lon, lat] in degrees, without heights. */
export type GeometryReading<Type extends GeometryType> =
  | {
      geometry: Extract<Geometry, { type: Type }>;
      /** Rings that were closed, and rings turned to the direction RFC 7946 asks for. */
      closedRings: number;
      rewoundRings: number;
    }
  | { fault: FailureCode; detail: Record<string, string | number> };

interface Check {
  cityBbox: Bbox | null;
  closedRings: number;
  rewoundRings: number;
  fault: { fault: FailureCode; detail: Record<string, string | number> } | null;
}

type Builders = { [Type in GeometryType]: (raw: unknown, check: Check) => Extract<Geometry, { type: Type }> };

const builders: Builders = {
  Point: (raw, check) => ({ type: 'Point', coordinates: position(raw, check) }),
  MultiPoint: (raw, check) => ({ type: 'MultiPoint', coordinates: listOf(position, raw, check) }),
  LineString: (raw, check) => ({ type: 'LineString', coordinates: line(raw, check) }),
  MultiLineString: (raw, check) => ({ type: 'MultiLineString', coordinates: listOf(line, raw, check) }),
  Polygon: (raw, check) => ({ type: 'Polygon', coordinates: rings(raw, check) }),
  MultiPolygon: (raw, check) => ({ type: 'MultiPolygon', coordinates: listOf(rings, raw, check) }),
};

/**
 * Checks and rebuilds one GeoJSON geometry of an allowed type. Open rings are closed and rings wound against
 * RFC 7946 are turned; everything else that is wrong is a fault with its code.
 */
export function readGeometry<Type extends GeometryType>(
  raw: unknown,
  allowed: readonly Type[],
  cityBbox: Bbox | null,
): GeometryReading<Type> {
  const source = isRecord(raw) ? raw : {};
  const type = allowed.find((each) => each === source.type);
  if (!type) {
    const found = typeof source.type === 'string' ? source.type : 'null';
    return { fault: 'wrong-geometry-type', detail: { found, expected: allowed.join(', ') } };
  }
  const check: Check = { cityBbox, closedRings: 0, rewoundRings: 0, fault: null };
  const build: Builders[Type] = builders[type];
  const geometry = build(source.coordinates, check);
  const { fault, closedRings, rewoundRings } = check;
  return fault ?? { geometry, closedRings, rewoundRings };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(check: Check, fault: FailureCode, detail: Record<string, string | number>): void {
  check.fault ??= { fault, detail };
}

function invalid(check: Check, reason: string, detail: Record<string, string | number> = {}): void {
  refuse(check, 'invalid-geometry', { reason, ...detail });
}

function listOf<T>(read: (raw: unknown, check: Check) => T, raw: unknown, check: Check): T[] {
  if (Array.isArray(raw) && raw.length > 0) return raw.map((each) => read(each, check));
  invalid(check, 'empty');
  return [];
}

function position(raw: unknown, check: Check): Position {
  if (!Array.isArray(raw) || raw.length < 2) {
    invalid(check, 'position');
    return [0, 0];
  }
  const [lon, lat]: unknown[] = raw;
  const fault = positionFault(lon, lat, check.cityBbox);
  if (fault) refuse(check, fault, { value: `${shownValue(lon)}, ${shownValue(lat)}` });
  return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : [0, 0];
}

function line(raw: unknown, check: Check): Position[] {
  const positions = listOf(position, raw, check);
  if (positions.length < 2) invalid(check, 'short-line', { positions: positions.length });
  return positions;
}

function rings(raw: unknown, check: Check): Position[][] {
  if (!Array.isArray(raw) || raw.length === 0) {
    invalid(check, 'empty');
    return [];
  }
  const [outline = [], ...holes] = raw.map((each: unknown, index) => ring(each, index > 0, check));
  for (const hole of check.fault ? [] : holes) {
    const outside = cornerOutside(hole, outline);
    if (outside) invalid(check, 'hole-outside', { lon: outside[0]!, lat: outside[1]! });
  }
  return [outline, ...holes];
}

/** The first corner that does not lie on the outline, where that is outside; holes that only touch it are inside. */
function cornerOutside(hole: readonly Position[], outline: readonly Position[]): Position | null {
  for (const corner of hole) {
    const side = sideOf(outline, corner);
    if (side !== 0) return side < 0 ? corner : null;
  }
  // All corners on the outline: a hole as large as its area, or one beside it, is none.
  return Math.abs(signedArea(hole)) < Math.abs(signedArea(outline)) ? null : (hole[0] ?? null);
}

/** 1 within the ring, -1 outside, 0 on it. */
function sideOf(ring: readonly Position[], [x = 0, y = 0]: Position): number {
  let side = -1;
  for (let i = 0; i + 1 < ring.length; i += 1) {
    const [ax = 0, ay = 0] = ring[i]!;
    const [bx = 0, by = 0] = ring[i + 1]!;
    const cross = (bx - ax) * (y - ay) - (x - ax) * (by - ay);
    const isBeside =
      x < Math.min(ax, bx) || x > Math.max(ax, bx) || y < Math.min(ay, by) || y > Math.max(ay, by);
    if (cross === 0 && !isBeside) return 0;
    if (ay > y !== by > y && cross > 0 === by > ay) side = -side;
  }
  return side;
}

function ring(raw: unknown, isHole: boolean, check: Check): Position[] {
  const positions = listOf(position, raw, check);
  if (check.fault) return positions;
  const first = positions[0]!;
  const last = positions.at(-1)!;
  if (first[0] !== last[0] || first[1] !== last[1]) {
    positions.push([...first]);
    check.closedRings += 1;
  }
  if (positions.length < 4) invalid(check, 'short-ring', { positions: positions.length - 1 });
  if (isWiderThanHalfTheEarth(positions)) invalid(check, 'antimeridian');
  const area = signedArea(positions);
  const crossing = check.fault ? null : ringCrossing(positions);
  if (crossing) invalid(check, 'crosses-itself', { lon: crossing[0], lat: crossing[1] });
  if (area === 0) invalid(check, 'no-area');
  if (area !== 0 && area > 0 === isHole) {
    positions.reverse();
    check.rewoundRings += 1;
  }
  return positions;
}

/** Longitudes leap from 180 to -180 where a ring crosses that meridian, and what is drawn goes round the Earth. */
function isWiderThanHalfTheEarth(positions: readonly Position[]): boolean {
  let [west, east] = [180, -180];
  for (const [lon = 0] of positions) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
  }
  return east - west > 180;
}

/** Twice the planar area in square degrees, positive when the ring runs anticlockwise. */
export function signedArea(positions: readonly Position[]): number {
  const [originLon = 0, originLat = 0] = positions[0] ?? [];
  let area = 0;
  for (let i = 0; i + 1 < positions.length; i += 1) {
    const [aLon = 0, aLat = 0] = positions[i]!;
    const [bLon = 0, bLat = 0] = positions[i + 1]!;
    area += (aLon - originLon) * (bLat - originLat) - (bLon - originLon) * (aLat - originLat);
  }
  return area;
}
