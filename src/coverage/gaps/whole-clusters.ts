import { apportion } from '../whole-people.ts';
import type { GapCluster } from './gap-clusters.ts';

/** Keeps rounding in sums of shares from lifting a sum onto a whole number; a share of the sum. */
const SUM_ERROR = 1e-9;

/**
 * People not covered of every cluster in whole numbers, which sum to those of its commune by largest remainder.
 *
 * @param uncovered whole people not covered of every commune, then those of the units in none
 */
export function wholeClusters(
  clusters: readonly Pick<GapCluster, 'people' | 'commune'>[],
  uncovered: Float64Array,
): Float64Array {
  const people = new Float64Array(clusters.length);
  const inBucket: number[][] = Array.from(uncovered, () => []);
  for (const [k, { commune }] of clusters.entries()) inBucket[commune ?? uncovered.length - 1]!.push(k);
  for (const [bucket, inside] of inBucket.entries()) {
    if (inside.length === 0) continue;
    const whole = apportion(
      inside.map((k) => clusters[k]!.people * (1 - SUM_ERROR)),
      uncovered[bucket]!,
    );
    for (const [j, k] of inside.entries()) people[k] = whole[j]!;
  }
  return people;
}
