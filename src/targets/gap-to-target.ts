/**
 * People still to be covered before `target` percent of `totalPeople` is reached; 0 where it is.
 * The smallest whole number that suffices.
 */
export function gapToTarget(coveredPeople: number, totalPeople: number, target: number): number {
  const missing = (totalPeople * target) / 100 - coveredPeople;
  return missing > 0 ? Math.ceil(missing) : 0;
}
