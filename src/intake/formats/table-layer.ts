import type { Failure } from '../../data/failure.ts';
import type { Limits } from '../limits.ts';
import type { BadRow, Cell, SourceLayer } from '../source.ts';
import { hasDecimals, isBlank, isNumber } from './cell-content.ts';
import { columnNames, headingText } from './column-names.ts';
import { areColumnNumbers } from './column-numbers.ts';
import { usualWidth } from './csv-delimiter.ts';
import { withGeometryColumn } from './geometry-column.ts';
import { ReadingFault } from './reading-fault.ts';

/** The rows of a table in which nobody has looked for a heading yet; blank ones are left out. */
export interface RawTable {
  file: string;
  name: string;
  cells: Cell[][];
  /** Line of each row in the file. */
  lines: number[];
  /** Rows that are no rows of any table. */
  badRows: BadRow[];
  /** Whether a row that is shorter than the heading is a fault; a sheet leaves empty cells out. */
  exact: boolean;
  /** Whether the end of the file may be missing, as where it does not end with a line. */
  openEnd: boolean;
}

/** Rows that the usual ones are known by, and rows in which a heading is looked for. */
const SAMPLE = 200;
const TITLE_ROWS = 50;

/**
 * A table as a layer. Its heading is the first row with the usual number of cells, so that titles above are passed
 * over, with a remark; names in two rows, as below merged cells, become one; a row below that only numbers the columns
 * is left out, with a remark. Columns without a name are named by their letter, those without name and content are
 * left out. A column of geometries as text becomes the geometry.
 */
export function tableLayer(table: RawTable, limits: Limits): { layer: SourceLayer; remarks: Failure[] } {
  const { file, name, cells, lines, badRows, exact, openEnd } = table;
  const sample = cells.slice(0, SAMPLE);
  const usual = usualWidth(sample.map((row) => row.length));
  const at = headingIndex(sample, usual);
  const heading = (at === null ? undefined : cells[at]) ?? [];
  const sub = at === null ? null : subHeading(heading, cells[at + 1], cells[at + 2]);
  const below = at === null ? 0 : at + (sub ? 2 : 1);
  const isNumbered =
    at !== null &&
    below < cells.length &&
    areColumnNumbers(sub ?? heading, cells[below]!, cells.slice(below + 1, below + SAMPLE));
  const first = below + (isNumbered ? 1 : 0);
  const width = exact
    ? Math.max(heading.length, usual)
    : cells.reduce((w, row) => Math.max(w, row.length), 0);
  if (width > limits.columns) throw new ReadingFault('too-large', { what: 'columns', limit: limits.columns });

  const named = Array.from({ length: width }, (_, c) => (sub ?? heading)[c] ?? null);
  const filled = named.map((cell) => headingText(cell) !== '');
  const bad = [...badRows];
  const rows: Cell[][] = [];
  const rowLines: number[] = [];
  for (let i = first; i < cells.length; i += 1) {
    const row = cells[i]!;
    while (row.length > width && isBlank(row.at(-1)!)) row.pop();
    if (row.length > width || (exact && row.length < width)) {
      const cutOff = openEnd && i === cells.length - 1 && row.length < width;
      const code = cutOff ? 'file-cut-off' : 'row-length-differs';
      const detail = { found: row.length, expected: width };
      bad.push({ line: lines[i]!, cells: row, failure: { code, where: { file, row: lines[i]! }, detail } });
      continue;
    }
    while (row.length < width) row.push(null);
    for (let c = 0; c < width; c += 1) filled[c] ||= !isBlank(row[c]!);
    rows.push(row);
    rowLines.push(lines[i]!);
  }

  const kept = filled.flatMap((isFilled, c) => (isFilled ? [c] : []));
  const columns = columnNames(named);
  const isWhole = kept.length === width;
  const whole: SourceLayer = {
    name,
    parts: 'rows',
    columns: isWhole ? columns : kept.map((c) => columns[c]!),
    rows: isWhole ? rows : rows.map((row) => kept.map((c) => row[c]!)),
    lines: rowLines,
    ...(at === null || cells.length === 0 ? {} : { headingLine: lines[sub ? at + 1 : at]! }),
    ids: null,
    geometries: null,
    crs: null,
    ...(bad.length > 0 ? { badRows: bad.sort((a, b) => a.line - b.line) } : {}),
  };
  const remarks: Failure[] = [];
  if (at === null && cells.length > 0) remarks.push({ code: 'heading-missing', where: { file } });
  if (at !== null && at > 0) {
    remarks.push({ code: 'heading-found', where: { file, row: lines[at]! }, detail: { above: at } });
  }
  if (isNumbered) remarks.push({ code: 'column-numbers', where: { file, row: lines[below]! } });
  return { layer: withoutLongCells(file, withGeometryColumn(file, whole, limits), limits), remarks };
}

/** The row of the heading, null where the first row is data already. */
function headingIndex(rows: readonly Cell[][], usual: number): number | null {
  const counts = rows.map((row) => row.filter((cell) => !isBlank(cell)).length);
  const usualCount = usualWidth(counts);
  const fits = (i: number): boolean => counts[i]! * 2 > usualCount && (usual < 2 || counts[i]! > 1);
  const within = rows.slice(0, TITLE_ROWS);
  let at = within.findIndex((row, i) => fits(i) && row.length >= usual);
  if (at < 0) at = 0;
  // The names above a row of data may be fewer than its cells.
  const mayBeNames = at > 0 && fits(at - 1) && !rows[at - 1]!.some(isNumber);
  if (mayBeNames && (rows[at]!.some(isNumber) || counts[at - 1]! >= usual - 1)) at -= 1;
  const cells = rows[at] ?? [];
  return at === 0 && isData(cells) ? null : at;
}

/** Whether a row can be no heading: it has numbers only, or two with decimals, as positions are. */
function isData(cells: readonly Cell[]): boolean {
  if (cells.length === 0) return false;
  return cells.every((cell) => isBlank(cell) || isNumber(cell)) || cells.filter(hasDecimals).length > 1;
}

/**
 * The names of columns from two rows, where the second only names what the first leaves open below a name that
 * stands for several columns; null where the second row is data.
 */
function subHeading(
  heading: readonly Cell[],
  below: readonly Cell[] | undefined,
  next: readonly Cell[] | undefined,
): Cell[] | null {
  if (!below) return null;
  const isOpen = (c: number): boolean => isBlank(heading[c] ?? null);
  const isShared = (c: number): boolean => isOpen(c) || (c + 1 < below.length && isOpen(c + 1));
  let namesOpen = false;
  let leavesNamed = false;
  for (let c = 0; c < Math.max(heading.length, below.length); c += 1) {
    const cell = below[c] ?? null;
    const isLeft = isBlank(cell) || cell === heading[c];
    // Data fill what names in a second row leave to the first.
    if (isLeft && !isShared(c)) leavesNamed ||= !isBlank(next?.[c] ?? null);
    if (isLeft) continue;
    if (isNumber(cell) || !isShared(c)) return null;
    namesOpen ||= isOpen(c);
  }
  if (!namesOpen || !leavesNamed) return null;
  const names = Array.from({ length: Math.max(heading.length, below.length) }, (_, c) =>
    isBlank(below[c] ?? null) ? (heading[c] ?? null) : below[c]!,
  );
  let parent: Cell = null;
  return names.map((cell, c) => {
    if (!isOpen(c)) parent = heading[c]!;
    const isRepeated = names.indexOf(cell) !== names.lastIndexOf(cell);
    return isRepeated && parent !== null && cell !== parent
      ? `${headingText(parent)} ${headingText(cell)}`
      : cell;
  });
}

function withoutLongCells(file: string, layer: SourceLayer, { cellChars }: Limits): SourceLayer {
  const isLong = (cell: Cell): boolean => typeof cell === 'string' && cell.length > cellChars;
  const { rows, lines, geometries } = layer;
  if (!rows.some((row) => row.some(isLong))) return layer;
  const bad: BadRow[] = [...(layer.badRows ?? [])];
  const kept: number[] = [];
  rows.forEach((row, i) => {
    const long = row.findIndex(isLong);
    if (long < 0) {
      kept.push(i);
      return;
    }
    const where = { file, row: lines[i]!, field: layer.columns[long]! };
    const detail = { what: 'cellChars', limit: cellChars };
    bad.push({ line: lines[i]!, cells: row, failure: { code: 'too-large', where, detail } });
  });
  return {
    ...layer,
    rows: kept.map((i) => rows[i]!),
    lines: kept.map((i) => lines[i]!),
    geometries: geometries && kept.map((i) => geometries[i]),
    badRows: bad.sort((a, b) => a.line - b.line),
  };
}
