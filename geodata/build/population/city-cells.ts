import {
  type LatticeFrame,
  latticeToLonLat,
  lonLatToLattice,
  roundDegrees,
} from '../../../src/geo/unit-lattice.ts';
import type { SourceCommune } from '../communes-source.ts';
import { polygonLookup } from './polygon-lookup.ts';

/** The H3 resolution-10 cells whose centre lies in a commune, by lattice row, then column. */
export interface CityCells {
  frame: LatticeFrame;
  count: number;
  column: Int32Array;
  row: Int32Array;
  /** The centre in degrees, rounded to 6 decimals. */
  lon: Float64Array;
  lat: Float64Array;
  /** Index into the communes. */
  commune: Uint16Array;
  /** Index of the cell at a lattice position, -1 where the city has none. */
  at: (column: number, row: number) => number;
}

/** Cells of all communes where somebody lives; a centre on a shared border goes to the first commune by order. */
export function cityCells(frame: LatticeFrame, communes: readonly SourceCommune[]): CityCells {
  const found: { column: number; row: number; lon: number; lat: number; commune: number }[] = [];
  const taken = new Set<number>();
  communes.forEach((commune, index) => {
    if (commune.population === 0) return;
    const lookup = polygonLookup([commune.geometry]);
    const range = latticeRange(frame, commune);
    for (let row = range.firstRow; row <= range.lastRow; row += 1) {
      for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
        const [exactLon, exactLat] = latticeToLonLat(frame, column, row);
        const lon = roundDegrees(exactLon);
        const lat = roundDegrees(exactLat);
        if (lookup(lon, lat) === -1) continue;
        const key = row * 65_536 + column;
        if (taken.has(key)) continue;
        taken.add(key);
        found.push({ column, row, lon, lat, commune: index });
      }
    }
  });
  found.sort((a, b) => a.row - b.row || a.column - b.column);
  const column = Int32Array.from(found, (cell) => cell.column);
  const row = Int32Array.from(found, (cell) => cell.row);
  return {
    frame,
    count: found.length,
    column,
    row,
    lon: Float64Array.from(found, (cell) => cell.lon),
    lat: Float64Array.from(found, (cell) => cell.lat),
    commune: Uint16Array.from(found, (cell) => cell.commune),
    at: cellIndex(column, row),
  };
}

/** Lattice positions that enclose a commune, one step more on each side. */
function latticeRange(frame: LatticeFrame, commune: SourceCommune) {
  const rings =
    commune.geometry.type === 'Polygon' ? commune.geometry.coordinates : commune.geometry.coordinates.flat();
  const range = {
    firstColumn: Number.POSITIVE_INFINITY,
    lastColumn: Number.NEGATIVE_INFINITY,
    firstRow: Number.POSITIVE_INFINITY,
    lastRow: Number.NEGATIVE_INFINITY,
  };
  for (const [lon, lat] of rings.flat() as [number, number][]) {
    const { column, row } = lonLatToLattice(frame, lon, lat);
    range.firstColumn = Math.min(range.firstColumn, column - 1);
    range.lastColumn = Math.max(range.lastColumn, column + 1);
    range.firstRow = Math.min(range.firstRow, row - 1);
    range.lastRow = Math.max(range.lastRow, row + 1);
  }
  return range;
}

function cellIndex(column: Int32Array, row: Int32Array): CityCells['at'] {
  const firstColumn = column.reduce((a, b) => Math.min(a, b));
  const firstRow = row.reduce((a, b) => Math.min(a, b));
  const width = column.reduce((a, b) => Math.max(a, b)) - firstColumn + 1;
  const height = row.reduce((a, b) => Math.max(a, b)) - firstRow + 1;
  const table = new Int32Array(width * height).fill(-1);
  for (let i = 0; i < column.length; i += 1)
    table[(row[i]! - firstRow) * width + column[i]! - firstColumn] = i;
  return (c, r) => {
    const x = c - firstColumn;
    const y = r - firstRow;
    return x < 0 || y < 0 || x >= width || y >= height ? -1 : table[y * width + x]!;
  };
}
