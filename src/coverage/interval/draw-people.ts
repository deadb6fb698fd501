import type { Pieces } from './pieces.ts';
import type { Normals } from './seeded-normals.ts';

/** Errors of where people live, as standard deviations of the logarithm of people. */
export interface PopulationNoise {
  /** One error for each piece of a block in a commune. */
  blockSigma: number;
  /** One error for each unit. */
  cellSigma: number;
}

/** Draws people for every piece anew; `covered` and `uncovered` hold the draw and are filled again each time. */
export interface PeopleDraws {
  covered: Float64Array;
  uncovered: Float64Array;
  next(): void;
}

/**
 * People per piece with a log-normal error of mean one on the piece and on each unit in it, rescaled so that every
 * commune keeps its people.
 *
 * The errors of single units are not drawn one by one: the sum of a piece's covered units, and that of the others,
 * is itself taken as log-normal with the mean and the variance of the sum (L. F. Fenton, "The Sum of Log-Normal
 * Probability Distributions in Scatter Transmission Systems", IRE Transactions on Communications Systems 8(1),
 * 1960).
 */
export function peopleDraws(pieces: Pieces, noise: PopulationNoise, normals: Normals): PeopleDraws {
  const { count, commune, communePeople } = pieces;
  const { blockSigma } = noise;
  const coveredSigma = sumSigmas(pieces.covered, pieces.coveredSquares, noise.cellSigma);
  const uncoveredSigma = sumSigmas(pieces.uncovered, pieces.uncoveredSquares, noise.cellSigma);
  const covered = new Float64Array(count);
  const uncovered = new Float64Array(count);
  const drawn = new Float64Array(communePeople.length);
  return {
    covered,
    uncovered,
    next() {
      drawn.fill(0);
      for (let piece = 0; piece < count; piece++) {
        const block = error(blockSigma, normals);
        covered[piece] = pieces.covered[piece]! * block * error(coveredSigma[piece]!, normals);
        uncovered[piece] = pieces.uncovered[piece]! * block * error(uncoveredSigma[piece]!, normals);
        drawn[commune[piece]!]! += covered[piece]! + uncovered[piece]!;
      }
      for (let k = 0; k < drawn.length; k++) drawn[k] = drawn[k]! > 0 ? communePeople[k]! / drawn[k]! : 0;
      for (let piece = 0; piece < count; piece++) {
        const scale = drawn[commune[piece]!]!;
        covered[piece]! *= scale;
        uncovered[piece]! *= scale;
      }
    },
  };
}

function error(sigma: number, normals: Normals): number {
  return sigma === 0 ? 1 : Math.exp(sigma * normals() - (sigma * sigma) / 2);
}

function sumSigmas(people: Float64Array, squares: Float64Array, cellSigma: number): Float64Array {
  const variance = Math.expm1(cellSigma * cellSigma);
  return people.map((sum, piece) =>
    sum > 0 ? Math.sqrt(Math.log1p((variance * squares[piece]!) / (sum * sum))) : 0,
  );
}
