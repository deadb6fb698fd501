import type { Position } from 'geojson';
import type { LonLat } from '../geo/lon-lat.ts';

interface Edge {
  index: number;
  west: number;
  east: number;
}

/**
 * A point where two edges of a closed ring (first position repeated last) properly cross, or null.
 * Edges that only touch, or share an end, do not cross. Edges are compared in order of their western end,
 * each only with those it overlaps in longitude.
 */
export function ringCrossing(ring: readonly Position[]): LonLat | null {
  const edges = edgesByWest(ring);
  for (let i = 0; i < edges.length; i += 1) {
    const edge = edges[i]!;
    for (let j = i + 1; j < edges.length; j += 1) {
      const other = edges[j]!;
      if (other.west > edge.east) break;
      const crossing = edgeCrossing(
        ring[edge.index]!,
        ring[edge.index + 1]!,
        ring[other.index]!,
        ring[other.index + 1]!,
      );
      if (crossing) return crossing;
    }
  }
  return null;
}

function edgesByWest(ring: readonly Position[]): Edge[] {
  const edges: Edge[] = [];
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const a = ring[index]![0]!;
    const b = ring[index + 1]![0]!;
    edges.push({ index, west: Math.min(a, b), east: Math.max(a, b) });
  }
  return edges.sort((a, b) => a.west - b.west);
}

function edgeCrossing(a: Position, b: Position, c: Position, d: Position): LonLat | null {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  const [cx = 0, cy = 0] = c;
  const [dx = 0, dy = 0] = d;
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return null;
  const sideC = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const sideD = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  const sideA = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const sideB = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  const touches = 1e-18;
  if (sideC * sideD >= 0 || sideA * sideB >= 0) return null;
  if (Math.min(Math.abs(sideC), Math.abs(sideD), Math.abs(sideA), Math.abs(sideB)) < touches) return null;
  const along = sideA / (sideA - sideB);
  return [ax + along * (bx - ax), ay + along * (by - ay)];
}
