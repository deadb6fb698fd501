import type { Position } from 'geojson';
import { geometryTypeNames, mindDepth } from './geometry-types.ts';
import type { VertexBudget } from './vertex-budget.ts';

const HAS_Z = 0x80000000;
const HAS_M = 0x40000000;
const HAS_SRID = 0x20000000;

interface Cursor {
  view: DataView;
  at: number;
  littleEndian: boolean;
  budget: VertexBudget;
}

export interface WkbGeometry {
  /** A GeoJSON geometry with two numbers a position, or `{ type }` alone for one that GeoJSON has no word for. */
  geometry: { type: string };
  /** From extended WKB. */
  srid: number | null;
}

/**
 * Reads well-known binary: of OGC and ISO (Z, M and ZM as thousands) and PostGIS's extended form, in both byte
 * orders. Throws a RangeError where the bytes end too soon or counts cannot be true.
 */
export function readWkb(bytes: Uint8Array, budget: VertexBudget): WkbGeometry {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cursor: Cursor = { view, at: 0, littleEndian: true, budget };
  return readGeometry(cursor, 0);
}

function readGeometry(cursor: Cursor, depth: number): WkbGeometry {
  mindDepth(depth);
  cursor.littleEndian = cursor.view.getUint8(cursor.at) === 1;
  cursor.at += 1;
  const code = uint32(cursor);
  const srid = code & HAS_SRID ? uint32(cursor) : null;
  const plain = code & 0x1fffffff;
  const iso = Math.floor(plain / 1000);
  const hasZ = (code & HAS_Z) !== 0 || iso === 1 || iso === 3;
  const hasM = (code & HAS_M) !== 0 || iso === 2 || iso === 3;
  const stride = 8 * (2 + Number(hasZ) + Number(hasM));
  return { geometry: content(cursor, plain % 1000, stride, depth), srid };
}

function content(cursor: Cursor, type: number, stride: number, depth: number): { type: string } {
  switch (type) {
    case 1: {
      cursor.budget.spend(1);
      const [x, y] = position(cursor, stride);
      const isEmpty = Number.isNaN(x) && Number.isNaN(y);
      return geometryOf('Point', isEmpty ? [] : [x!, y!]);
    }
    case 2:
      return geometryOf('LineString', path(cursor, stride));
    case 3:
      return geometryOf('Polygon', rings(cursor, stride));
    case 4:
    case 5:
    case 6:
      return geometryOf(geometryTypeNames[type]!, members(cursor, depth, type - 3).map(coordinatesOf));
    case 7:
      return { type: 'GeometryCollection', geometries: members(cursor, depth, null) } as { type: string };
    default: {
      const name = geometryTypeNames[type];
      if (name === undefined) throw new RangeError(`Type ${type} is none of well-known binary.`);
      // What stands behind cannot be skipped, so nothing may stand behind.
      cursor.at = cursor.view.byteLength;
      return { type: name };
    }
  }
}

function geometryOf(type: string, coordinates: unknown[]): { type: string } {
  return { type, coordinates } as { type: string };
}

function coordinatesOf(geometry: { type: string; coordinates?: unknown }): unknown {
  return geometry.coordinates ?? [];
}

function members(cursor: Cursor, depth: number, type: number | null): { type: string }[] {
  const count = counted(cursor, 5);
  return Array.from({ length: count }, () => {
    const { geometry } = readGeometry(cursor, depth + 1);
    if (type !== null && geometry.type !== geometryTypeNames[type]) {
      throw new RangeError(`A ${geometry.type} stands where a ${geometryTypeNames[type]} was expected.`);
    }
    return geometry;
  });
}

function rings(cursor: Cursor, stride: number): Position[][] {
  return Array.from({ length: counted(cursor, 4) }, () => path(cursor, stride));
}

function path(cursor: Cursor, stride: number): Position[] {
  const count = counted(cursor, stride);
  cursor.budget.spend(count);
  return Array.from({ length: count }, () => position(cursor, stride));
}

function position(cursor: Cursor, stride: number): Position {
  const { view, at, littleEndian } = cursor;
  cursor.at += stride;
  if (cursor.at > view.byteLength) throw new RangeError('The bytes end within a position.');
  return [view.getFloat64(at, littleEndian), view.getFloat64(at + 8, littleEndian)];
}

/** A count of things of at least `bytesEach` bytes, which must all fit into what is left. */
function counted(cursor: Cursor, bytesEach: number): number {
  const count = uint32(cursor);
  if (count * bytesEach > cursor.view.byteLength - cursor.at) {
    throw new RangeError(`${count} parts do not fit into ${cursor.view.byteLength - cursor.at} bytes.`);
  }
  return count;
}

function uint32(cursor: Cursor): number {
  const value = cursor.view.getUint32(cursor.at, cursor.littleEndian);
  cursor.at += 4;
  return value;
}
