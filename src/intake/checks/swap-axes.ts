import { isRecord } from '../../data/read-geometry.ts';

/** Lists of lists of positions; nothing in GeoJSON is deeper. */
const DEEPEST = 5;

/** A geometry whose positions stand latitude first, turned round. */
export function swapAxes(geometry: unknown): unknown {
  if (!isRecord(geometry)) return geometry;
  return { type: geometry.type, coordinates: swapped(geometry.coordinates, DEEPEST) };
}

function swapped(list: unknown, depth: number): unknown {
  if (!Array.isArray(list) || depth === 0) return list;
  const [first, second]: unknown[] = list;
  if (typeof first === 'number' && typeof second === 'number') return [second, first];
  return list.map((each: unknown) => swapped(each, depth - 1));
}
