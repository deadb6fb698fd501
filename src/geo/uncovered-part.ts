import type { Path64, PolyPath64 } from 'clipper2-ts';
import { booleanOpWithPolyTree, ClipType, FillRule, PolyTree64 } from 'clipper2-ts';
import type { MultiPolygon, Position } from 'geojson';
import { type ClipGrid, lonLatOf, pathsAreaM2 } from './clip-paths.ts';
import { ROUNDING_M2, remainderOf } from './covered-area.ts';
import type { Outline } from './outline.ts';

/**
 * The part of `outline` that lies in none of the `others`, as polygons with their holes, WGS 84 [lon, lat]; null
 * where nothing is left but what rounding leaves. Its area is the `uncoveredM2` of `coveredArea`.
 */
export function uncoveredPart(outline: Outline, others: readonly Outline[]): MultiPolygon | null {
  const { grid, left } = remainderOf(outline, others);
  if (pathsAreaM2(left, grid) <= ROUNDING_M2) return null;
  const tree = new PolyTree64();
  booleanOpWithPolyTree(ClipType.Union, left, null, tree, FillRule.NonZero);
  const coordinates = children(tree).flatMap((outer) => polygonsOf(outer, grid));
  return { type: 'MultiPolygon', coordinates };
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
