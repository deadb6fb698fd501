/**
 * Whether a date as sources give it, YYYY, YYYY-MM or YYYY-MM-DD, begins after `today` (YYYY-MM-DD). In the order of
 * texts a month comes before its days.
 */
export function isFuture(date: string, today: string): boolean {
  return date > today;
}

/** Whole months from the end of the day, month or year of `date` to `today`; negative when it ends after that. */
export function monthsSince(date: string, today: string): number {
  const [year = 0, month = 12, day = 31] = date.split('-').map(Number);
  const [thisYear = 0, thisMonth = 1, thisDay = 1] = today.split('-').map(Number);
  const lastDay = Math.min(day, daysIn(thisYear, thisMonth));
  return 12 * (thisYear - year) + thisMonth - month - (thisDay < lastDay ? 1 : 0);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
