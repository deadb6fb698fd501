import type { Bbox } from './lon-lat.ts';

/**
 * Points sorted for sweeping polygons over them: rows of equal height from south to north, and within a row
 * from west to east. Each row is cut into as many equal cells as it has points, so finding a longitude in a
 * row takes constant time; a cell may hold none or many.
 *
 * "Place" means a position in that order.
 */
export interface PointGrid {
  count: number;
  /** Longitude and latitude in degrees, place after place. */
  xy: Float64Array;
  /** Index of each place's point in the arrays the grid was made from. */
  order: Uint32Array;
  rows: number;
  rowsPerDegree: number;
  /** First place of each row, length rows + 1. */
  rowStart: Uint32Array;
  /** Southernmost and northernmost point of each row. */
  rowMinY: Float64Array;
  rowMaxY: Float64Array;
  /** Where the cells of each row begin; points west of it are in the first cell. */
  rowWest: Float64Array;
  cellsPerDegree: Float64Array;
  /** First place of each cell; the cells of row r are numbered from rowStart[r]. Length count + 1. */
  cellStart: Uint32Array;
  /** Southernmost and northernmost point of all; minY > maxY when there is none. */
  minY: number;
  maxY: number;
}

/** Height of a row in distances between neighbouring points; measured to be quickest between 1 and 2. */
const ROW_HEIGHT = 1.3;

/** Cells with more points than this are sorted by comparison instead of by insertion. */
const INSERTION_LIMIT = 24;

/** Points looked at to learn how they are spread. */
const SAMPLE = 50_000;

/**
 * @param lon degrees, one per point
 * @param lat degrees, one per point
 * @throws RangeError when a coordinate is not a finite number
 */
export function createPointGrid(lon: Float64Array, lat: Float64Array): PointGrid {
  const count = lon.length;
  if (lat.length !== count) throw new RangeError(`${count} longitudes came with ${lat.length} latitudes.`);
  const extent = extentOf(lon, lat);
  const [, minY, , maxY] = extent;
  const height = maxY - minY;
  const rowHeight = count > 0 ? ROW_HEIGHT * spacingOf(lon, lat, extent) : 0;
  const rows = rowHeight > 0 ? Math.max(1, Math.min(Math.ceil(height / rowHeight), count)) : 1;
  const rowsPerDegree = height > 0 ? rows / height : 0;

  const rowOfPoint = new Uint32Array(count + 1);
  const rowStart = new Uint32Array(rows + 1);
  for (let i = 0; i < count; i++) {
    const row = rowOf({ minY, rows, rowsPerDegree }, lat[i]!);
    rowOfPoint[i] = row;
    rowStart[row]!++;
  }
  let most = 0;
  let total = 0;
  for (let row = 0; row <= rows; row++) {
    most = Math.max(most, rowStart[row]!);
    total += rowStart[row]!;
    rowStart[row] = total;
  }
  const order = new Uint32Array(count);
  for (let i = count - 1; i >= 0; i--) order[--rowStart[rowOfPoint[i]!]!] = i;

  const grid: PointGrid = {
    count,
    xy: new Float64Array(2 * count),
    order,
    rows,
    rowsPerDegree,
    rowStart,
    rowMinY: new Float64Array(rows),
    rowMaxY: new Float64Array(rows),
    rowWest: new Float64Array(rows),
    cellsPerDegree: new Float64Array(rows),
    // The rows of the points are not needed any more; fresh memory would cost more than clearing theirs.
    cellStart: rowOfPoint.fill(0),
    minY,
    maxY,
  };
  grid.cellStart[count] = count;
  const rowX = new Float64Array(most);
  const rowIndex = new Uint32Array(most);
  const rowCell = new Uint32Array(most);
  for (let row = 0; row < rows; row++) sortRow(grid, row, lon, lat, rowX, rowIndex, rowCell);
  return grid;
}

/**
 * Sorts the points of a row, whose indices stand in `order` in any order, from west to east. The last three arrays
 * are working memory for a row.
 */
function sortRow(
  { xy, order, rowStart, rowMinY, rowMaxY, rowWest, cellsPerDegree, cellStart }: PointGrid,
  row: number,
  lon: Float64Array,
  lat: Float64Array,
  rowX: Float64Array,
  rowIndex: Uint32Array,
  rowCell: Uint32Array,
): void {
  const first = rowStart[row]!;
  const end = rowStart[row + 1]!;
  const points = end - first;
  let west = Infinity;
  let east = -Infinity;
  for (let k = 0; k < points; k++) {
    const index = order[first + k]!;
    const px = lon[index]!;
    rowIndex[k] = index;
    rowX[k] = px;
    if (px < west) west = px;
    if (px > east) east = px;
  }
  const perDegree = east > west ? points / (east - west) : 0;
  for (let k = 0; k < points; k++) {
    const cell = cellIn(first, end, (rowX[k]! - west) * perDegree);
    rowCell[k] = cell;
    cellStart[cell]!++;
  }
  let total = first;
  for (let cell = first; cell < end; cell++) {
    total += cellStart[cell]!;
    cellStart[cell] = total;
  }
  let south = Infinity;
  let north = -Infinity;
  for (let k = points - 1; k >= 0; k--) {
    const place = --cellStart[rowCell[k]!]!;
    const index = rowIndex[k]!;
    const py = lat[index]!;
    order[place] = index;
    xy[2 * place] = rowX[k]!;
    xy[2 * place + 1] = py;
    if (py < south) south = py;
    if (py > north) north = py;
  }
  for (let cell = first; cell < end; cell++) {
    const start = cellStart[cell]!;
    const stop = cell + 1 < end ? cellStart[cell + 1]! : end;
    if (stop - start > 1) sortByLongitude(xy, order, start, stop);
  }
  rowMinY[row] = south;
  rowMaxY[row] = north;
  rowWest[row] = west;
  cellsPerDegree[row] = perDegree;
}

/** Row of latitude `py`, held within the rows there are; never decreases as `py` grows. */
export function rowOf(
  { minY, rows, rowsPerDegree }: Pick<PointGrid, 'minY' | 'rows' | 'rowsPerDegree'>,
  py: number,
): number {
  const offset = (py - minY) * rowsPerDegree;
  if (!(offset > 0)) return 0;
  return offset < rows ? offset | 0 : rows - 1;
}

/** Cell of longitude `px` in `row`, held within the row; never decreases as `px` grows. The row must not be empty. */
export function cellOf(grid: PointGrid, row: number, px: number): number {
  return cellIn(
    grid.rowStart[row]!,
    grid.rowStart[row + 1]!,
    (px - grid.rowWest[row]!) * grid.cellsPerDegree[row]!,
  );
}

/** First place of `cell` whose longitude is at least `px`; the end of the cell when there is none. */
export function firstPlaceFrom(grid: PointGrid, cell: number, px: number): number {
  const { xy, cellStart } = grid;
  let place = cellStart[cell]!;
  let stop = cellStart[cell + 1]!;
  while (stop - place > 8) {
    const middle = (place + stop) >>> 1;
    if (xy[2 * middle]! < px) place = middle + 1;
    else stop = middle;
  }
  while (place < stop && xy[2 * place]! < px) place++;
  return place;
}

/** The cell `offset` cells from the west of a row whose cells are first…end − 1, held within the row. */
function cellIn(first: number, end: number, offset: number): number {
  if (!(offset > 0)) return first;
  return offset < end - first ? first + (offset | 0) : end - 1;
}

function extentOf(lon: Float64Array, lat: Float64Array): Bbox {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (let i = 0; i < lon.length; i++) {
    const px = lon[i]!;
    const py = lat[i]!;
    if (!(Math.abs(px) < Infinity && Math.abs(py) < Infinity)) {
      throw new RangeError(`Point ${i} is at ${px}, ${py}.`);
    }
    if (px < minX) minX = px;
    if (px > maxX) maxX = px;
    if (py < minY) minY = py;
    if (py > maxY) maxY = py;
  }
  return [minX, minY, maxX, maxY];
}

/**
 * Height in degrees of a square, on the ground, that holds one point on average where there are points.
 * The area that holds points is estimated from the occupied boxes of a 128 × 128 raster over a sample,
 * so far outliers do not stretch it.
 */
function spacingOf(lon: Float64Array, lat: Float64Array, [minX, minY, maxX, maxY]: Bbox): number {
  const side = 128;
  const width = maxX - minX;
  const height = maxY - minY;
  if (height === 0) return 0;
  if (width === 0) return height / lon.length;
  const across = (side - 1e-6) / width;
  const up = (side - 1e-6) / height;
  const occupied = new Uint8Array(side * side);
  const step = Math.max(1, Math.floor(lon.length / SAMPLE));
  for (let i = 0; i < lon.length; i += step) {
    occupied[(((lat[i]! - minY) * up) | 0) * side + (((lon[i]! - minX) * across) | 0)] = 1;
  }
  const boxes = occupied.reduce((sum, box) => sum + box, 0);
  const shrink = Math.max(0.01, Math.cos(((minY + maxY) / 2) * (Math.PI / 180)));
  return Math.sqrt(((boxes / (side * side)) * width * height * shrink) / lon.length);
}

/** Sorts places start…end − 1 by longitude; equal ones keep their order. */
function sortByLongitude(xy: Float64Array, order: Uint32Array, start: number, end: number): void {
  if (end - start > INSERTION_LIMIT) {
    const sorted = Array.from({ length: end - start }, (_, k) => {
      const place = start + k;
      return { x: xy[2 * place]!, y: xy[2 * place + 1]!, index: order[place]! };
    }).sort((a, b) => a.x - b.x);
    for (const [k, point] of sorted.entries()) {
      xy[2 * (start + k)] = point.x;
      xy[2 * (start + k) + 1] = point.y;
      order[start + k] = point.index;
    }
    return;
  }
  for (let place = start + 1; place < end; place++) {
    const px = xy[2 * place]!;
    let to = place;
    while (to > start && xy[2 * to - 2]! > px) to--;
    if (to === place) continue;
    const py = xy[2 * place + 1]!;
    const index = order[place]!;
    for (let k = place; k > to; k--) {
      xy[2 * k] = xy[2 * k - 2]!;
      xy[2 * k + 1] = xy[2 * k - 1]!;
      order[k] = order[k - 1]!;
    }
    xy[2 * to] = px;
    xy[2 * to + 1] = py;
    order[to] = index;
  }
}
