import type { MultiPolygon, Polygon, Position } from 'geojson';
import { orient2d } from 'robust-predicates';
import { cellOf, firstPlaceFrom, type PointGrid, rowOf } from './point-grid.ts';

/**
 * Runs of covered places in a `PointGrid`: three numbers a run, its row, its first place and the place after
 * its last. Runs ascend, do not overlap, and none crosses a row.
 */
export type Spans = Int32Array;

/** Gives the places of a grid that a polygon covers. */
export type PolygonSweep = (geometry: Polygon | MultiPolygon) => Spans;

/** Beyond this share of the two products' sum, rounding cannot change the sign of their difference. */
const SIGN_IS_SURE = (3 + 16 * 2 ** -53) * 2 ** -53;

/** Room for rounding when an edge is cut at a row, as a share of its longitudes. */
const CUT_ERROR = 4e-15;

/** An edge lower than this many degrees is taken at its full width in every row. */
const FLAT = 1e-12;

/** More edges in a row than this are sorted by comparison instead of by insertion. */
const INSERTION_LIMIT = 48;

/** More crossings of edges and rows than this are worked off in parts, to bound the memory. */
const CROSSINGS_AT_ONCE = 1 << 20;

/**
 * Makes the sweep over one grid. The sweep reuses its working memory from call to call.
 *
 * A place is covered as Turf's `booleanPointInPolygon` and PostGIS' `ST_Covers` have it: inside by the even-odd
 * rule over all rings of a part, or on an edge (of a hole too), in any part. An open ring is closed.
 *
 * Row by row, every edge reaches over some interval of longitude. Between the intervals a row is wholly inside or
 * wholly outside, which the edges passed on the way from the west tell; places within an interval are decided one
 * by one, with exact arithmetic where rounding could matter.
 *
 * The sweep throws a RangeError when a coordinate is not a finite number.
 */
export function createPolygonSweep(grid: PointGrid): PolygonSweep {
  let edges = createEdges(128);
  let crossings = createCrossings(512, 64);
  let spans = new Int32Array(3 * 64);
  let used = 0;

  function addSpan(row: number, start: number, end: number): void {
    if (used > 0 && spans[used - 1] === start && spans[used - 3] === row) {
      spans[used - 1] = end;
      return;
    }
    if (used + 3 > spans.length) {
      const longer = new Int32Array(spans.length * 2);
      longer.set(spans);
      spans = longer;
    }
    spans[used] = row;
    spans[used + 1] = start;
    spans[used + 2] = end;
    used += 3;
  }

  /** Keeps the edges that some row can meet; gives their number. */
  function readEdges(rings: Position[][]): number {
    let most = 0;
    for (const ring of rings) most += ring.length;
    if (most > edges.room) edges = createEdges(2 * most);
    const { lowX, lowY, highX, highY, firstRow, lastRow } = edges;
    const { minY, maxY } = grid;
    let count = 0;
    let check = 0;
    for (const ring of rings) {
      const length = ring.length;
      if (length === 0) continue;
      const start = ring[0]!;
      const last = ring[length - 1]!;
      const closed = last[0] === start[0] && last[1] === start[1];
      let fromX = start[0]!;
      let fromY = start[1]!;
      check += fromX + fromY;
      for (let k = 1; k < length + (closed ? 0 : 1); k++) {
        const to = k < length ? ring[k]! : start;
        const toX = to[0]!;
        const toY = to[1]!;
        check += toX + toY;
        const rises = fromY <= toY;
        const low = rises ? fromY : toY;
        const high = rises ? toY : fromY;
        if (high >= minY && low <= maxY) {
          lowX[count] = rises ? fromX : toX;
          highX[count] = rises ? toX : fromX;
          lowY[count] = low;
          highY[count] = high;
          firstRow[count] = rowOf(grid, low);
          lastRow[count] = rowOf(grid, high);
          count++;
        }
        fromX = toX;
        fromY = toY;
      }
    }
    if (!Number.isFinite(check))
      throw new RangeError('A polygon has a coordinate that is not a finite number.');
    return count;
  }

  /** Finds the crossings of all edges with the rows from `bottom` to `top`, chained in the order of the rings. */
  function crossRows(edgeCount: number, bottom: number, top: number): void {
    const { rowMinY, rowMaxY } = grid;
    const { lowX, lowY, highX, highY, firstRow, lastRow } = edges;
    const { rowHead, west, east, edgeOf, passes, nextInRow } = crossings;
    rowHead.fill(-1, 0, top - bottom + 1);
    let count = 0;
    for (let edge = edgeCount - 1; edge >= 0; edge--) {
      const from = Math.max(firstRow[edge]!, bottom);
      const to = Math.min(lastRow[edge]!, top);
      if (from > to) continue;
      const x1 = lowX[edge]!;
      const x2 = highX[edge]!;
      const y1 = lowY[edge]!;
      const y2 = highY[edge]!;
      const leansEast = x1 <= x2;
      const edgeWest = leansEast ? x1 : x2;
      const edgeEast = leansEast ? x2 : x1;
      const canCut = y2 - y1 > FLAT;
      const perDegree = canCut ? (x2 - x1) / (y2 - y1) : 0;
      const error = CUT_ERROR * (Math.abs(x1) + Math.abs(x2));
      for (let row = from; row <= to; row++) {
        const south = rowMinY[row]!;
        const north = rowMaxY[row]!;
        if (y2 < south || y1 > north) continue;
        let reachWest = edgeWest;
        let reachEast = edgeEast;
        if (canCut && y1 < south) {
          const atSouth = x1 + (south - y1) * perDegree;
          if (leansEast) reachWest = Math.max(atSouth - error, edgeWest);
          else reachEast = Math.min(atSouth + error, edgeEast);
        }
        if (canCut && y2 > north) {
          const atNorth = x1 + (north - y1) * perDegree;
          if (leansEast) reachEast = Math.min(atNorth + error, edgeEast);
          else reachWest = Math.max(atNorth - error, edgeWest);
        }
        west[count] = reachWest;
        east[count] = reachEast;
        edgeOf[count] = edge;
        passes[count] = y1 <= south && y2 > south ? 1 : 0;
        nextInRow[count] = rowHead[row - bottom]!;
        rowHead[row - bottom] = count++;
      }
    }
  }

  /** Sorts the crossings of every row from west to east and gathers those that overlap; gives the groups' number. */
  function groupCrossings(bottom: number, top: number): number {
    const { rowHead, west, east, passes, nextInRow, sorted } = crossings;
    const { groupStart, groupRow, groupReach, groupInside } = crossings;
    let end = 0;
    let groups = 0;
    for (let row = bottom; row <= top; row++) {
      const start = end;
      for (let crossing = rowHead[row - bottom]!; crossing >= 0; crossing = nextInRow[crossing]!) {
        let to = end++;
        if (end - start <= INSERTION_LIMIT) {
          const from = west[crossing]!;
          while (to > start && west[sorted[to - 1]!]! > from) {
            sorted[to] = sorted[to - 1]!;
            to--;
          }
        }
        sorted[to] = crossing;
      }
      if (end - start > INSERTION_LIMIT) sorted.subarray(start, end).sort((a, b) => west[a]! - west[b]!);

      let inside = 0;
      for (let k = start; k < end; ) {
        groupStart[groups] = k;
        groupRow[groups] = row;
        groupInside[groups] = inside;
        let reach = -Infinity;
        do {
          const crossing = sorted[k]!;
          if (east[crossing]! > reach) reach = east[crossing]!;
          inside ^= passes[crossing]!;
          k++;
        } while (k < end && west[sorted[k]!]! <= reach);
        groupReach[groups++] = reach;
      }
    }
    groupStart[groups] = end;
    groupRow[groups] = -1;
    return groups;
  }

  /** Whether the place is covered, by the crossings sorted[start…end − 1] and whether it is inside west of them. */
  function covers(place: number, start: number, end: number, inside: number): boolean {
    const { xy } = grid;
    const { lowX, lowY, highX, highY } = edges;
    const { edgeOf, sorted } = crossings;
    const px = xy[2 * place]!;
    const py = xy[2 * place + 1]!;
    let odd = inside === 1;
    for (let k = start; k < end; k++) {
      const edge = edgeOf[sorted[k]!]!;
      const v1 = lowY[edge]! - py;
      const v2 = highY[edge]! - py;
      if (v1 > 0 || v2 < 0) continue;
      const u1 = lowX[edge]! - px;
      const u2 = highX[edge]! - px;
      if (u1 > 0 && u2 > 0) continue;
      if (u1 < 0 && u2 < 0) {
        if (v2 > 0) odd = !odd;
        continue;
      }
      const left = u2 * v1;
      const right = u1 * v2;
      let side = left - right;
      if (Math.abs(side) < SIGN_IS_SURE * (Math.abs(left) + Math.abs(right)))
        side = orient2d(u1, u2, v1, v2, 0, 0);
      if (side === 0) return true;
      if (side > 0 && v2 > 0) odd = !odd;
    }
    return odd;
  }

  function sweepGroups(groups: number): void {
    const { xy, rowStart } = grid;
    const { west, sorted, groupStart, groupRow, groupReach, groupInside, groupPlace } = crossings;
    for (let group = 0; group < groups; group++) {
      const from = west[sorted[groupStart[group]!]!]!;
      groupPlace[group] = firstPlaceFrom(grid, cellOf(grid, groupRow[group]!, from), from);
    }
    for (let group = 0; group < groups; group++) {
      const row = groupRow[group]!;
      const rowEnd = rowStart[row + 1]!;
      const start = groupStart[group]!;
      const end = groupStart[group + 1]!;
      const inside = groupInside[group]!;
      const reach = groupReach[group]!;
      let place = groupPlace[group]!;
      for (; place < rowEnd && xy[2 * place]! <= reach; place++) {
        if (covers(place, start, end, inside)) addSpan(row, place, place + 1);
      }
      if (groupRow[group + 1] === row && groupInside[group + 1] === 1 && place < groupPlace[group + 1]!) {
        addSpan(row, place, groupPlace[group + 1]!);
      }
    }
  }

  function sweepRows(edgeCount: number, bottom: number, top: number): void {
    const { firstRow, lastRow } = edges;
    let most = 0;
    for (let edge = 0; edge < edgeCount; edge++) {
      const from = Math.max(firstRow[edge]!, bottom);
      const to = Math.min(lastRow[edge]!, top);
      if (from <= to) most += to - from + 1;
    }
    if (most > CROSSINGS_AT_ONCE && bottom < top) {
      const middle = (bottom + top) >>> 1;
      sweepRows(edgeCount, bottom, middle);
      sweepRows(edgeCount, middle + 1, top);
      return;
    }
    const rows = top - bottom + 1;
    if (most > crossings.room || rows > crossings.rows) {
      crossings = createCrossings(Math.max(2 * most, crossings.room), Math.max(2 * rows, crossings.rows));
    }
    crossRows(edgeCount, bottom, top);
    sweepGroups(groupCrossings(bottom, top));
  }

  function sweepPart(rings: Position[][]): void {
    const edgeCount = readEdges(rings);
    const { firstRow, lastRow } = edges;
    let bottom = grid.rows;
    let top = -1;
    for (let edge = 0; edge < edgeCount; edge++) {
      if (firstRow[edge]! < bottom) bottom = firstRow[edge]!;
      if (lastRow[edge]! > top) top = lastRow[edge]!;
    }
    if (top >= 0) sweepRows(edgeCount, bottom, top);
  }

  return (geometry) => {
    used = 0;
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const rings of parts) sweepPart(rings);
    const found = spans.slice(0, used);
    return parts.length > 1 ? mergeSpans(found) : found;
  };
}

/** Edges of one part of a polygon, each from its lower to its upper end. */
function createEdges(room: number) {
  return {
    room,
    lowX: new Float64Array(room),
    lowY: new Float64Array(room),
    highX: new Float64Array(room),
    highY: new Float64Array(room),
    firstRow: new Int32Array(room),
    lastRow: new Int32Array(room),
  };
}

/**
 * Crossings of an edge with a row, each saying how far the edge reaches in the row, and the groups in which the
 * crossings of a row overlap.
 */
function createCrossings(room: number, rows: number) {
  return {
    room,
    rows,
    /** First crossing of each row, the others chained by `nextInRow`; -1 ends the chain. */
    rowHead: new Int32Array(rows),
    nextInRow: new Int32Array(room),
    west: new Float64Array(room),
    east: new Float64Array(room),
    edgeOf: new Int32Array(room),
    /** 1 when the edge passes the row's southernmost latitude, by the half-open rule. */
    passes: new Uint8Array(room),
    /** The crossings row by row from west to east. */
    sorted: new Int32Array(room),
    groupStart: new Int32Array(room + 1),
    groupRow: new Int32Array(room + 1),
    groupReach: new Float64Array(room),
    /** 1 when the row is inside the polygon just west of the group. */
    groupInside: new Uint8Array(room + 1),
    /** First place of the row that the group reaches. */
    groupPlace: new Int32Array(room),
  };
}

/** Sorts runs and joins those that overlap or meet. */
function mergeSpans(spans: Spans): Spans {
  const runs = Array.from({ length: spans.length / 3 }, (_, k) => 3 * k);
  runs.sort((a, b) => spans[a + 1]! - spans[b + 1]!);
  const merged = new Int32Array(spans.length);
  let used = 0;
  for (const run of runs) {
    const row = spans[run]!;
    const start = spans[run + 1]!;
    const end = spans[run + 2]!;
    if (used > 0 && merged[used - 3] === row && start <= merged[used - 1]!) {
      if (end > merged[used - 1]!) merged[used - 1] = end;
    } else {
      merged[used] = row;
      merged[used + 1] = start;
      merged[used + 2] = end;
      used += 3;
    }
  }
  return merged.slice(0, used);
}
