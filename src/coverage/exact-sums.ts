/**
 * People summed into buckets. Each sum is kept as an unevaluated pair of doubles, so that adding and taking away
 * in any order gives the same sum to the last bit: exact as long as the sum is less than 2¹⁰⁶ times the finest
 * bit of any addend, which for a city means addends of more than a billionth of a person.
 */
export interface ExactSums {
  high: Float64Array;
  low: Float64Array;
}

export function createExactSums(buckets: number): ExactSums {
  return { high: new Float64Array(buckets), low: new Float64Array(buckets) };
}

/** Adds a number, negative to take away; the rounding errors of both additions are kept (Knuth's two-sum). */
export function addExactly(sums: ExactSums, bucket: number, value: number): void {
  const before = sums.high[bucket]!;
  const sum = before + value;
  const added = sum - before;
  const error = before - (sum - added) + (value - added);
  const low = sums.low[bucket]!;
  if (error === 0 && low === 0) {
    sums.high[bucket] = sum;
    return;
  }
  const rest = low + error;
  const high = sum + rest;
  const restAdded = high - sum;
  sums.high[bucket] = high;
  sums.low[bucket] = sum - (high - restAdded) + (rest - restAdded);
}
