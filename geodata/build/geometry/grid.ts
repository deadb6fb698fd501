import type { Position } from 'geojson';

/** Grid steps per degree: coordinates are written with five decimals, about one metre. */
export const STEPS_PER_DEGREE = 1e5;

/** A position in whole grid steps, [east, north]; products of two steps stay exact in a double. */
export type GridPoint = [x: number, y: number];

/** Degrees → nearest grid point. */
export function toGrid(position: Position): GridPoint {
  return [
    Math.round((position[0] ?? Number.NaN) * STEPS_PER_DEGREE),
    Math.round((position[1] ?? Number.NaN) * STEPS_PER_DEGREE),
  ];
}

/** Grid point → degrees with at most five decimals. */
export function fromGrid([x, y]: GridPoint): Position {
  return [x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE];
}

/** The line on the grid, without points that repeat the one before them. */
export function lineToGrid(line: Position[]): GridPoint[] {
  const points: GridPoint[] = [];
  for (const position of line) {
    const point = toGrid(position);
    const last = points.at(-1);
    if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  return points;
}
