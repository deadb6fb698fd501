import type { GridPoint } from './grid.ts';

/**
 * The line without points that lie nearer than the tolerance to the straight line between those kept
 * (Douglas and Peucker); first and last stay. Grid points and tolerance in grid steps, with east–west steps
 * shortened by `cosLat`; the tolerance may differ from point to point.
 */
export function simplifyLine(
  line: GridPoint[],
  toleranceSteps: (point: GridPoint) => number,
  cosLat: number,
): GridPoint[] {
  const kept = new Uint8Array(line.length);
  kept[0] = 1;
  kept[line.length - 1] = 1;
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span;
    const farthest = farthestPoint(line, first, last, toleranceSteps, cosLat);
    if (farthest === null || farthest.share <= 1) continue;
    kept[farthest.index] = 1;
    open.push([first, farthest.index], [farthest.index, last]);
  }
  return line.filter((_, i) => kept[i] === 1);
}

/** The point whose distance is the largest share of its tolerance. */
function farthestPoint(
  line: GridPoint[],
  first: number,
  last: number,
  toleranceSteps: (point: GridPoint) => number,
  cosLat: number,
): { index: number; share: number } | null {
  const a = line[first];
  const b = line[last];
  if (!a || !b || last - first < 2) return null;
  let index = first + 1;
  let share = -1;
  for (let i = first + 1; i < last; i++) {
    const point = line[i];
    if (!point) continue;
    const pointShare = distanceToSegment(point, a, b, cosLat) / toleranceSteps(point);
    if (pointShare > share) {
      share = pointShare;
      index = i;
    }
  }
  return { index, share };
}

function distanceToSegment(p: GridPoint, a: GridPoint, b: GridPoint, cosLat: number): number {
  const dx = (b[0] - a[0]) * cosLat;
  const dy = b[1] - a[1];
  const px = (p[0] - a[0]) * cosLat;
  const py = p[1] - a[1];
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length2));
  return Math.hypot(px - t * dx, py - t * dy);
}
