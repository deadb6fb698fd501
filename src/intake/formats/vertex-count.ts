import { isRecord } from '../../data/read-geometry.ts';

/** Corners of a GeoJSON geometry that nobody has checked yet. */
export interface VertexCount {
  all: number;
  /** Of its longest ring or line. */
  longest: number;
}

/**
 * Counts the corners of a geometry. Whatever it holds, the depth to which it goes is that of the JSON it came from,
 * which is limited.
 */
export function vertexCount(geometry: unknown): VertexCount {
  const count: VertexCount = { all: 0, longest: 0 };
  countGeometry(geometry, count);
  return count;
}

function countGeometry(geometry: unknown, count: VertexCount): void {
  if (!isRecord(geometry)) return;
  if (Array.isArray(geometry.geometries)) {
    for (const part of geometry.geometries) countGeometry(part, count);
  }
  if (Array.isArray(geometry.coordinates)) countPositions(geometry.coordinates, count);
}

function countPositions(list: readonly unknown[], count: VertexCount): void {
  if (!Array.isArray(list[0])) {
    count.all += 1;
    return;
  }
  if (!Array.isArray(list[0][0])) {
    count.all += list.length;
    count.longest = Math.max(count.longest, list.length);
    return;
  }
  for (const part of list) {
    if (Array.isArray(part)) countPositions(part, count);
  }
}
