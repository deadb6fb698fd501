import type { Cell } from '../source.ts';

/** Which sign stands before the decimals. */
export type Decimals = 'point' | 'comma';

const BLANKS = /[\s\u00a0\u2007\u202f'’]/g;
/** Whole, or with a decimal sign that does not set off thousands: not three digits behind it, or more than three before. */
const PLAIN = /^-?(?:\d{1,60}|\d{4,30}[.,]\d{1,20}|\d{1,3}[.,](?:\d{1,2}|\d{4,20})|0[.,]\d{1,20})$/;

/** No number takes more. */
const MOST_SIGNS = 60;
const MINUS = /^[-−–]/;

/**
 * A number as people write it: decimal point or comma, thousands set off by points, commas, blanks or apostrophes.
 * `decimals` decides only what the text leaves open, "1.234"; "16,05" and "1.234.567,8" read the same either way. Null
 * for what is no number.
 */
export function readNumber(cell: Cell, decimals: Decimals): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string') return null;
  // Most cells of a file: digits with one sign that can only stand before decimals.
  if (PLAIN.test(cell)) return Number(cell.replace(',', '.'));
  const parts = numberParts(cell);
  if (!parts) return null;
  const { sign, digits, exponent } = parts;
  const unsigned = plainDigits(digits, decimals);
  const value = unsigned === null ? Number.NaN : sign * Number(`${unsigned}${exponent}`);
  return Number.isFinite(value) ? value : null;
}

/** A cell without the apostrophe by which Excel keeps a number as text. */
export function withoutTextMark(text: string): string {
  return /^['‘’]\s*[\d+−-]/.test(text) ? text.slice(1).trim() : text;
}

interface NumberParts {
  sign: 1 | -1;
  /** Digits, points and commas. */
  digits: string;
  /** "e5", or empty. */
  exponent: string;
}

function numberParts(text: string): NumberParts | null {
  if (text.length > MOST_SIGNS) return null;
  const trimmed = withoutTextMark(text.trim());
  const minus = MINUS.test(trimmed);
  const unsigned = minus || trimmed.startsWith('+') ? trimmed.slice(1).trim() : trimmed;
  const [, written, exponent = ''] =
    /^([\d.,\s\u00a0\u2007\u202f'’]+)(e[+-]?\d{1,3})?$/i.exec(unsigned) ?? [];
  if (written === undefined || !/\d/.test(written)) return null;
  const blanks = written.match(BLANKS);
  if (blanks && !/^\d{1,3}([\s\u00a0\u2007\u202f'’]\d{3})+(?:[.,]\d*)?$/.test(written)) return null;
  return { sign: minus ? -1 : 1, digits: written.replace(BLANKS, blanks ? '_' : ''), exponent };
}

/** Digits with a point before the decimals at most; null where the signs between them make no sense. */
function plainDigits(digits: string, decimals: Decimals): string | null {
  const grouped = digits.includes('_');
  const bare = digits.replaceAll('_', '');
  const sign = grouped ? decimalSignAfterBlanks(bare) : decimalSign(bare, decimals);
  if (sign === null) return null;
  const [whole = '', fraction = '', ...more] = sign === '' ? [bare] : bare.split(sign);
  if (more.length > 0) return null;
  const joined = whole.replace(/[.,]/g, '');
  if (!/^\d*$/.test(fraction) || (joined === '' && fraction === '')) return null;
  return fraction === '' ? joined : `${joined || '0'}.${fraction}`;
}

function decimalSignAfterBlanks(digits: string): '.' | ',' | '' {
  return digits.includes('.') ? '.' : digits.includes(',') ? ',' : '';
}

/** The sign before the decimals, empty for none, null where the groups are not of three digits. */
function decimalSign(digits: string, decimals: Decimals): '.' | ',' | '' | null {
  const settled = settledSign(digits);
  if (settled !== 'open') return settled;
  const sign = digits.includes('.') ? '.' : ',';
  return (sign === '.') === (decimals === 'point') ? sign : '';
}

/** What the text alone says; "open" for a single sign before three digits. */
function settledSign(digits: string): '.' | ',' | '' | null | 'open' {
  const points = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (points + commas === 0) return '';
  if (points > 0 && commas > 0) {
    const sign = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
    const thousands = sign === '.' ? ',' : '.';
    const [whole = '', ...fractions] = digits.split(sign);
    return fractions.length === 1 && isGrouped(whole, thousands) ? sign : null;
  }
  const sign = points > 0 ? '.' : ',';
  if (points + commas > 1) return isGrouped(digits, sign) ? '' : null;
  return isGrouped(digits, sign) ? 'open' : sign;
}

function isGrouped(digits: string, sign: '.' | ','): boolean {
  const [first = '', ...groups] = digits.split(sign);
  return /^[1-9]\d{0,2}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
}

/**
 * How decimals stand in a column, judged by all its cells together. `ambiguous` where some cell can be read both ways
 * and the others do not settle it; a column without such cells is told by what it has, or is `point`.
 */
export function columnDecimals(cells: Iterable<Cell>): Decimals | 'ambiguous' {
  let points = 0;
  let commas = 0;
  let open = 0;
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const digits = numberParts(cell)?.digits;
    if (digits === undefined) continue;
    const bare = digits.replaceAll('_', '');
    const settled = bare === digits ? settledSign(bare) : decimalSignAfterBlanks(bare);
    if (settled === 'open') open += 1;
    // A sign that groups thousands leaves the other one for decimals.
    else if (settled === '.' || (settled === '' && bare.includes(','))) points += 1;
    else if (settled === ',' || (settled === '' && bare.includes('.'))) commas += 1;
  }
  if (points > 0 && commas > 0) return open > 0 ? 'ambiguous' : points >= commas ? 'point' : 'comma';
  if (points > 0) return 'point';
  if (commas > 0) return 'comma';
  return open > 0 ? 'ambiguous' : 'point';
}
