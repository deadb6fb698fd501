import Papa from 'papaparse';
import { FORMULA_START, plainText } from '../text/plain-text.ts';
import type { DataTable } from './data-table.ts';
import { groups, textBlob } from './text-blob.ts';

/** Tells programs that guess encodings, Excel first, that the text is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** Key of the column that says of every row whether its 5G figures are simulated. */
const SIMULATED = 'simulated';

/** What parts the cells. With a semicolon decimals have a comma, as spreadsheets in Việt Nam expect. */
export type Separator = ',' | ';' | '\t';

type Cell = string | number | null;

/**
 * CSV as RFC 4180 has it: UTF-8 with a byte order mark, commas, lines ended by CRLF, the columns' keys as headings;
 * the same in every language. Numbers are written in full with a decimal point, dates as ISO 8601, yes and no as
 * such. Texts that a spreadsheet would compute get an apostrophe before them. The last column says whether the
 * figures are simulated.
 */
export function csvFile<Row>(table: DataTable<Row>): Promise<Blob> {
  return separatedFile(table, ',');
}

/** The same with another sign between the cells. */
export function separatedFile<Row>(table: DataTable<Row>, separator: Separator): Promise<Blob> {
  const write = separator === ';' ? linesWithCommas : linesWith(separator);
  return textBlob(csvPieces(table, write), 'text/csv;charset=utf-8');
}

function* csvPieces<Row>(
  { columns, rows, simulated }: DataTable<Row>,
  lines: (rows: Cell[][]) => string,
): Generator<string> {
  const marked = columns.every(({ key }) => key !== SIMULATED);
  const keys = columns.map(({ key }) => key);
  yield BYTE_ORDER_MARK + lines([marked ? [...keys, SIMULATED] : keys]);
  const mark = yesNo(simulated);
  for (const group of groups(rows)) {
    yield lines(
      group.map((row) => {
        const cells = columns.map(({ value }) => cellOf(value(row)));
        return marked ? [...cells, mark] : cells;
      }),
    );
  }
}

function cellOf(value: string | number | boolean | null): Cell {
  if (typeof value === 'boolean') return yesNo(value);
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

function linesWith(delimiter: Separator): (rows: Cell[][]) => string {
  return (rows) => `${Papa.unparse(rows, { delimiter, newline: '\r\n', escapeFormulae: FORMULA_START })}\r\n`;
}

/** Numbers are texts here, and a minus before one starts no formula. */
function linesWithCommas(rows: Cell[][]): string {
  const written = rows.map((cells) =>
    cells.map((cell) => {
      if (typeof cell === 'number') return String(cell).replace('.', ',');
      return cell === null ? null : plainText(cell);
    }),
  );
  return `${Papa.unparse(written, { delimiter: ';', newline: '\r\n' })}\r\n`;
}
