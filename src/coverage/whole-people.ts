/** A number of people, or of square metres, as published: whole, and covered plus not covered is all. */
export interface WholeHeadline {
  covered: number;
  uncovered: number;
  total: number;
}

/** What rounding in sums of shares may take away from a whole number. */
const ROUNDING = 1e-6;

/**
 * The whole numbers a headline shows: all to the nearest, covered rounded down, so never up in favour, and the rest
 * not covered. A number less than 1e-6 below a whole one counts as that one. Where all are covered, nobody is left.
 */
export function wholeHeadline(covered: number, total: number): WholeHeadline {
  const whole = Math.round(total);
  const inside = covered >= total - ROUNDING ? whole : Math.min(whole, Math.floor(covered + ROUNDING));
  return { covered: inside, uncovered: whole - inside, total: whole };
}

/**
 * Whole numbers that sum to exactly `total`, one for each part, by largest remainder (Hamilton): every part is
 * rounded down, and what is missing goes one by one to the parts with the largest fractions, equal ones in their
 * order. So each result is its part rounded down or up, as long as `total` lies between the sums of those.
 *
 * A larger total, which a headline of fractional people can be by one, goes round that order again; parts of
 * nothing get nothing as long as there are others.
 *
 * @param parts not negative
 * @throws RangeError when `total` is no whole number, is less than the parts rounded down sum to, or has no parts
 */
export function apportion(parts: ArrayLike<number>, total: number): Float64Array {
  const whole = Float64Array.from(parts, Math.floor);
  let left = total;
  for (const floor of whole) left -= floor;
  if (!(left >= 0 && Number.isInteger(left)) || (left > 0 && whole.length === 0)) {
    throw new RangeError(`${whole.length} parts cannot be rounded to sum to ${total}.`);
  }
  if (left === 0) return whole;
  const fraction = whole.map((floor, k) => parts[k]! - floor);
  const positive = Uint32Array.from(whole.keys()).filter((k) => parts[k]! > 0);
  const order = positive.length > 0 ? positive : Uint32Array.from(whole.keys());
  order.sort((a, b) => fraction[b]! - fraction[a]! || a - b);
  for (let k = 0; k < left; k++) whole[order[k % order.length]!]!++;
  return whole;
}
