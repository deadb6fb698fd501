import type { Cell } from '../source.ts';
import { hasDecimals, isBlank, isNumber } from './cell-content.ts';

/** One cell of such a row: "(3)", 3, "B", and "(6)=(4)+(5)", which says how a column is computed. */
const MARK = /^([([]?)\s*(\d{1,3}|[A-Za-z])\s*[)\]]?\s*(=[\d\s()[\]+\-–*/x×:.,%=]*\)?)?$/;

const FEWEST = 3;

interface Mark {
  column: number;
  /** A number, or a letter in upper case. */
  name: number | string;
  /** Whether it can be nothing else, as it stands in brackets or is a formula. */
  isCertain: boolean;
}

/**
 * Whether the first row below a heading only numbers the columns, as in tables of offices: (1) (2) (3), or A B 1 2 3.
 * `below` are the rows that follow. Bare numbers are also what a row of data may hold: then the next row has to begin
 * to count anew, or to hold something else in some column, text or decimals.
 */
export function areColumnNumbers(
  heading: readonly Cell[],
  row: readonly Cell[],
  below: readonly (readonly Cell[])[],
): boolean {
  const marks: Mark[] = [];
  for (const [column, cell] of row.entries()) {
    if (isBlank(cell)) continue;
    const mark = markOf(column, cell);
    if (!mark || isNumber(heading[column] ?? null)) return false;
    marks.push(mark);
  }
  const named = marks.filter(({ column }) => !isBlank(heading[column] ?? null));
  if (named.length < FEWEST || !isSequence(marks)) return false;
  if (marks.every(({ isCertain }) => isCertain)) return true;
  const [{ column: first }] = marks as [Mark];
  if (String(below[0]?.[first] ?? '').trim() === '1') return true;
  return marks.some((mark) => isUnlike(mark, below));
}

function markOf(column: number, cell: Cell): Mark | null {
  const [whole, bracket, name = '', formula] = MARK.exec(String(cell).trim()) ?? [];
  if (whole === undefined || typeof cell === 'boolean') return null;
  return {
    column,
    name: /\d/.test(name) ? Number(name) : name.toUpperCase(),
    isCertain: bracket !== '' || formula !== undefined,
  };
}

/** A, B, C for the columns that name things, then 1, 2, 3. */
function isSequence(marks: readonly Mark[]): boolean {
  const letters = marks.filter(({ name }) => typeof name === 'string').length;
  if (letters === marks.length) return false;
  return marks.every(({ name }, i) =>
    i < letters ? name === String.fromCharCode(65 + i) : name === i - letters + 1,
  );
}

function isUnlike({ column, name }: Mark, below: readonly (readonly Cell[])[]): boolean {
  const cells = below.map((row) => row[column] ?? null).filter((cell) => !isBlank(cell));
  if (cells.length === 0) return false;
  if (typeof name === 'string') return cells.every(isNumber);
  return cells.every((cell) => !isNumber(cell)) || cells.every(hasDecimals);
}
