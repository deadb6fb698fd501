import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import type { LonLat } from '../geo/lon-lat.ts';

/** Degrees by which boxes are widened, so that rounding in the turned frame parts no edges that meet. */
const SLACK = 1e-9;

/**
 * A point where two edges of a closed ring (first position repeated last) properly cross, or null.
 * Edges that only touch, or share an end, do not cross. Each edge is compared with those whose boxes meet its own,
 * in a frame turned to the direction most of the outline runs in, where boxes of long parallel edges are thin.
 */
export function ringCrossing(ring: readonly Position[]): LonLat | null {
  const edges = ring.length - 1;
  if (edges < 1) return null;
  const boxes = edgeBoxes(ring);
  const index = new Flatbush(edges);
  for (let i = 0; i < edges; i += 1) {
    index.add(boxes[4 * i]!, boxes[4 * i + 1]!, boxes[4 * i + 2]!, boxes[4 * i + 3]!);
  }
  index.finish();
  for (let i = 0; i < edges; i += 1) {
    let crossing: LonLat | null = null;
    index.search(boxes[4 * i]!, boxes[4 * i + 1]!, boxes[4 * i + 2]!, boxes[4 * i + 3]!, (j) => {
      if (j > i && !crossing) crossing = edgeCrossing(ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!);
      return false;
    });
    if (crossing) return crossing;
  }
  return null;
}

/** West, south, east, north of each edge in the turned frame. */
function edgeBoxes(ring: readonly Position[]): Float64Array {
  const angle = mainDirection(ring);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [x0 = 0, y0 = 0] = ring[0]!;
  const along = ring.map(([x = 0, y = 0]) => (x - x0) * cos + (y - y0) * sin);
  const across = ring.map(([x = 0, y = 0]) => (y - y0) * cos - (x - x0) * sin);
  const boxes = new Float64Array(4 * (ring.length - 1));
  for (let i = 0; i + 1 < ring.length; i += 1) {
    boxes[4 * i] = Math.min(along[i]!, along[i + 1]!) - SLACK;
    boxes[4 * i + 1] = Math.min(across[i]!, across[i + 1]!) - SLACK;
    boxes[4 * i + 2] = Math.max(along[i]!, along[i + 1]!) + SLACK;
    boxes[4 * i + 3] = Math.max(across[i]!, across[i + 1]!) + SLACK;
  }
  return boxes;
}

/** Angle in radians of the axis about which the edges, weighted by their squared length, scatter least. */
function mainDirection(ring: readonly Position[]): number {
  let cos = 0;
  let sin = 0;
  for (let i = 0; i + 1 < ring.length; i += 1) {
    const dx = ring[i + 1]![0]! - ring[i]![0]!;
    const dy = ring[i + 1]![1]! - ring[i]![1]!;
    cos += dx * dx - dy * dy;
    sin += 2 * dx * dy;
  }
  return Math.atan2(sin, cos) / 2;
}

function edgeCrossing(a: Position, b: Position, c: Position, d: Position): LonLat | null {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  const [cx = 0, cy = 0] = c;
  const [dx = 0, dy = 0] = d;
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
