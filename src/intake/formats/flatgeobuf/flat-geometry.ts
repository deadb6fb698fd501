import type { Position } from 'geojson';
import { geometryTypeNames, mindDepth } from '../geometry-types.ts';
import type { VertexBudget } from '../vertex-budget.ts';
import { byteAt, type FlatTable, tablesAt, vectorAt } from './flat-table.ts';

const ENDS = 0;
const XY = 1;
const TYPE = 6;
const PARTS = 7;

/** A GeoJSON geometry with two numbers a position, or `{ type }` alone for one that GeoJSON has no word for. */
export function flatGeometry(table: FlatTable, ofLayer: number, budget: VertexBudget, depth = 0): unknown {
  mindDepth(depth);
  budget.spend(1);
  const type = ofLayer === 0 ? byteAt(table, TYPE) : ofLayer;
  const name = geometryTypeNames[type];
  if (name === undefined) throw new RangeError(`Type ${type} is none of FlatGeobuf.`);
  switch (type) {
    case 1:
      return { type: name, coordinates: path(table, budget)[0] ?? [] };
    case 2:
    case 4:
      return { type: name, coordinates: path(table, budget) };
    case 3:
    case 5:
      return { type: name, coordinates: paths(table, budget) };
    case 6:
      return { type: name, coordinates: tablesAt(table, PARTS).map((part) => paths(part, budget)) };
    case 7:
      return {
        type: name,
        geometries: tablesAt(table, PARTS).map((part) => flatGeometry(part, 0, budget, depth + 1)),
      };
    default:
      return { type: name };
  }
}

function path(table: FlatTable, budget: VertexBudget): Position[] {
  const { from, count } = vectorAt(table, XY, 8);
  return positions(table.view, from, count >> 1, budget);
}

/** Where paths end stands in a list of its own, which a single path does without. */
function paths(table: FlatTable, budget: VertexBudget): Position[][] {
  const { view } = table;
  const ends = vectorAt(table, ENDS, 4);
  const { from, count } = vectorAt(table, XY, 8);
  if (count === 0) return [];
  if (ends.count === 0) return [positions(view, from, count >> 1, budget)];
  let first = 0;
  return Array.from({ length: ends.count }, (_, i) => {
    const end = view.getUint32(ends.from + 4 * i, true);
    if (end < first || end > count >> 1) throw new RangeError('The parts of a geometry overlap.');
    const part = positions(view, from + 16 * first, end - first, budget);
    first = end;
    return part;
  });
}

function positions(view: DataView, from: number, count: number, budget: VertexBudget): Position[] {
  // Tables may point to the same part again and again, so an empty one costs as well.
  budget.spend(Math.max(count, 1));
  return Array.from({ length: count }, (_, i) => {
    const at = from + 16 * i;
    return [view.getFloat64(at, true), view.getFloat64(at + 8, true)];
  });
}
