/** Where on a line, in percent of its length, a percentage stands. */
export interface PercentScale {
  at(value: number): number;
  /** Round values along the line. */
  ticks: number[];
}

const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50];

/** A scale that holds all of the values with a little room on both sides, within 0 to 100, and has about four ticks. */
export function percentScale(values: readonly number[]): PercentScale {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const room = Math.max(0.2, 0.06 * (most - least));
  const from = least - room;
  const length = most - least + 2 * room;
  const step = STEPS.find((each) => length / each <= 5) ?? 50;
  const ticks: number[] = [];
  for (let k = Math.ceil(from / step); k * step <= from + length; k++) {
    const tick = Number((k * step).toFixed(1));
    if (tick >= 0 && tick <= 100) ticks.push(tick);
  }
  return { at: (value) => (100 * (value - from)) / length, ticks };
}
