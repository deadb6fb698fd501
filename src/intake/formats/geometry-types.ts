import { ReadingFault } from './reading-fault.ts';

/** Geometries within geometries. */
const GREATEST_DEPTH = 32;

/** Names by the numbers that well-known binary and FlatGeobuf share; those behind GeometryCollection are only named. */
export const geometryTypeNames = [
  'Geometry',
  'Point',
  'LineString',
  'Polygon',
  'MultiPoint',
  'MultiLineString',
  'MultiPolygon',
  'GeometryCollection',
  'CircularString',
  'CompoundCurve',
  'CurvePolygon',
  'MultiCurve',
  'MultiSurface',
  'Curve',
  'Surface',
  'PolyhedralSurface',
  'TIN',
  'Triangle',
] as const;

/** Throws a ReadingFault where geometries stand in one another too deep. */
export function mindDepth(depth: number): void {
  if (depth > GREATEST_DEPTH) throw new ReadingFault('too-large', { what: 'depth', limit: GREATEST_DEPTH });
}
