import type { Position } from 'geojson';
import { isRecord } from '../../data/read-geometry.ts';
import type { Limits } from '../limits.ts';
import { ReadingFault } from './reading-fault.ts';

/** The arcs of a topology, from which its geometries are put together. */
export interface TopologyShapes {
  /** The GeoJSON geometry, null for one without; `broken` where it names what is not there. */
  geometryOf(raw: Record<string, unknown>): { type: string } | null | 'broken';
}

type Point = (raw: unknown) => Position;

class BrokenShape extends Error {}

/**
 * Shapes of a topology (arcs as differences where there is a transform). Arcs may be named any number of times, so the
 * corners are counted before they are copied. Null where the arcs themselves are damaged.
 */
export function topologyShapes(
  rawArcs: unknown,
  rawTransform: unknown,
  { vertices, ringVertices }: Limits,
): TopologyShapes | null {
  const point = pointReader(rawTransform);
  if (!point || !Array.isArray(rawArcs)) return null;
  const arcs = rawArcs.map((arc) => arcPositions(arc, point, rawTransform != null));
  if (arcs.includes(null)) return null;
  let left = vertices;

  const line = (raw: unknown): Position[] => {
    const named = list(raw).map((index) => {
      const arc = typeof index === 'number' ? arcs[index < 0 ? ~index : index] : undefined;
      if (!arc) throw new BrokenShape();
      left -= arc.length;
      if (left < 0) throw new ReadingFault('too-large', { what: 'vertices', limit: vertices });
      return { arc, isTurned: Number(index) < 0 };
    });
    const corners = named.reduce((sum, { arc }) => sum + arc.length, 0);
    if (corners - named.length > ringVertices) {
      throw new ReadingFault('too-large', { what: 'ringVertices', limit: ringVertices });
    }
    const positions: Position[] = [];
    for (const { arc, isTurned } of named) {
      // Where arcs meet, both have the position.
      positions.pop();
      for (let k = 0; k < arc.length; k += 1) positions.push([...arc[isTurned ? arc.length - 1 - k : k]!]);
    }
    return positions;
  };
  const lines = (raw: unknown): Position[][] => list(raw).map(line);

  const geometry = (raw: unknown): { type: string } | null => {
    if (!isRecord(raw)) throw new BrokenShape();
    switch (raw.type) {
      case null:
        return null;
      case 'Point':
        return shape('Point', point(raw.coordinates));
      case 'MultiPoint':
        return shape('MultiPoint', list(raw.coordinates).map(point));
      case 'LineString':
        return shape('LineString', line(raw.arcs));
      case 'MultiLineString':
        return shape('MultiLineString', lines(raw.arcs));
      case 'Polygon':
        return shape('Polygon', lines(raw.arcs));
      case 'MultiPolygon':
        return shape('MultiPolygon', list(raw.arcs).map(lines));
      case 'GeometryCollection': {
        const geometries = list(raw.geometries).map(geometry);
        return Object.assign({ type: 'GeometryCollection' }, { geometries });
      }
      default:
        throw new BrokenShape();
    }
  };
  return {
    geometryOf(raw) {
      try {
        return geometry(raw);
      } catch (thrown) {
        if (thrown instanceof BrokenShape) return 'broken';
        throw thrown;
      }
    },
  };
}

function shape(type: string, coordinates: unknown): { type: string } {
  return Object.assign({ type }, { coordinates });
}

function list(raw: unknown): readonly unknown[] {
  if (!Array.isArray(raw)) throw new BrokenShape();
  return raw;
}

/** Makes positions of the numbers in the file; null where the transform is none. */
function pointReader(transform: unknown): Point | null {
  const [kx, ky] = transform == null ? [1, 1] : pairOf(isRecord(transform) ? transform.scale : null);
  const [dx, dy] = transform == null ? [0, 0] : pairOf(isRecord(transform) ? transform.translate : null);
  if (kx === undefined || ky === undefined || dx === undefined || dy === undefined) return null;
  return (raw) => {
    const [x, y] = pairOf(raw);
    if (x === undefined || y === undefined) throw new BrokenShape();
    return [x * kx + dx, y * ky + dy];
  };
}

function pairOf(raw: unknown): [number, number] | [] {
  if (!Array.isArray(raw)) return [];
  const [x, y]: unknown[] = raw;
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : [];
}

/** The positions of an arc; with a transform each is the difference from the one before. */
function arcPositions(raw: unknown, point: Point, isDelta: boolean): Position[] | null {
  if (!Array.isArray(raw)) return null;
  const positions: Position[] = [];
  let [x, y] = [0, 0];
  for (const each of raw) {
    const [nextX, nextY] = pairOf(each);
    if (nextX === undefined || nextY === undefined) return null;
    [x, y] = isDelta ? [x + nextX, y + nextY] : [nextX, nextY];
    positions.push(point([x, y]));
  }
  return positions;
}
