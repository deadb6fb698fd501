import type { Path64, Paths64 } from 'clipper2-ts';
import { areaPaths, FillRule, union } from 'clipper2-ts';
import type { MultiPolygon, Polygon } from 'geojson';
import { type ClipGrid, gridRing } from './clip-paths.ts';

/** Share of the area by which two ways of computing one overlay may differ: crossings are rounded to the grid. */
const TOLERANCE = 1e-6;

/** Ways of laying the grid that change no area, each with its way back. */
const frames: readonly { to(path: Path64): Path64; back(path: Path64): Path64 }[] = [
  { to: (path) => path, back: (path) => path },
  { to: changedOver, back: (path) => changedOver(path).reverse() },
  {
    to: (path) => path.map(({ x, y }) => ({ x, y: x + y })),
    back: (path) => path.map(({ x, y }) => ({ x, y: y - x })),
  },
  {
    to: (path) => path.map(({ x, y }) => ({ x: x - 2 * y, y })),
    back: (path) => path.map(({ x, y }) => ({ x: x + 2 * y, y })),
  },
];

/**
 * The rings of a polygon whatever is wrong with them, on the grid, outer rings wound against holes, none crossing
 * itself. Inside one part of it a point counts by the even-odd rule; parts that overlap are merged. Edges that run back
 * on others can confuse the overlay, differently as they lie: it is computed in several frames until two agree; null
 * where none do.
 */
export function validPaths(geometry: Polygon | MultiPolygon, grid: ClipGrid): Paths64 | null {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const cleaned = parts.map((rings) => rings.map((ring) => withoutSpikes(gridRing(ring, grid))));
  const found: { paths: Paths64; area: number }[] = [];
  for (const { to, back } of frames) {
    const paths = united(cleaned.map((rings) => rings.map(to))).map(back);
    const area = Math.abs(areaPaths(paths));
    const same = found.find((other) => Math.abs(area - other.area) <= TOLERANCE * Math.max(area, other.area));
    if (same) return same.paths;
    found.push({ paths, area });
  }
  return null;
}

function united(parts: readonly Path64[][]): Paths64 {
  const wound = parts.map((rings) => union(rings, FillRule.EvenOdd));
  return wound.length === 1 ? (wound[0] ?? []) : union(wound.flat(), FillRule.NonZero);
}

function changedOver(path: Path64): Path64 {
  return path.map(({ x, y }) => ({ x: y, y: x }));
}

/** Without corners that are repeated or where the outline turns back on itself: they enclose nothing. */
function withoutSpikes(path: Path64): Path64 {
  const kept: Path64 = [];
  const turnsBack = (k: number, list: Path64): boolean => {
    const [a, b, c] = [list.at(k - 1)!, list[k]!, list[(k + 1) % list.length]!];
    if (b.x === c.x && b.y === c.y) return true;
    const cross = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
    const dot = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y);
    return cross === 0 && dot <= 0;
  };
  for (const point of path) {
    kept.push(point);
    while (kept.length > 2 && turnsBack(kept.length - 2, kept)) kept.splice(kept.length - 2, 1);
  }
  // The end of the list meets its beginning.
  for (let k = 0; kept.length > 2 && k < kept.length; ) {
    if (turnsBack(k, kept)) {
      kept.splice(k, 1);
      k = Math.max(0, k - 2);
    } else k += 1;
  }
  return kept;
}
