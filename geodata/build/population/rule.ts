import type { PopulationModel } from './population-model.ts';
import type { RoadClass } from './roads.ts';
import type { WorldPopPiece } from './world-pop.ts';

/** How much a metre of road says about people beside it. Nobody lives on a motorway, few on main roads. */
export const CLASS_WEIGHT: Readonly<Record<RoadClass, number>> = {
  LOCAL: 1,
  TERTIARY: 0.5,
  SECONDARY: 0.5,
  PRIMARY: 0.5,
  TRUNK: 0.5,
  MOTORWAY: 0,
};

/** A house stands beside a road: a cell also sees the roads of the two rings of cells round it (about 260 m). */
export const RING_WEIGHTS = [1, 0.5, 0.25] as const;

/**
 * Metres of road that every cell is taken to have beyond the known ones: this much beside a road, and less with
 * the square root of the steps to the nearest road. Hamlets off the map stand nearer to roads than far away.
 */
export const UNKNOWN_ROAD_M = 6;

/** People grow more slowly than road length and WorldPop density multiplied: both are uncertain. */
export const EXPONENT = 2 / 3;

/** The smallest number of people put into a cell: one household (census 2019: 3.6 people), rounded up. */
export const HOUSEHOLD = 4;

/**
 * Weight of the roads: `roadM` is the class-weighted length in metres as seen over the neighbouring cells,
 * `steps` the number of cells to the nearest road.
 */
export function roadWeight(
  { roadM, steps, habitable }: Pick<PopulationModel, 'roadM' | 'steps' | 'habitable'>,
  exponent: number = EXPONENT,
): Float64Array {
  return roadM.map((length, cell) => {
    const unknownM = UNKNOWN_ROAD_M / Math.sqrt(Math.max(1, steps[cell]!));
    return (length + unknownM) ** exponent * habitable[cell]!;
  });
}

/** Weight of WorldPop: the density of the piece each cell belongs to. */
export function worldPopWeight(
  { pieces, pieceOf }: Pick<PopulationModel, 'pieces' | 'pieceOf'>,
  exponent: number = EXPONENT,
): Float64Array {
  return Float64Array.from(pieceOf, (piece) => {
    const found = pieces[piece];
    return found === undefined ? 0 : worldPopDensity(found) ** exponent;
  });
}

/** People per whole WorldPop cell; pieces below a thousandth of a cell are too small to divide by. */
function worldPopDensity(piece: WorldPopPiece): number {
  return piece.people2020 / Math.max(piece.fraction, 0.001);
}
