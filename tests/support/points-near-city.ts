import type { LonLat } from '../../src/geo/lon-lat.ts';
import { seededRandom } from './random.ts';

/** Random positions in and around Đà Nẵng with its islands, with 7 decimals. */
export function pointsNearCity(count: number, seed: number): LonLat[] {
  const random = seededRandom(seed);
  const between = (low: number, high: number) => Math.round((low + (high - low) * random()) * 1e7) / 1e7;
  return Array.from({ length: count }, (_, k) =>
    k % 10 === 9 ? [between(111, 113), between(15.5, 17.2)] : [between(106.9, 109), between(14.7, 16.5)],
  );
}
