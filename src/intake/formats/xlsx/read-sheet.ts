import type { Limits } from '../../limits.ts';
import type { Cell } from '../../source.ts';
import { columnIndex } from '../column-letters.ts';
import { ReadingFault } from '../reading-fault.ts';
import { readXml } from '../xml.ts';
import { cellText } from './read-shared-strings.ts';
import type { CellStyle } from './read-styles.ts';
import { serialDate } from './serial-date.ts';

/** What a sheet takes from its workbook. */
export interface WorkbookParts {
  strings: readonly string[];
  styles: readonly CellStyle[];
  /** Whether days are counted from 1904. */
  since1904: boolean;
}

export interface SheetRows {
  /** Rows with any content; a row ends with its last cell that has some. */
  cells: Cell[][];
  /** Numbers of these rows in the sheet. */
  lines: number[];
  /** Numbers of the rows that the workbook does not show, filtered or hidden by hand. */
  hidden: Set<number>;
  /** Cells whose formula has no result in the file, as nobody has computed it yet. */
  uncomputed: number;
}

/** Cells that merged ones are written into at most. */
const MOST_FILLED = 2_000_000;

/** The rows of a sheet. What stands in cells merged downwards stands in each of their rows, in the first column. */
export function readSheet(xml: string, workbook: WorkbookParts, limits: Limits): SheetRows {
  const sheet: SheetRows = { cells: [], lines: [], hidden: new Set(), uncomputed: 0 };
  const merged: string[] = [];
  let line = 0;
  let row: Cell[] = [];
  let column = -1;
  let type = 'n';
  let style = 0;
  let value: string | null = null;
  let hasFormula = false;
  let into: 'value' | 'text' | null = null;
  let inPhonetic = false;
  readXml(
    xml,
    {
      open(name, attributes) {
        switch (name) {
          case 'row':
            // Rows are numbered upwards; a number that goes back comes from a damaged file.
            line = Math.max(positive(attributes.get('r')) ?? 0, line + 1);
            if (/^(?:1|true)$/.test(attributes.get('hidden') ?? '')) sheet.hidden.add(line);
            row = [];
            column = -1;
            break;
          case 'c':
            column = columnOf(attributes.get('r')) ?? column + 1;
            type = attributes.get('t') ?? 'n';
            style = Number(attributes.get('s') ?? 0);
            value = null;
            hasFormula = false;
            break;
          case 'f':
            hasFormula = true;
            break;
          case 'v':
            into = 'value';
            break;
          case 't':
            if (!inPhonetic) into = 'text';
            break;
          case 'rPh':
            inPhonetic = true;
            break;
          case 'mergeCell':
            merged.push(attributes.get('ref') ?? '');
        }
      },
      text(part) {
        if (into) value = (value ?? '') + part;
      },
      close(name) {
        switch (name) {
          case 'v':
          case 't':
            into = null;
            break;
          case 'rPh':
            inPhonetic = false;
            break;
          case 'c': {
            if (hasFormula && value === null) sheet.uncomputed += 1;
            const cell = value === null ? null : cellOf(value, type, workbook.styles[style], workbook);
            if (cell === null || cell === '') break;
            if (column >= limits.columns) {
              throw new ReadingFault('too-large', { what: 'columns', limit: limits.columns }, { row: line });
            }
            while (row.length < column) row.push(null);
            row[column] = cell;
            break;
          }
          case 'row':
            // In a damaged file rows stand within each other, and the outer one ends with cells of the inner.
            if (row.length === 0 || line === sheet.lines.at(-1)) break;
            // Titles above the heading are no rows of the table.
            if (sheet.cells.length > limits.features + 100) {
              throw new ReadingFault('too-large', { what: 'features', limit: limits.features });
            }
            sheet.cells.push(row);
            sheet.lines.push(line);
        }
      },
    },
    limits,
  );
  fillMerged(sheet, merged);
  return sheet;
}

function cellOf(value: string, type: string, style: CellStyle | undefined, workbook: WorkbookParts): Cell {
  switch (type) {
    case 's':
      return workbook.strings[Number(value)] ?? null;
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'n': {
      const number = Number(value);
      if (value.trim() === '' || !Number.isFinite(number)) return cellText(value);
      if (style?.date) return serialDate(number, style.date, workbook.since1904) ?? number;
      const isCode = style !== undefined && style.digits > 0 && Number.isInteger(number) && number >= 0;
      return isCode ? String(number).padStart(style.digits, '0') : number;
    }
    default:
      return cellText(value);
  }
}

function positive(text: string | undefined): number | null {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : null;
}

/** The column of a reference such as "AB12". */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference ?? '')?.[0];
  return letters === undefined ? null : columnIndex(letters);
}

function fillMerged({ cells, lines }: SheetRows, merged: readonly string[]): void {
  let left = MOST_FILLED;
  for (const reference of merged) {
    const found = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(reference);
    if (!found) continue;
    const column = columnIndex(found[1]!);
    const [top, bottom] = [Number(found[2]), Number(found[3])];
    const at = firstAtLeast(lines, top);
    if (lines[at] !== top) continue;
    const value = cells[at]![column] ?? null;
    if (value === null) continue;
    for (let i = at + 1; i < lines.length && lines[i]! <= bottom && left > 0; i += 1) {
      left -= 1;
      const row = cells[i]!;
      while (row.length <= column) row.push(null);
      row[column] ??= value;
    }
  }
}

/** Index of the first line that is not before `line`. */
function firstAtLeast(lines: readonly number[], line: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]! < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
