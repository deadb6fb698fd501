import { type Decimals, readNumber } from './read-number.ts';

/**
 * Letters and words for the four directions, Vietnamese and English. N is north: in Việt Nam, where no latitude is
 * southern, "N" for Nam does not occur beside positions.
 */
const DIRECTIONS: ReadonlyMap<string, 1 | -1> = new Map([
  ['n', 1],
  ['b', 1],
  ['bắc', 1],
  ['north', 1],
  ['e', 1],
  ['đ', 1],
  ['đông', 1],
  ['east', 1],
  ['s', -1],
  ['nam', -1],
  ['south', -1],
  ['w', -1],
  ['t', -1],
  ['tây', -1],
  ['west', -1],
]);

const WORDS = '[Bb]ắc|[Nn]am|[Đđ]ông|[Tt]ây|[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[NSEWBTĐnewbtđ]';
const FIRST_WORD = new RegExp(`^(${WORDS})(?!\\p{Letter})[.:\\s]*`, 'u');
const LAST_WORD = new RegExp(`[.\\s]*(?<=^|\\P{Letter}|\\d[dms]|độ|phút|giây)(${WORDS})\\.?$`, 'u');

/** No angle takes more. */
const MOST_SIGNS = 60;

const DEGREES = '(?:°|º|˚|d|độ|:|-|\\s)';
const MINUTES = "(?:'|′|’|´|m|phút|:|-|\\s)";
const SECONDS = "(?:\"|″|”|''|′′|s|giây)";
const ANGLE = new RegExp(
  `^(\\d{1,3}(?:[.,]\\d+)?)(?:\\s*${DEGREES}\\s*(?:(\\d{1,2}(?:[.,]\\d+)?)(?:\\s*${MINUTES}\\s*(?:(\\d{1,2}(?:[.,]\\d+)?)\\s*${SECONDS}?)?)?)?)?$`,
  'u',
);

/**
 * Degrees of an angle as people write it: 16°03'27.5"N, 16 03 27,5, 108°12.345' E, 108,2° Đông. Null for what is none,
 * and for minutes or seconds of 60 and more.
 */
export function readAngle(text: string): number | null {
  if (text.length > MOST_SIGNS) return null;
  const { rest, direction } = withoutDirection(text.normalize('NFC').trim());
  const negative = /^[-−]/.test(rest);
  const parts = ANGLE.exec(negative ? rest.slice(1).trim() : rest);
  if (!parts) return null;
  const [degrees = '', minutes, seconds] = parts.slice(1) as (string | undefined)[];
  const finer = [minutes, seconds].filter((part) => part !== undefined);
  // Only the last part has decimals.
  if ([degrees, ...finer].slice(0, -1).some((part) => /[.,]/.test(part))) return null;
  const [d, m, s] = [degrees, minutes ?? '0', seconds ?? '0'].map((part) => Number(part.replace(',', '.')));
  if (m! >= 60 || s! >= 60) return null;
  return (negative ? -1 : 1) * direction * (d! + m! / 60 + s! / 3600);
}

function withoutDirection(text: string): { rest: string; direction: 1 | -1 } {
  for (const form of [LAST_WORD, FIRST_WORD]) {
    const word = form.exec(text)?.[1];
    const direction = word && DIRECTIONS.get(word.toLowerCase());
    if (direction) return { rest: text.replace(form, '').trim(), direction };
  }
  return { rest: text, direction: 1 };
}

/** A coordinate in a cell: a number, or an angle in degrees, minutes and seconds. */
export function readCoordinate(cell: string | number | boolean | null, decimals: Decimals): number | null {
  const number = readNumber(cell, decimals);
  return number ?? (typeof cell === 'string' ? readAngle(cell) : null);
}
