import type { Path64, Paths64, PolyPath64 } from 'clipper2-ts';
import { booleanOpWithPolyTree, ClipType, FillRule, PolyTree64 } from 'clipper2-ts';
import type { Position } from 'geojson';
import { type ClipGrid, lonLatOf } from './clip-paths.ts';

/**
 * Rings on the grid, wound outer against hole, as polygons with their holes: the coordinates of a MultiPolygon,
 * WGS 84 [lon, lat], outlines anticlockwise.
 */
export function polygonsOfPaths(paths: Paths64, grid: ClipGrid): Position[][][] {
  const tree = new PolyTree64();
  booleanOpWithPolyTree(ClipType.Union, paths, null, tree, FillRule.NonZero);
  return children(tree).flatMap((outer) => polygonsOf(outer, grid));
}

/** An outer ring with its holes, then the islands in those holes. */
function polygonsOf(outer: PolyPath64, grid: ClipGrid): Position[][][] {
  const holes = children(outer);
  const rings = [outer, ...holes].map((path) => ringOf(path.poly ?? [], grid));
  const islands = holes.flatMap(children).flatMap((island) => polygonsOf(island, grid));
  return [rings, ...islands];
}

function children(path: PolyPath64): PolyPath64[] {
  return Array.from({ length: path.count }, (_, k) => path.child(k));
}

function ringOf(path: Path64, grid: ClipGrid): Position[] {
  const ring = path.map((point) => lonLatOf(point, grid));
  return ring.length > 0 ? [...ring, ring[0]!] : ring;
}
