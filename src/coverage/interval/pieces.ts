import type { PopulationUnits } from '../../data/city.ts';
import type { Blocks } from './blocks.ts';

/**
 * People added up to pieces: what a block and a commune have in common, with its covered and its other units
 * apart. All that a draw needs to know of the units.
 */
export interface Pieces {
  count: number;
  /** Commune of each piece; the units in no commune count as one more. */
  commune: Uint32Array;
  covered: Float64Array;
  uncovered: Float64Array;
  /** Sums of the squares of the people in one unit. */
  coveredSquares: Float64Array;
  uncoveredSquares: Float64Array;
  /** All people per commune, then those in no commune. */
  communePeople: Float64Array;
  communeCovered: Float64Array;
}

/**
 * @param shares 1 for a covered unit, 0 for another, see `unitShares`
 * @throws RangeError for a share between: under such a definition it does not matter where in a commune people live
 */
export function piecesOf(
  units: PopulationUnits,
  communeCount: number,
  shares: Float64Array,
  blocks: Blocks,
): Pieces {
  const numbers = new Map<number, number>();
  const ofUnit = new Uint32Array(units.count);
  const communes: number[] = [];
  const communePeople = new Float64Array(communeCount + 1);
  const communeCovered = new Float64Array(communeCount + 1);
  for (let unit = 0; unit < units.count; unit++) {
    const commune = Math.min(units.communeIndex[unit]!, communeCount);
    const key = commune * blocks.count + blocks.ofUnit[unit]!;
    let piece = numbers.get(key);
    if (piece === undefined) {
      piece = communes.length;
      numbers.set(key, piece);
      communes.push(commune);
    }
    ofUnit[unit] = piece;
    communePeople[commune]! += units.people[unit]!;
    if (shares[unit] === 1) communeCovered[commune]! += units.people[unit]!;
  }
  const [covered, uncovered, coveredSquares, uncoveredSquares] = Array.from(
    { length: 4 },
    () => new Float64Array(communes.length),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array];
  for (let unit = 0; unit < units.count; unit++) {
    const people = units.people[unit]!;
    const piece = ofUnit[unit]!;
    const share = shares[unit]!;
    if (share !== 0 && share !== 1) throw new RangeError(`Unit ${unit} is covered to a share of ${share}.`);
    if (share === 1) {
      covered[piece]! += people;
      coveredSquares[piece]! += people * people;
    } else {
      uncovered[piece]! += people;
      uncoveredSquares[piece]! += people * people;
    }
  }
  return {
    count: communes.length,
    commune: Uint32Array.from(communes),
    covered,
    uncovered,
    coveredSquares,
    uncoveredSquares,
    communePeople,
    communeCovered,
  };
}
