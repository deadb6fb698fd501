import type { OwnLayer, OwnPaths } from '../data/city.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import type { MapHit } from './map-content.ts';

type Box = [west: number, south: number, east: number, north: number];

/** West, south, east and north of each path by turns, made when a layer is first asked about. */
const boxesByPaths = new WeakMap<OwnPaths, Float64Array>();

function boxesOf(paths: OwnPaths): Float64Array {
  const known = boxesByPaths.get(paths);
  if (known) return known;
  const { positions, starts, row } = paths;
  const boxes = new Float64Array(4 * row.length);
  for (let path = 0; path < row.length; path += 1) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = starts[path]!; at < starts[path + 1]!; at += 1) {
      const [lon, lat] = [positions[2 * at]!, positions[2 * at + 1]!];
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
    boxes.set([west, south, east, north], 4 * path);
  }
  boxesByPaths.set(paths, boxes);
  return boxes;
}

/** Indices of the points in the box; a plain pass over a million takes a few milliseconds. */
function pointsIn(points: Float64Array, [west, south, east, north]: Box): number[] {
  const found: number[] = [];
  for (let i = 0; i < points.length; i += 2) {
    const lon = points[i]!;
    if (lon < west || lon > east) continue;
    const lat = points[i + 1]!;
    if (lat >= south && lat <= north) found.push(i / 2);
  }
  return found;
}

function pathsIn(paths: OwnPaths, [west, south, east, north]: Box): number[] {
  const boxes = boxesOf(paths);
  const found: number[] = [];
  for (let path = 0; path < paths.row.length; path += 1) {
    const at = 4 * path;
    const apart =
      boxes[at]! > east || boxes[at + 2]! < west || boxes[at + 1]! > north || boxes[at + 3]! < south;
    if (!apart) found.push(path);
  }
  return found;
}

/** How often a ring crosses the ray to the east of a position; odd inside. */
function crossings({ positions, starts }: OwnPaths, path: number, [lon, lat]: LonLat): number {
  let count = 0;
  const [from, to] = [starts[path]!, starts[path + 1]!];
  for (let i = from, j = to - 1; i < to; j = i, i += 1) {
    const [x0, y0, x1, y1] = [
      positions[2 * j]!,
      positions[2 * j + 1]!,
      positions[2 * i]!,
      positions[2 * i + 1]!,
    ];
    if (y0 > lat !== y1 > lat && x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0) > lon) count += 1;
  }
  return count;
}

/** Pixels from a point to the stretch between two others. */
function distanceTo(
  at: { x: number; y: number },
  a: { x: number; y: number },
  b: { x: number; y: number },
): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((at.x - a.x) * dx + (at.y - a.y) * dy) / length));
  return Math.hypot(a.x + along * dx - at.x, a.y + along * dy - at.y);
}

interface Pointer {
  at: { x: number; y: number };
  position: LonLat;
  /** Round everything that is near enough, in degrees. */
  box: Box;
  /** Pixels. */
  reach: number;
  project(position: LonLat): { x: number; y: number };
}

/** Rows of an own layer under the pointer, each once: points first, the nearest on top, then lines, then areas. */
export function ownHits(layer: OwnLayer, { at, position, box, reach, project }: Pointer): MapHit[] {
  const { points, pointRow, lines, rings, datasetId } = layer;
  const near = pointsIn(points, box)
    .map((index) => {
      const { x, y } = project([points[2 * index]!, points[2 * index + 1]!]);
      return { row: pointRow[index]!, distance: Math.hypot(x - at.x, y - at.y) };
    })
    .filter(({ distance }) => distance <= reach)
    .sort((a, b) => a.distance - b.distance)
    .map(({ row }) => row);
  const onLines = pathsIn(lines, box)
    .filter((path) => isNear(lines, path, at, reach, project))
    .map((path) => lines.row[path]!);
  const inside = new Map<number, { crossings: number; row: number }>();
  for (const path of pathsIn(rings, [position[0], position[1], position[0], position[1]])) {
    const polygon = rings.ringOf[path]!;
    const before = inside.get(polygon)?.crossings ?? 0;
    inside.set(polygon, { crossings: before + crossings(rings, path, position), row: rings.row[path]! });
  }
  const areas = [...inside.values()].filter((polygon) => polygon.crossings % 2 === 1).map(({ row }) => row);
  return [...new Set([...near, ...onLines, ...areas])].map((row) => ({ kind: 'own', datasetId, row }));
}

function isNear(
  { positions, starts }: OwnPaths,
  path: number,
  at: Pointer['at'],
  reach: number,
  project: Pointer['project'],
): boolean {
  const point = (index: number) => project([positions[2 * index]!, positions[2 * index + 1]!]);
  for (let i = starts[path]! + 1; i < starts[path + 1]!; i += 1) {
    if (distanceTo(at, point(i - 1), point(i)) <= reach) return true;
  }
  return false;
}
