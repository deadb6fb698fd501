import { type Decimals, readNumber, withoutTextMark } from './read-number.ts';

/** What a word for a direction says: which way it goes, and along which axis. */
interface Direction {
  sign: 1 | -1;
  axis: 'vĩ' | 'kinh';
}

const north: Direction = { sign: 1, axis: 'vĩ' };
const south: Direction = { sign: -1, axis: 'vĩ' };
const east: Direction = { sign: 1, axis: 'kinh' };
const west: Direction = { sign: -1, axis: 'kinh' };

/**
 * Letters and words for the four directions, Vietnamese and English. N is north: in Việt Nam, where no latitude is
 * southern, "N" for Nam does not occur beside positions.
 */
const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ['n', north],
  ['b', north],
  ['bắc', north],
  ['north', north],
  ['e', east],
  ['đ', east],
  ['đông', east],
  ['east', east],
  ['s', south],
  ['nam', south],
  ['south', south],
  ['w', west],
  ['t', west],
  ['tây', west],
  ['west', west],
]);

const WORDS = 'bắc|nam|đông|tây|north|south|east|west|[NSEWBTĐnewbtđ]';
/** "kinh độ" and "vĩ độ", also "vĩ tuyến" and the "vĩ" of "16 độ vĩ Bắc". */
const AXIS = '(kinh|vĩ)(?:\\s*(?:độ|tuyến))?';
const FIRST_AXIS = new RegExp(`^${AXIS}(?!\\p{Letter})[.:\\s]*`, 'u');
const FIRST_WORD = new RegExp(`^()(${WORDS})(?!\\p{Letter})[.:\\s]*`, 'u');
const LAST_WORD = new RegExp(
  `[.,\\s]*(?<=^|\\P{Letter}|\\d[dmsoO]|độ|phút|giây)(?:${AXIS}\\s*)?(${WORDS})\\.?$`,
  'u',
);

/** No angle takes more. */
const MOST_SIGNS = 60;

const DEGREES = '(?:[°º˚⁰ᵒoOd:\\-\\s]|độ)';
const MINUTES = "(?:['′’‘´`m:\\-\\s]|phút)";
const SECONDS = '(?:["″”“s]|[\'′’‘´`]{2}|giây)';
const ANGLE = new RegExp(
  `^(\\d{1,3}(?:[.,]\\d+)?)(?:\\s*${DEGREES}\\s*(?:(\\d{1,2}(?:[.,]\\d+)?)(?:\\s*${MINUTES}\\s*(?:(\\d{1,2}(?:[.,]\\d+)?)\\s*${SECONDS}?)?)?)?)?$`,
  'u',
);

/** Degrees, minutes and seconds with points between them. */
const DOTTED = /^(\d{1,3})\.(\d{1,2})\.(\d{1,2}(?:,\d+)?)$/;

/**
 * Degrees of an angle as people write it: 16°03'27.5"N, 16 03 27,5, 108°12.345' E, 108o12'30'', 108.12.30, 108,2° Đông,
 * 16°03' vĩ độ Bắc. Null for what is none, for minutes or seconds of 60 and more, and for a latitude that goes east.
 */
export function readAngle(text: string): number | null {
  if (text.length > MOST_SIGNS) return null;
  const { rest, sign } = withoutDirection(withSmallWords(withoutTextMark(text.normalize('NFC').trim())));
  const negative = /^[-−]/.test(rest);
  const bare = negative ? rest.slice(1).trim() : rest;
  const dotted = DOTTED.exec(bare);
  const parts = dotted ?? ANGLE.exec(bare);
  if (!parts || sign === null) return null;
  const [degrees = '', minutes, seconds] = parts.slice(1) as (string | undefined)[];
  const finer = [minutes, seconds].filter((part) => part !== undefined);
  // Only the last part has decimals.
  if ([degrees, ...finer].slice(0, -1).some((part) => /[.,]/.test(part))) return null;
  const [d, m, s] = [degrees, minutes ?? '0', seconds ?? '0'].map((part) => Number(part.replace(',', '.')));
  if (m! >= 60 || s! >= 60 || (dotted && d! > 180)) return null;
  return (negative ? -1 : 1) * sign * (d! + m! / 60 + s! / 3600);
}

/** Single letters keep their case: S is south and s seconds. */
function withSmallWords(text: string): string {
  return text.replace(/\p{Letter}{2,}/gu, (word) => word.toLowerCase());
}

/** The sign is null where the words contradict each other. */
function withoutDirection(text: string): { rest: string; sign: Direction['sign'] | null } {
  const named = FIRST_AXIS.exec(text);
  const bare = named ? text.slice(named[0].length) : text;
  for (const form of [LAST_WORD, FIRST_WORD]) {
    const [, axis, word] = form.exec(bare) ?? [];
    const direction = word === undefined ? undefined : DIRECTIONS.get(word.toLowerCase());
    if (!direction) continue;
    const agrees = [named?.[1], axis].every((each) => !each || each === direction.axis);
    return { rest: bare.replace(form, '').trim(), sign: agrees ? direction.sign : null };
  }
  return { rest: bare, sign: 1 };
}

/** A coordinate in a cell: a number, or an angle in degrees, minutes and seconds. */
export function readCoordinate(cell: string | number | boolean | null, decimals: Decimals): number | null {
  const number = readNumber(cell, decimals);
  return number ?? (typeof cell === 'string' ? readAngle(cell) : null);
}
