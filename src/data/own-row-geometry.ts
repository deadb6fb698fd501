import type { Geometry, Position } from 'geojson';
import type { OwnLayer, OwnPaths } from './city.ts';

/** The geometry of one row of an own layer, WGS 84 [lon, lat]; null where the row has no position. */
export function ownRowGeometry(layer: OwnLayer, row: number): Geometry | null {
  const { points, pointRow, lines, rings } = layer;
  const geometries: Geometry[] = [];
  for (let at = pointRow.indexOf(row); at >= 0 && pointRow[at] === row; at += 1) {
    geometries.push({ type: 'Point', coordinates: [points[2 * at]!, points[2 * at + 1]!] });
  }
  for (const at of pathsOfRow(lines, row)) {
    geometries.push({ type: 'LineString', coordinates: positionsOf(lines, at) });
  }
  const polygons = new Map<number, Position[][]>();
  for (const at of pathsOfRow(rings, row)) {
    const polygon = rings.ringOf[at]!;
    polygons.set(polygon, [...(polygons.get(polygon) ?? []), positionsOf(rings, at)]);
  }
  for (const coordinates of polygons.values()) geometries.push({ type: 'Polygon', coordinates });
  const [first] = geometries;
  if (!first) return null;
  return geometries.length === 1 ? first : { type: 'GeometryCollection', geometries };
}

/** The paths of a row stand next to each other. */
function pathsOfRow({ row: rows }: OwnPaths, row: number): number[] {
  const paths: number[] = [];
  for (let at = rows.indexOf(row); at >= 0 && rows[at] === row; at += 1) paths.push(at);
  return paths;
}

function positionsOf({ positions, starts }: OwnPaths, path: number): Position[] {
  const list: Position[] = [];
  for (let at = starts[path]!; at < starts[path + 1]!; at += 1) {
    list.push([positions[2 * at]!, positions[2 * at + 1]!]);
  }
  return list;
}
