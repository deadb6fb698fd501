/** 100 · part / whole: exactly 100 for the whole, never more in spite of rounding; 0 where there is no whole. */
export function percentOf(part: number, whole: number): number {
  if (!(whole > 0)) return 0;
  return part >= whole ? 100 : Math.min(100, (100 * part) / whole);
}

/** Whether a percentage reaches its target. Takes the unrounded value: 94.96 does not reach 95. */
export function isMet(value: number, target: number): boolean {
  return value >= target;
}
