import { lonLatToLattice } from '../../../src/geo/unit-lattice.ts';
import type { CityCells } from './city-cells.ts';
import type { Road, RoadClass } from './roads.ts';

/** Roads are cut into pieces of at most this length, metres; each counts for the cell its middle lies in. */
const PIECE_M = 10;

const METRES_PER_DEGREE_LAT = 110_600;
const METRES_PER_DEGREE_LON_EQUATOR = 111_320;

/** Metres of road in each cell, every class times its weight; bridges are left out, nobody lives on them. */
export function roadLength(
  cells: CityCells,
  roads: readonly Road[],
  classWeight: Readonly<Record<RoadClass, number>>,
): Float64Array {
  const lengthM = new Float64Array(cells.count);
  for (const { roadClass, bridge, line } of roads) {
    const weight = classWeight[roadClass];
    if (bridge || weight === 0) continue;
    for (let i = 1; i < line.length; i += 1) {
      const [fromLon, fromLat] = line[i - 1]!;
      const [toLon, toLat] = line[i]!;
      const eastM = (toLon - fromLon) * METRES_PER_DEGREE_LON_EQUATOR * Math.cos((fromLat * Math.PI) / 180);
      const northM = (toLat - fromLat) * METRES_PER_DEGREE_LAT;
      const wholeM = Math.hypot(eastM, northM);
      const pieces = Math.max(1, Math.ceil(wholeM / PIECE_M));
      for (let piece = 0; piece < pieces; piece += 1) {
        const share = (piece + 0.5) / pieces;
        const { column, row } = lonLatToLattice(
          cells.frame,
          fromLon + (toLon - fromLon) * share,
          fromLat + (toLat - fromLat) * share,
        );
        const cell = cells.at(column, row);
        if (cell !== -1) lengthM[cell]! += (weight * wholeM) / pieces;
      }
    }
  }
  return lengthM;
}

/**
 * Mean of each cell and the rings of cells round it; `ringWeights[n]` is the weight of a cell of ring n.
 * Cells outside the city count as zero.
 */
export function smoothed(
  cells: CityCells,
  values: Float64Array,
  ringWeights: readonly number[],
): Float64Array {
  const rings = ringWeights.length - 1;
  const steps: { column: number; row: number; weight: number }[] = [];
  for (let column = -rings; column <= rings; column += 1) {
    for (let row = -rings; row <= rings; row += 1) {
      const ring = Math.max(Math.abs(column), Math.abs(row), Math.abs(column + row));
      const weight = ringWeights[ring];
      if (weight !== undefined) steps.push({ column, row, weight });
    }
  }
  const total = steps.reduce((sum, step) => sum + step.weight, 0);
  return values.map((_, cell) => {
    let sum = 0;
    for (const step of steps) {
      const neighbour = cells.at(cells.column[cell]! + step.column, cells.row[cell]! + step.row);
      if (neighbour !== -1) sum += step.weight * values[neighbour]!;
    }
    return sum / total;
  });
}
