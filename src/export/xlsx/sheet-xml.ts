import { cellText } from './cell-text.ts';

/** One cell: its style's number and what stands in it; null leaves it empty. */
export interface SheetCell {
  style: number;
  value: string | number | null;
}

export interface SheetLayout {
  /** In characters, one per column. */
  widths: readonly number[];
  /** Whether the heading, and what is above it, stays in view. */
  frozenHeading: boolean;
  /** Number of its row, from 1, the first unless said. */
  headingRow?: number;
}

/** A worksheet as text, a piece per group of rows. Strings stand in the cells themselves, with no table of them. */
export function* sheetPieces(groups: Iterable<SheetCell[][]>, layout: SheetLayout): Generator<string> {
  yield sheetStart(layout);
  let number = 0;
  for (const group of groups) {
    yield group.map((cells) => rowXml(cells, ++number)).join('');
  }
  yield '</sheetData></worksheet>';
}

function sheetStart({ widths, frozenHeading, headingRow = 1 }: SheetLayout): string {
  const pane = `<pane ySplit="${headingRow}" topLeftCell="A${headingRow + 1}" activePane="bottomLeft" state="frozen"/>`;
  const columns = widths.map(
    (width, k) => `<col min="${k + 1}" max="${k + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<sheetViews><sheetView workbookViewId="0">${frozenHeading ? pane : ''}</sheetView></sheetViews>`,
    `<cols>${columns.join('')}</cols><sheetData>`,
  ].join('');
}

function rowXml(cells: readonly SheetCell[], row: number): string {
  let xml = `<row r="${row}">`;
  for (const [k, { style, value }] of cells.entries()) {
    if (value === null || value === '') continue;
    const start = `<c r="${columnLetters(k)}${row}" s="${style}"`;
    xml +=
      typeof value === 'number'
        ? `${start}><v>${value}</v></c>`
        : `${start} t="inlineStr"><is>${textXml(value)}</is></c>`;
  }
  return `${xml}</row>`;
}

/** Blanks at the ends are dropped by readers unless they are told not to. */
function textXml(text: string): string {
  return `<t${text.trim() === text ? '' : ' xml:space="preserve"'}>${cellText(text)}</t>`;
}

/** A, B, … Z, AA, AB, … of column 0, 1, … */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
