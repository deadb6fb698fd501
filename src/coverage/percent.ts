/** 100 · part / whole, at most 100 in spite of rounding; 0 where there is no whole. */
export function percentOf(part: number, whole: number): number {
  return whole > 0 ? Math.min(100, (100 * part) / whole) : 0;
}

/** Whether a percentage reaches its target. Takes the unrounded value: 94.96 does not reach 95. */
export function isMet(value: number, target: number): boolean {
  return value >= target;
}
