import Flatbush from 'flatbush';
import type { GridPoint } from './grid.ts';

interface Segment {
  line: number;
  from: GridPoint;
  to: GridPoint;
}

/** Two lines, by index, that meet elsewhere than at a common end of two segments. */
export type Crossing = [line: number, other: number];

/**
 * Pairs of lines (or one line with itself) that cross, overlap, or touch in the middle of a segment,
 * and places where a line passes through its own point or another line's inner point. Lines may meet at
 * their first and last points. Exact: grid points are whole numbers.
 */
export function crossings(lines: readonly GridPoint[][]): Crossing[] {
  const segments = lines.flatMap((points, line) => segmentsOf(points, line));
  if (segments.length === 0) return [];
  const index = new Flatbush(segments.length);
  for (const { from, to } of segments) {
    index.add(
      Math.min(from[0], to[0]),
      Math.min(from[1], to[1]),
      Math.max(from[0], to[0]),
      Math.max(from[1], to[1]),
    );
  }
  index.finish();

  const ends = lines.map((points) => [points[0], points.at(-1)]);
  const isEnd = (line: number, point: GridPoint) =>
    ends[line]?.some((end) => end !== undefined && same(end, point)) ?? false;

  const found: Crossing[] = [];
  segments.forEach((segment, i) => {
    const { from, to } = segment;
    const near = index.search(
      Math.min(from[0], to[0]),
      Math.min(from[1], to[1]),
      Math.max(from[0], to[0]),
      Math.max(from[1], to[1]),
      (j) => j > i,
    );
    for (const j of near) {
      const other = segments[j];
      if (other === undefined) continue;
      const followsOnLine = other.line === segment.line && j === i + 1;
      if (!meetRightly(segment, other, followsOnLine, isEnd)) found.push([segment.line, other.line]);
    }
  });
  return found;
}

function segmentsOf(points: GridPoint[], line: number): Segment[] {
  return points.slice(1).map((to, i) => ({ line, from: points[i] ?? to, to }));
}

function meetRightly(
  a: Segment,
  b: Segment,
  followsOnLine: boolean,
  isEnd: (line: number, point: GridPoint) => boolean,
): boolean {
  const shared = [a.from, a.to].filter((point) => same(point, b.from) || same(point, b.to));
  if (shared.length === 2) return false;
  const [corner] = shared;
  if (corner === undefined) return !segmentsTouch(a, b);
  const p = same(a.from, corner) ? a.to : a.from;
  const q = same(b.from, corner) ? b.to : b.from;
  if (side(corner, p, q) === 0 && dot(corner, p, q) > 0) return false;
  return followsOnLine || (isEnd(a.line, corner) && isEnd(b.line, corner));
}

function segmentsTouch(a: Segment, b: Segment): boolean {
  const s1 = side(a.from, a.to, b.from);
  const s2 = side(a.from, a.to, b.to);
  const s3 = side(b.from, b.to, a.from);
  const s4 = side(b.from, b.to, a.to);
  if (s1 * s2 < 0 && s3 * s4 < 0) return true;
  return (
    (s1 === 0 && between(a.from, a.to, b.from)) ||
    (s2 === 0 && between(a.from, a.to, b.to)) ||
    (s3 === 0 && between(b.from, b.to, a.from)) ||
    (s4 === 0 && between(b.from, b.to, a.to))
  );
}

/** Sign of the turn from a over b to p: 1 left, -1 right, 0 straight. */
function side(a: GridPoint, b: GridPoint, p: GridPoint): number {
  return Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
}

function dot(origin: GridPoint, p: GridPoint, q: GridPoint): number {
  return (p[0] - origin[0]) * (q[0] - origin[0]) + (p[1] - origin[1]) * (q[1] - origin[1]);
}

/** Whether p, known to be on the straight line through a and b, lies in their box. */
function between(a: GridPoint, b: GridPoint, p: GridPoint): boolean {
  return (
    Math.min(a[0], b[0]) <= p[0] &&
    p[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= p[1] &&
    p[1] <= Math.max(a[1], b[1])
  );
}

function same(a: GridPoint, b: GridPoint): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
