import type { FailureCode } from '../../data/failure.ts';
import { shownValue } from '../../data/shown-value.ts';
import type { Cell } from '../source.ts';
import { readCoordinate } from './read-angle.ts';
import type { Decimals } from './read-number.ts';

/** Index of the two columns in file order, or of the one that holds both numbers. */
export type PositionColumns = { first: number; second: number } | { both: number };

export interface ColumnPositions {
  /** A pair for every row in file order, first1, second1, …; NaN where a row has none. */
  flat: Float64Array;
  faults: { index: number; code: FailureCode; value: string }[];
}

/** The positions of a table, not yet placed. Rows without one, or with what is no number, come with their fault. */
export function columnPositions(
  rows: readonly (readonly Cell[])[],
  columns: PositionColumns,
  decimals: Decimals,
): ColumnPositions {
  const flat = new Float64Array(rows.length * 2);
  const faults: ColumnPositions['faults'] = [];
  rows.forEach((cells, index) => {
    const texts =
      'both' in columns
        ? splitPair(cells[columns.both] ?? null)
        : [cells[columns.first] ?? null, cells[columns.second] ?? null];
    const [first, second] = texts.map((text) => readCoordinate(text, decimals));
    flat[2 * index] = first ?? Number.NaN;
    flat[2 * index + 1] = second ?? Number.NaN;
    if (texts.length === 2 && typeof first === 'number' && typeof second === 'number') return;
    const written = 'both' in columns ? [cells[columns.both] ?? null] : texts;
    const empty = written.some((cell) => cell === null || cell === '');
    faults.push({
      index,
      code: empty ? 'value-missing' : 'coordinate-not-a-number',
      value: written.map(shownValue).join(', '),
    });
    flat[2 * index] = Number.NaN;
    flat[2 * index + 1] = Number.NaN;
  });
  return { flat, faults };
}

/** No two numbers take more. */
const MOST_SIGNS = 200;

const POINT = /^(?:SRID=\d+;)?\s*POINT\s*(?:Z|M|ZM)?\s*\(\s*(\S+)\s+(\S+)(?:\s[^)]*)?\)$/i;
const AFTER_DIRECTION = /^(.*?\d.*?(?:[NSEWBTĐ]|[Bb]ắc|[Nn]am|[Đđ]ông|[Tt]ây))\.?[\s,;]+(.*\d.*)$/u;

/**
 * Two numbers in one cell: "16.05, 108.2", "16,05; 108,2", "16°03'27"N 108°12'20"E", "POINT (108.2 16.05)"; one text
 * where they cannot be told apart.
 */
export function splitPair(cell: Cell): string[] {
  if (typeof cell !== 'string') return [];
  if (cell.length > MOST_SIGNS) return [cell];
  const text = cell
    .trim()
    .replace(/^[([]\s*|\s*[)\]]$/g, (bracket) => (/point/i.test(cell) ? bracket : ''))
    .trim();
  const point = POINT.exec(text) ?? AFTER_DIRECTION.exec(text);
  if (point) return [point[1]!, point[2]!];
  for (const separator of [/\s*[;|/\t]\s*/, /,\s+/, /\s*,\s*/, /\s+/]) {
    const parts = text.split(separator);
    if (parts.length === 2 && parts.every((part) => /\d/.test(part))) return parts;
  }
  const quarters = text.split(/\s*,\s*/);
  return quarters.length === 4 && quarters.every((part) => /^[-−]?\d+$/.test(part))
    ? [`${quarters[0]},${quarters[1]}`, `${quarters[2]},${quarters[3]}`]
    : [text];
}
