/**
 * Shares out `total` whole people by weight, by the largest remainder (Hamilton's method). Equal remainders,
 * compared to nine decimals, go to the earlier entry. The result sums exactly to `total`.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum <= 0) throw new Error(`${total} people have no weight to be shared out by.`);
  const exact = weights.map((weight) => (total * weight) / sum);
  const people = exact.map(Math.floor);
  const left = total - people.reduce((a, b) => a + b, 0);
  const remainder = exact.map((value, i) => Math.round((value - people[i]!) * 1e9));
  const order = exact.map((_, i) => i).sort((a, b) => remainder[b]! - remainder[a]! || a - b);
  for (const i of order.slice(0, left)) people[i]! += 1;
  return people;
}

/**
 * As `shareOut`, but nobody gets fewer than `least`, as far as `total` allows: the lightest entries get
 * nothing, and their people go to the heavier ones in proportion.
 */
export function shareOutInHouseholds(total: number, weights: readonly number[], least: number): number[] {
  const order = weights.map((_, i) => i).sort((a, b) => weights[b]! - weights[a]! || a - b);
  let sum = 0;
  let kept = 1;
  order.forEach((entry, rank) => {
    const weight = weights[entry]!;
    sum += weight;
    if (weight * total >= least * sum) kept = Math.max(kept, rank + 1);
  });
  const chosen = new Set(order.slice(0, kept));
  return shareOut(
    total,
    weights.map((weight, i) => (chosen.has(i) ? weight : 0)),
  );
}
