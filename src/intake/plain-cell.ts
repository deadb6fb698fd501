import { plainText } from '../text/plain-text.ts';

/** A cell of a table in quotation marks where it needs them. */
export function csvCell(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const NUMBER = /^\s*[+-]?[\d.,]+\s*$/;

/** The same for people's spreadsheets, where no text is computed; numbers stay as they are. */
export function guardedCsvCell(cell: string | number | boolean | null): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  return csvCell(NUMBER.test(cell) ? cell : plainText(cell));
}
