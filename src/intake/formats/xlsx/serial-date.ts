const DAY_MS = 86_400_000;

/** Day numbers of 1 January 1904, from which some workbooks count, and of 1 January 1970. */
const DAYS_TO_1904 = 1_462;
const DAYS_TO_1970 = 25_569;

/** The last day that Excel knows, the end of 9999. */
const LAST_DAY = 2_958_465;

/** How a workbook shows a number: as a day, a time of day, both, or a plain number. */
export interface DateFormat {
  day: boolean;
  time: boolean;
}

/** Built-in formats of dates by their number (ECMA-376, 18.8.30), with those of East Asian versions. */
const days: ReadonlySet<number> = new Set([14, 15, 16, 17, ...range(27, 31), 36, ...range(50, 54), 57, 58]);
const times: ReadonlySet<number> = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56]);

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** What a format means for numbers; null where it is none of dates. `code` is given for formats of the workbook's own. */
export function dateFormat(id: number, code: string | undefined): DateFormat | null {
  if (code === undefined) {
    if (id === 22) return { day: true, time: true };
    return days.has(id) || times.has(id) ? { day: days.has(id), time: times.has(id) } : null;
  }
  // A length of time, [h]:mm, is no time of day.
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return null;
  const signs = code
    .split(';')[0]!
    .replace(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .replace(/AM\/PM|A\/P/gi, 'h')
    .toLowerCase();
  if (!/^[^0#?@e]*$/.test(signs.replace(/s\.0+/g, 's'))) return null;
  const day = /[dy]/.test(signs) || (signs.includes('m') && !/[hs]/.test(signs));
  const time = /[hs]/.test(signs);
  return day || time ? { day, time } : null;
}

/**
 * A day number as ISO text: a date, a date with time, or a time of day, to the second. Excel counts a 29 February
 * 1900 that there was not; null for numbers that are no day.
 */
export function serialDate(serial: number, format: DateFormat, since1904: boolean): string | null {
  if (!(serial >= 0 && serial < LAST_DAY + 1)) return null;
  if (!format.day && serial < 1)
    return new Date(Math.round(serial * 86_400) * 1000).toISOString().slice(11, 19);
  const days = since1904 ? serial + DAYS_TO_1904 : serial < 60 ? serial + 1 : serial;
  const ms = Math.round((days - DAYS_TO_1970) * 86_400) * 1000;
  const text = new Date(ms).toISOString();
  return format.time || ms % DAY_MS !== 0 ? text.slice(0, 19) : text.slice(0, 10);
}
