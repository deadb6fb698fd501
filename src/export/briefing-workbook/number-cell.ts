import type { Language } from '../../text/language.ts';
import { decimal } from '../../text/numbers.ts';
import { ALL_DIGITS, type BriefingCell } from './briefing-sheet.ts';

/** What stands before a number, the number, and its unit. */
const READ = /^([^\d]*?)(\d[\d.,]*)([^\d]*)$/u;

/** What a number format may hold between quotation marks. */
const QUOTABLE = /^[^"\\\p{C}]{0,60}$/u;

/** Digits that a spreadsheet keeps of a number. */
const SPREADSHEET_DIGITS = 15;

const DECIMAL_SIGN: Record<Language, string> = { vi: ',', en: '.' };

/**
 * A number that is read as `shown`: a cell that can be summed and reads the same, with all its digits where rounding
 * would say something else. Null where the text is more than a number and its unit.
 */
export function numberCell(shown: string, value: number, language: Language): BriefingCell | null {
  const [, before = '', read = '', after = ''] = READ.exec(shown) ?? [];
  if (read === '' || !(value >= 0 && value < Infinity)) return null;
  if (!QUOTABLE.test(before) || !QUOTABLE.test(after)) return null;
  const decimals = read.split(DECIMAL_SIGN[language])[1]?.length ?? 0;
  const readsTheSame = decimal(value, decimals, language) === read;
  const digits = readsTheSame ? decimals : ALL_DIGITS;
  const places = digits === 0 ? '' : `.${'0'.repeat(digits)}`;
  const isPercent = after.startsWith('%');
  const number = isPercent ? `0${places}%` : `#,##0${places}`;
  const start = readsTheSame ? before : before.replace('<', '');
  const format = `${quoted(start)}${number}${quoted(isPercent ? after.slice(1) : after)}`;
  const length = shown.length + digits - decimals;
  return { value: isPercent ? Number((value / 100).toPrecision(SPREADSHEET_DIGITS)) : value, format, length };
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text}"`;
}
