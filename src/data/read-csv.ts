import Papa from 'papaparse';
import { decodeText } from './decode-text.ts';
import type { Failure, Reading } from './failure.ts';
import { type FaultList, faultList, remarkList } from './fault-list.ts';
import { knownColumns, repeatedColumns, type Table, type TableColumns } from './table.ts';

interface MutableTable extends Table {
  rows: string[][];
  lines: number[];
}

/** A table before anything is known of its columns; rows of another length than the heading are left out. */
export interface CsvRows {
  /** As written, trimmed. */
  heading: string[];
  delimiter: ',' | ';' | '\t';
  rows: string[][];
  /** Line on which each row begins; the heading is line 1. */
  lines: number[];
}

/**
 * Reads a table with one heading line: comma, semicolon or tab between cells, decimal point, or decimal comma
 * where the cells are not parted by commas. Fails when a required column is missing or stands twice, a row is longer or shorter
 * than the heading, a quotation mark is never closed, or there is no row at all.
 */
export function readCsv(file: string, bytes: Uint8Array, columns: TableColumns): Reading<Table> {
  const rowFaults = faultList(file);
  const read = readCsvRows(file, bytes, rowFaults);
  if (!read.ok) return read;
  const { heading, delimiter, rows, lines } = read.value;
  const faults = faultList(file);
  const remarks = remarkList(file);
  const names = knownColumns(heading, columns, { row: 1 }, remarks);
  for (const field of columns.required) {
    if (!names.includes(field)) {
      faults.add('column-missing', { row: 1, field }, { found: names.join(', ') });
    }
  }
  for (const field of repeatedColumns(names, columns)) faults.add('column-repeated', { row: 1, field });
  const failures = [...faults.faults, ...rowFaults.faults];
  if (failures.length > 0) return { ok: false, failures };
  if (rows.length === 0) return { ok: false, failures: [{ code: 'collection-empty', where: { file } }] };
  const table: MutableTable = { columns: names, rows, lines, parts: 'rows' };
  if (delimiter !== ',') {
    if (names.length > 1) remarks.add('delimiter-detected', { row: 1 }, { delimiter });
    readDecimalCommas(table, columns.numeric, remarks);
  }
  return { ok: true, value: table, remarks: remarks.faults };
}

/**
 * The rows of a table, whatever its columns mean. What is wrong with single rows goes into `faults`; fails where
 * the file is no text or no table.
 */
export function readCsvRows(file: string, bytes: Uint8Array, faults: FaultList): Reading<CsvRows> {
  const decoded = decodeText(file, bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  const fail = (failure: Omit<Failure, 'where'>): Reading<never> => ({
    ok: false,
    failures: [{ ...failure, where: { file } }],
  });
  if (text.includes('\0') || /^\s*[{[<]/.test(text)) return fail({ code: 'not-csv' });

  const delimiter = delimiterOf(text);
  const parsed = Papa.parse<string[]>(text, { delimiter });
  const unclosed = parsed.errors.find((error) => error.type === 'Quotes');
  const heading = (parsed.data[0] ?? []).map((cell) => cell.trim());
  if (heading.every((cell) => cell === '')) return fail({ code: 'not-csv' });
  const { rows, lines } = rowsOf(parsed.data, heading, text, unclosed !== undefined, faults);
  return { ok: true, value: { heading, delimiter, rows, lines }, remarks: [] };
}

/** The sign that parts the cells of the heading: the most frequent of comma, semicolon and tab. */
function delimiterOf(text: string): ',' | ';' | '\t' {
  const heading = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (sign: string): number => heading.split(sign).length - 1;
  const [commas, semicolons, tabs] = [count(','), count(';'), count('\t')];
  if (semicolons > commas && semicolons >= tabs) return ';';
  return tabs > commas ? '\t' : ',';
}

function rowsOf(
  records: readonly string[][],
  columns: readonly string[],
  text: string,
  quoteUnclosed: boolean,
  faults: FaultList,
): MutableTable {
  const table: MutableTable = { columns, rows: [], lines: [], parts: 'rows' };
  const spansLines = text.includes('"');
  let line = 1;
  for (let i = 0; i < records.length; i += 1) {
    const cells = records[i]!;
    const isLast = i === records.length - 1;
    if (i > 0 && !(cells.length === 1 && cells[0]!.trim() === '')) {
      if (quoteUnclosed && isLast) {
        const code = spansFewLines(cells) ? 'file-cut-off' : 'not-csv';
        faults.add(code, { row: line }, { reason: 'quote' });
      } else if (cells.length !== columns.length) {
        const cutOff = isLast && cells.length < columns.length && !/[\r\n]$/.test(text);
        const code = cutOff ? 'file-cut-off' : 'row-length-differs';
        faults.add(code, { row: line }, { found: cells.length, expected: columns.length });
      } else {
        for (let c = 0; c < cells.length; c += 1) cells[c] = cells[c]!.trim();
        table.rows.push(cells);
        table.lines.push(line);
      }
    }
    line += 1 + (spansLines ? lineBreaks(cells) : 0);
  }
  return table;
}

/** A quotation mark left open on the last line means the end is missing, not the mark. */
function spansFewLines(cells: readonly string[]): boolean {
  return lineBreaks(cells) === 0;
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes('\n')) count += cell.split('\n').length - 1;
  }
  return count;
}

const withDecimalComma = /^[+-]?\d+,\d+$/;
const withThousands = /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/;

/** In a file where any number has a decimal comma, all numbers are read so, and points part thousands. */
function readDecimalCommas(table: MutableTable, numeric: readonly string[], remarks: FaultList): void {
  const indices = numeric.flatMap((name) => {
    const index = table.columns.indexOf(name);
    return index < 0 ? [] : [index];
  });
  const first = table.rows.findIndex((cells) => indices.some((c) => withDecimalComma.test(cells[c]!)));
  if (first < 0) return;
  remarks.add('decimal-comma', { row: table.lines[first]! });
  for (const cells of table.rows) {
    for (const c of indices) {
      const cell = cells[c]!;
      if (withDecimalComma.test(cell)) cells[c] = cell.replace(',', '.');
      else if (withThousands.test(cell)) cells[c] = cell.replaceAll('.', '').replace(',', '.');
    }
  }
}
