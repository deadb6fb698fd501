/** A day, month or year as sources give it: YYYY-MM-DD, YYYY-MM or YYYY. */
export type PartialDate = string;

/** The first year of a mobile network that a register may speak of. */
const EARLIEST_YEAR = 1990;

export type DateReading =
  | {
      ok: true;
      date: PartialDate;
      /** Whether day and month could be taken for each other: 03/04/2026. */
      dayFirst: boolean;
    }
  | { ok: false; fault: 'date-unreadable' | 'date-year-short' | 'date-too-early' }
  | { ok: false; fault: 'date-no-such-month'; month: number }
  | { ok: false; fault: 'date-no-such-day'; month: number; year: number; days: number };

const yearFirst = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?(?:[T ]\d{2}:.*)?$/;
const dayFirst = /^(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4})$/;
const shortYear = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/;

/**
 * A date as people write it in Vietnamese (11/03/2026, 03/2026, 2026) or in files (2026-03-11, 2026-03). The day
 * stands before the month unless the year comes first.
 */
export function readDate(text: string): DateReading {
  const iso = yearFirst.exec(text);
  const local = iso ? null : dayFirst.exec(text);
  if (!iso && !local) {
    return { ok: false, fault: shortYear.test(text) ? 'date-year-short' : 'date-unreadable' };
  }
  const [year, month, day] = (iso ? [iso[1], iso[2], iso[3]] : [local?.[3], local?.[2], local?.[1]]).map(
    (part) => (part === undefined ? null : Number(part)),
  ) as [number, number | null, number | null];
  if (year < EARLIEST_YEAR) return { ok: false, fault: 'date-too-early' };
  if (month !== null && (month < 1 || month > 12)) return { ok: false, fault: 'date-no-such-month', month };
  const days = month === null ? 0 : daysOf(year, month);
  if (month !== null && day !== null && (day < 1 || day > days)) {
    return { ok: false, fault: 'date-no-such-day', month, year, days };
  }
  const parts = [year, month, day].filter((part) => part !== null);
  const date = parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
  return { ok: true, date, dayFirst: local !== null && day !== null && day <= 12 && day !== month };
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The first and the last day that a date may mean. */
function daysMeant(date: PartialDate): [first: string, last: string] {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return [date, date];
  if (month !== undefined) return [`${date}-01`, `${date}-${daysOf(Number(year), Number(month))}`];
  return [`${date}-01-01`, `${date}-12-31`];
}

/** Whether every day the first may mean lies before every day the second may mean. */
export function isBefore(a: PartialDate, b: PartialDate): boolean {
  return daysMeant(a)[1] < daysMeant(b)[0];
}

/** Orders by the first day meant, the less exact date first where it is the same. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  const [first, second] = [daysMeant(a)[0], daysMeant(b)[0]];
  if (first !== second) return first < second ? -1 : 1;
  return a.length - b.length;
}

/** The latest of some days, so that a clock that runs behind the data does not make them future. */
export function latestDay(dates: readonly PartialDate[]): PartialDate {
  return dates.reduce((latest, date) => {
    const [day] = daysMeant(date);
    return day > latest ? day : latest;
  }, '');
}
