import type { CityCells } from './city-cells.ts';
import { HOUSEHOLD } from './rule.ts';
import { shareOut, shareOutInHouseholds } from './whole-people.ts';

/**
 * Whole people in each cell. The people of each commune are shared out over its WorldPop pieces, then within
 * each piece over its cells in households, both by the sum of the weights: a piece keeps its share to the
 * last person, and a hamlet of nine does not dissolve into the commune.
 */
export function peopleOfCells(
  cells: CityCells,
  weights: Float64Array,
  pieceOf: Int32Array,
  communePeople: readonly number[],
): Int32Array {
  const cellsOfPieces = communePeople.map(() => new Map<number, number[]>());
  for (let cell = 0; cell < cells.count; cell += 1) {
    const pieces = cellsOfPieces[cells.commune[cell]!]!;
    const members = pieces.get(pieceOf[cell]!);
    if (members === undefined) pieces.set(pieceOf[cell]!, [cell]);
    else members.push(cell);
  }
  const people = new Int32Array(cells.count);
  communePeople.forEach((total, commune) => {
    if (total === 0) return;
    const groups = [...cellsOfPieces[commune]!.values()];
    const weightOf = (cell: number) => weights[cell]!;
    const groupWeights = groups.map((group) => group.reduce((sum, cell) => sum + weightOf(cell), 0));
    shareOut(total, groupWeights).forEach((groupPeople, i) => {
      if (groupPeople === 0) return;
      const group = groups[i]!;
      shareOutInHouseholds(groupPeople, group.map(weightOf), HOUSEHOLD).forEach((cellPeople, k) => {
        people[group[k]!] = cellPeople;
      });
    });
  });
  return people;
}
