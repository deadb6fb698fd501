import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { plainText } from '../text/plain-text.ts';
import type { DataColumn, DataTable } from './data-table.ts';
import { ExportFault } from './export-fault.ts';
import { groups } from './text-blob.ts';
import { type CellStyles, cellStyles } from './xlsx/cell-styles.ts';
import { type SheetCell, sheetPieces } from './xlsx/sheet-xml.ts';
import { workbookFile } from './xlsx/workbook-file.ts';

/** Rows of a worksheet, less the heading. */
export const MOST_ROWS = 1_048_575;

/** Characters that a column of each kind gets when its heading does not need more. */
const WIDTHS: Record<DataColumn<never>['kind'], number> = {
  text: 24,
  integer: 12,
  decimal: 13,
  date: 12,
  'yes-no': 8,
};
const WIDEST = 40;

const MS_PER_DAY = 86_400_000;

/** Days from 1899-12-30, where worksheets count from, to 1970-01-01. */
const DAYS_TO_1970 = 25_569;

/**
 * A workbook (ECMA-376): first the table, headings in the chosen language, bold and kept in view, numbers and whole
 * dates as such with the column's decimals; then what stands beside it: the title, the lines about it, and that it
 * is simulated. Texts that a spreadsheet would compute get an apostrophe before them.
 *
 * It is written row by row into a compressed stream instead of by a library that holds all cells at once: a table
 * of every population unit takes a tenth of the memory, and the same table gives the same bytes.
 *
 * @throws ExportFault `too-many-rows` beyond 1,048,575 rows
 */
export function xlsxFile<Row>(table: DataTable<Row>, language: Language): Promise<Blob> {
  const words = messages[language].exports;
  const styles = cellStyles(table.columns as DataColumn<never>[], language);
  return workbookFile(
    [
      {
        name: words.dataSheet,
        pieces: sheetPieces(tableRows(table, styles, language), {
          widths: table.columns.map((column) => widthOf(column, language)),
          frozenHeading: true,
        }),
      },
      {
        name: words.aboutSheet,
        pieces: sheetPieces([aboutRows(table, styles, language)], { widths: [30, 90], frozenHeading: false }),
      },
    ],
    styles.xml,
  );
}

function* tableRows<Row>(
  { columns, rows }: DataTable<Row>,
  styles: CellStyles,
  language: Language,
): Generator<SheetCell[][]> {
  yield [columns.map(({ heading }) => ({ style: styles.heading, value: plainText(heading[language]) }))];
  const { yes, no } = messages[language].app;
  let written = 0;
  for (const group of groups(rows)) {
    written += group.length;
    if (written > MOST_ROWS)
      throw new ExportFault('too-many-rows', `A worksheet holds no more than ${MOST_ROWS} rows.`);
    yield group.map((row) =>
      columns.map((column, k) => {
        const value = column.value(row);
        const shown = typeof value === 'boolean' ? (value ? yes : no) : value;
        return { style: styles.columns[k]!, value: cellValue(shown, column.kind) };
      }),
    );
  }
}

function cellValue(value: string | number | null, kind: DataColumn<never>['kind']): string | number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value === null) return null;
  return (kind === 'date' ? dayNumber(value) : null) ?? plainText(value);
}

/** A whole ISO date as worksheets count days; null for years, months and words. */
function dayNumber(iso: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return null;
  const ms = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(ms) ? null : ms / MS_PER_DAY + DAYS_TO_1970;
}

function widthOf<Row>({ kind, heading }: DataColumn<Row>, language: Language): number {
  return Math.min(WIDEST, Math.max(WIDTHS[kind], heading[language].length + 2));
}

function aboutRows<Row>(
  { title, about, simulated }: DataTable<Row>,
  { heading, wrapped }: CellStyles,
  language: Language,
): SheetCell[][] {
  const { app } = messages[language];
  const line = (name: string, value: string): SheetCell[] => [
    { style: heading, value: plainText(name) },
    { style: wrapped, value: plainText(value) },
  ];
  return [
    [{ style: heading, value: plainText(title[language]) }],
    ...(simulated ? [line(app.simulated, app.simulatedMeaning)] : []),
    ...about.map(({ name, value }) => line(name[language], value[language])),
  ];
}
