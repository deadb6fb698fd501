import type { CityCells } from './city-cells.ts';

/** The six touching positions of a lattice. */
const STEPS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, -1],
  [-1, 1],
] as const;

/** Steps from each cell to the nearest cell with a road, 0 where one runs, through cells of the city. */
export function stepsToRoad(cells: CityCells, roadM: Float64Array): Float64Array {
  const steps = new Float64Array(cells.count).fill(Number.POSITIVE_INFINITY);
  let reached: number[] = [];
  roadM.forEach((length, cell) => {
    if (length === 0) return;
    steps[cell] = 0;
    reached.push(cell);
  });
  for (let step = 1; reached.length > 0; step += 1) {
    const next: number[] = [];
    for (const cell of reached) {
      for (const [column, row] of STEPS) {
        const neighbour = cells.at(cells.column[cell]! + column, cells.row[cell]! + row);
        if (neighbour === -1 || steps[neighbour]! <= step) continue;
        steps[neighbour] = step;
        next.push(neighbour);
      }
    }
    reached = next;
  }
  return steps;
}
