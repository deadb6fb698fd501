import { distance } from '@turf/turf';
import { METRES_PER_DEGREE } from '../geo/earth.ts';
import type { LonLat } from '../geo/lon-lat.ts';

export interface ClosePair {
  /** Indices into the positions, the smaller first. */
  first: number;
  second: number;
  distanceM: number;
}

/**
 * Every pair of positions nearer than `reachM` metres on the sphere, in order of the second, once each. Positions
 * are sorted into cells no smaller than the reach, so only neighbouring cells are compared.
 */
export function* closePairs(positions: readonly LonLat[], reachM: number): Generator<ClosePair> {
  const farthest = positions.reduce((most, [, lat]) => Math.max(most, Math.abs(lat)), 0);
  const height = (1.001 * reachM) / METRES_PER_DEGREE;
  const width = height / Math.max(1e-6, Math.cos((farthest * Math.PI) / 180));
  const cells = new Map<string, number[]>();
  for (const [second, position] of positions.entries()) {
    const column = Math.floor(position[0] / width);
    const row = Math.floor(position[1] / height);
    for (let x = column - 1; x <= column + 1; x += 1) {
      for (let y = row - 1; y <= row + 1; y += 1) {
        for (const first of cells.get(`${x}:${y}`) ?? []) {
          const distanceM = distance(positions[first]!, position, { units: 'meters' });
          if (distanceM < reachM) yield { first, second, distanceM };
        }
      }
    }
    const cell = cells.get(`${column}:${row}`);
    if (cell) cell.push(second);
    else cells.set(`${column}:${row}`, [second]);
  }
}
