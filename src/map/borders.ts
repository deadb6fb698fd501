import type { Feature, MultiLineString, Position } from 'geojson';
import { boundsOf, ringsOf } from './rings.ts';

function key([x, y]: Position, [u, v]: Position): string {
  return x! < u! || (x === u && y! < v!) ? `${x},${y};${u},${v}` : `${u},${v};${x},${y}`;
}

/** Unbroken runs of the segments of `rings` that are to be kept. */
function runs(rings: Position[][], isKept: (from: Position, to: Position) => boolean): Position[][] {
  const lines: Position[][] = [];
  for (const ring of rings) {
    let line: Position[] = [];
    for (let i = 1; i < ring.length; i += 1) {
      const [from, to] = [ring[i - 1]!, ring[i]!];
      if (isKept(from, to)) line.push(...(line.length === 0 ? [from, to] : [to]));
      else if (line.length > 0) {
        lines.push(line);
        line = [];
      }
    }
    if (line.length > 0) lines.push(line);
  }
  return lines;
}

function uses(rings: Position[][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const segment = key(ring[i - 1]!, ring[i]!);
      counts.set(segment, (counts.get(segment) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * The border of areas on land, taken together: the segments that only one of them has and that are no shore.
 * Exact where areas share their vertices, as topology-keeping files do.
 */
export function outerBorder(areas: Feature[], land: Feature[]): MultiLineString {
  const rings = ringsOf(areas);
  const counts = uses([...rings, ...ringsOf(land)]);
  return { type: 'MultiLineString', coordinates: runs(rings, (from, to) => counts.get(key(from, to)) === 1) };
}

/** The borders of areas on land, shores left out, and left out too where the file ends in a straight line. */
export function bordersOnLand(areas: Feature[], land: Feature[]): MultiLineString {
  const rings = ringsOf(areas);
  const shores = uses(ringsOf(land));
  const [west, south, east, north] = boundsOf(rings) ?? [0, 0, 0, 0];
  const isFrame = ([x0, y0]: Position, [x1, y1]: Position) =>
    (x0 === x1 && (x0 === west || x0 === east)) || (y0 === y1 && (y0 === south || y0 === north));
  return {
    type: 'MultiLineString',
    coordinates: runs(rings, (from, to) => !shores.has(key(from, to)) && !isFrame(from, to)),
  };
}
