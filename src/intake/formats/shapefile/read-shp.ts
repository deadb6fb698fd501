import type { Position } from 'geojson';
import type { Limits } from '../../limits.ts';
import { ReadingFault } from '../reading-fault.ts';
import { type VertexBudget, vertexBudget } from '../vertex-budget.ts';
import { polygonOfRings } from './polygon-of-rings.ts';

/** First number of every .shp and .shx file, the most significant byte first. */
export const SHAPEFILE_CODE = 9994;

const HEADER_BYTES = 100;

/**
 * The shapes of a .shp file in file order, null shapes as null, with two numbers a position; outlines turned to the
 * direction of GeoJSON, as those of shapefiles run the other way. Throws where the bytes contradict each other.
 */
export function readShp(bytes: Uint8Array, limits: Limits, onProgress?: (done: number) => void): unknown[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getInt32(0) !== SHAPEFILE_CODE) throw new RangeError('This is no .shp file.');
  const budget = vertexBudget(limits);
  const shapes: unknown[] = [];
  // Some writers leave bytes behind the last record; the header's length, in words of 16 bits, ends the file.
  const end = Math.min(bytes.length, view.getInt32(24) * 2);
  if (end < HEADER_BYTES || view.getInt32(24) * 2 > bytes.length)
    throw new RangeError('The .shp file is cut off.');
  for (let at = HEADER_BYTES; at + 8 <= end; ) {
    const length = view.getInt32(at + 4) * 2;
    const from = at + 8;
    if (length < 4 || from + length > end) throw new RangeError('A record ends behind the file.');
    if (shapes.length >= limits.features) {
      throw new ReadingFault('too-large', { what: 'features', limit: limits.features });
    }
    shapes.push(readShape(new DataView(bytes.buffer, bytes.byteOffset + from, length), budget));
    at = from + length;
    if (shapes.length % 4096 === 0) onProgress?.(at / end);
  }
  return shapes;
}

/** One record. Types with heights (11 to 18) and measures (21 to 28) begin as those without. */
function readShape(view: DataView, budget: VertexBudget): unknown {
  const type = view.getInt32(0, true);
  switch (type) {
    case 0:
      return null;
    case 1:
    case 11:
    case 21:
      budget.spend(1);
      return { type: 'Point', coordinates: positionAt(view, 4) };
    case 8:
    case 18:
    case 28:
      return { type: 'MultiPoint', coordinates: positions(view, 40, view.getInt32(36, true), budget) };
    case 3:
    case 13:
    case 23: {
      const parts = partsOf(view, budget);
      return parts.length === 1
        ? { type: 'LineString', coordinates: parts[0]! }
        : { type: 'MultiLineString', coordinates: parts };
    }
    case 5:
    case 15:
    case 25:
      return polygonOfRings(partsOf(view, budget));
    case 31:
      return { type: 'MultiPatch' };
    default:
      throw new RangeError(`Type ${type} is none of shapefiles.`);
  }
}

function partsOf(view: DataView, budget: VertexBudget): Position[][] {
  const partCount = view.getInt32(36, true);
  const pointCount = view.getInt32(40, true);
  const from = 44 + 4 * partCount;
  if (partCount < 0 || from > view.byteLength) throw new RangeError('A shape has more parts than bytes.');
  const parts: Position[][] = [];
  for (let part = 0; part < partCount; part += 1) {
    const first = view.getInt32(44 + 4 * part, true);
    const next = part + 1 < partCount ? view.getInt32(48 + 4 * part, true) : pointCount;
    if (first < 0 || next < first || next > pointCount) throw new RangeError('The parts of a shape overlap.');
    parts.push(positions(view, from + 16 * first, next - first, budget));
  }
  return parts;
}

function positions(view: DataView, from: number, count: number, budget: VertexBudget): Position[] {
  if (count < 0 || from + 16 * count > view.byteLength)
    throw new RangeError('A shape has more points than bytes.');
  budget.spend(count);
  return Array.from({ length: count }, (_, i) => positionAt(view, from + 16 * i));
}

function positionAt(view: DataView, at: number): Position {
  return [view.getFloat64(at, true), view.getFloat64(at + 8, true)];
}
