/**
 * The quantile of sorted values by linear interpolation between order statistics, the default of R and NumPy.
 * Source: type 7 of R. J. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", The American
 * Statistician 50(4), 1996.
 *
 * @param sorted ascending, not empty
 * @param share 0 to 1
 */
export function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = Math.floor(at);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (at - below) * (high - low);
}

/** The quantiles that leave the same share on both sides of the middle `level` (0 to 1). Sorts the values. */
export function middleOf(values: Float64Array, level: number): { low: number; high: number } {
  values.sort();
  return { low: quantile(values, (1 - level) / 2), high: quantile(values, (1 + level) / 2) };
}
