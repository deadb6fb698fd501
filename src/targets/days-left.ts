const dayMs = 86_400_000;

/**
 * Days from `today` (ISO date) to 31 December of `year`: 0 on that day, negative after it.
 *
 * @throws RangeError when `today` is not an ISO date
 */
export function daysToEndOf(year: number, today: string): number {
  const now = /^\d{4}-\d{2}-\d{2}$/.test(today) ? Date.parse(today) : Number.NaN;
  if (Number.isNaN(now)) throw new RangeError(`"${today}" is not a date written YYYY-MM-DD.`);
  return Math.round((Date.UTC(year, 11, 31) - now) / dayMs);
}

/** A span of days in the unit people use for it, never longer than it is. */
export function spanOf(days: number): { unit: 'days' | 'months' | 'years'; count: number } {
  if (days < 92) return { unit: 'days', count: days };
  if (days < 731) return { unit: 'months', count: Math.floor(days / 30.4375) };
  return { unit: 'years', count: Math.floor(days / 365.25) };
}
