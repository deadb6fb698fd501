import { isRecord } from '../../data/read-geometry.ts';

/** Positions that are looked at to tell where a layer lies. */
const MOST = 2_000;

/** Pairs of numbers in file order, at most 2,000 spread over the layer, of pairs in a row. */
export function samplePositions(flat: Float64Array): Float64Array {
  const filled: number[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) {
    if (Number.isFinite(flat[at]) && Number.isFinite(flat[at + 1])) filled.push(at);
  }
  const size = Math.min(filled.length, MOST);
  const sample = new Float64Array(size * 2);
  for (let k = 0; k < size; k += 1) {
    const from = filled[Math.floor((k * filled.length) / size)]!;
    sample[2 * k] = flat[from]!;
    sample[2 * k + 1] = flat[from + 1]!;
  }
  return sample;
}

/** The same of unchecked GeoJSON geometries: from each of those looked at, positions spread over it. */
export function sampleGeometries(geometries: readonly unknown[]): Float64Array {
  const size = Math.min(geometries.length, MOST);
  const each = size === 0 ? 0 : Math.ceil(MOST / size);
  const pairs: number[] = [];
  for (let k = 0; k < size && pairs.length < 2 * MOST; k += 1) {
    const geometry = geometries[Math.floor((k * geometries.length) / size)];
    const positions = positionsOf(geometry);
    const wanted = Math.min(each, positions.length);
    for (let p = 0; p < wanted; p += 1) {
      const [first, second] = positions[Math.floor((p * positions.length) / wanted)]!;
      pairs.push(first, second);
    }
  }
  return Float64Array.from(pairs.slice(0, 2 * MOST));
}

type Pair = [first: number, second: number];

function positionsOf(geometry: unknown): Pair[] {
  const found: Pair[] = [];
  const waiting: unknown[] = [];
  if (isRecord(geometry)) waiting.push(geometry.coordinates, geometry.geometries);
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (isRecord(next)) waiting.push(next.coordinates, next.geometries);
    if (!Array.isArray(next)) continue;
    const [first, second]: unknown[] = next;
    if (typeof first === 'number' && typeof second === 'number') found.push([first, second]);
    else for (const inner of next as unknown[]) if (typeof inner === 'object') waiting.push(inner);
  }
  return found;
}
