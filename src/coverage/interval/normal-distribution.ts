/** Beyond this many standard deviations nothing is left of the distribution in a double. */
const FARTHEST = 8.3;

/**
 * Φ(x), the share of a standard normal variable below `x`, to about 1e-15.
 * Source: G. Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11(4), 2004:
 * Φ(x) = ½ + φ(x) · (x + x³/3 + x⁵/(3·5) + x⁷/(3·5·7) + …).
 */
export function normalShareBelow(x: number): number {
  if (x > FARTHEST) return 1;
  if (x < -FARTHEST) return 0;
  let term = x;
  let sum = x;
  let before = 0;
  for (let odd = 3; sum !== before; odd += 2) {
    before = sum;
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp(-(x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

/**
 * Φ⁻¹(share), found by halving the interval that holds it.
 *
 * @throws RangeError unless `share` lies between 0 and 1, ends excluded
 */
export function normalQuantile(share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`No normal quantile belongs to ${share}.`);
  let low = -FARTHEST;
  let high = FARTHEST;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (normalShareBelow(middle) < share) low = middle;
    else high = middle;
  }
}
