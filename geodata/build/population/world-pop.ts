import type { ReadReference } from '../dataset.ts';
import { readTable } from '../reference.ts';
import type { CityCells } from './city-cells.ts';

/** One WorldPop cell of 30 arc seconds (about 1 km), as far as it lies in one commune. */
export interface WorldPopPiece {
  commune: number;
  /** Grid position: columns to the east, rows to the south. */
  gridColumn: number;
  gridRow: number;
  /** Share of the WorldPop cell that lies in the commune. */
  fraction: number;
  /** WorldPop 2020 people of the piece. */
  people2020: number;
  /** The same, scaled to the commune list. */
  peopleAnchored: number;
}

const CELLS_PER_DEGREE = 120;

/** Centre of a WorldPop cell: multiples of 1/120° from here, degrees. */
const GRID_ORIGIN = { lon: 107.90292, lat: 16.21208 };

const COLUMNS = ['lon', 'lat', 'code', 'cell_fraction', 'worldpop2020', 'pop_anchored'] as const;

/** The pieces of `population_worldpop1km.csv`; `communeCodes` gives the index of each commune. */
export function readWorldPop(read: ReadReference, communeCodes: readonly string[]): WorldPopPiece[] {
  const index = new Map(communeCodes.map((code, i) => [code, i]));
  return readTable(read, 'population_worldpop1km.csv', COLUMNS).map((row) => {
    const commune = index.get(row.code);
    if (commune === undefined) throw new Error(`population_worldpop1km.csv names commune ${row.code}.`);
    return {
      commune,
      gridColumn: gridColumn(Number(row.lon)),
      gridRow: gridRow(Number(row.lat)),
      fraction: Number(row.cell_fraction),
      people2020: Number(row.worldpop2020),
      peopleAnchored: Number(row.pop_anchored),
    };
  });
}

/**
 * The piece each cell's centre lies in. Where WorldPop has none (slivers on borders and the coast), the
 * nearest piece of the same commune, of several equally near ones the first in the file.
 */
export function pieceOfCells(cells: CityCells, pieces: readonly WorldPopPiece[]): Int32Array {
  const byPosition = new Map<string, number>();
  const byCommune = new Map<number, number[]>();
  pieces.forEach((piece, i) => {
    byPosition.set(`${piece.gridColumn} ${piece.gridRow} ${piece.commune}`, i);
    const siblings = byCommune.get(piece.commune);
    if (siblings === undefined) byCommune.set(piece.commune, [i]);
    else siblings.push(i);
  });
  return Int32Array.from({ length: cells.count }, (_, cell) => {
    const commune = cells.commune[cell]!;
    const lon = cells.lon[cell]!;
    const lat = cells.lat[cell]!;
    const own = byPosition.get(`${gridColumn(lon)} ${gridRow(lat)} ${commune}`);
    return own ?? nearestPiece(pieces, byCommune.get(commune) ?? [], lon, lat);
  });
}

function nearestPiece(
  pieces: readonly WorldPopPiece[],
  candidates: readonly number[],
  lon: number,
  lat: number,
): number {
  let nearest = -1;
  let nearestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const piece = pieces[candidate]!;
    const east = (lon - GRID_ORIGIN.lon) * CELLS_PER_DEGREE - piece.gridColumn;
    const north = (GRID_ORIGIN.lat - lat) * CELLS_PER_DEGREE - piece.gridRow;
    const distance = east * east + north * north;
    if (distance < nearestDistance) {
      nearest = candidate;
      nearestDistance = distance;
    }
  }
  return nearest;
}

function gridColumn(lon: number): number {
  return Math.round((lon - GRID_ORIGIN.lon) * CELLS_PER_DEGREE);
}

function gridRow(lat: number): number {
  return Math.round((GRID_ORIGIN.lat - lat) * CELLS_PER_DEGREE);
}
