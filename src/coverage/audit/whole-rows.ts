import { apportion, type WholeHeadline, wholeHeadline } from '../whole-people.ts';

/** People of rows in whole numbers, one per row. */
export interface WholeRows {
  covered: Float64Array;
  uncovered: Float64Array;
  /** What they sum to. */
  headline: WholeHeadline;
}

/**
 * Rows of people rounded so that they sum to the headline: covered people and people not covered apart, each by
 * largest remainder. A row's people are then the two together.
 */
export function wholeRows(rows: readonly { population: number; coveredPeople: number }[]): WholeRows {
  const covered = rows.map(({ coveredPeople }) => coveredPeople);
  const uncovered = rows.map(({ population, coveredPeople }) => Math.max(0, population - coveredPeople));
  const headline = wholeHeadline(sum(covered), sum(rows.map(({ population }) => population)));
  return {
    covered: apportion(covered, headline.covered),
    uncovered: apportion(uncovered, headline.uncovered),
    headline,
  };
}

/** One of the rows as it stands among all of them; null where there is no row of that code. */
export function wholeRow(
  rows: readonly { code: string; population: number; coveredPeople: number }[],
  code: string,
): WholeHeadline | null {
  const k = rows.findIndex((row) => row.code === code);
  if (k < 0) return null;
  const whole = wholeRows(rows);
  const [covered, uncovered] = [whole.covered[k]!, whole.uncovered[k]!];
  return { covered, uncovered, total: covered + uncovered };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
