/** What a spreadsheet may take for a formula or a command, also after blanks, full-width signs included. */
const FORMULA_START = /^\s*[=+\-@\t\r\n＝＋－＠]/;

/** A cell of a table in quotation marks where it needs them. */
export function csvCell(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The same for people's spreadsheets: a text that would be computed gets an apostrophe before it; numbers stay as they
 * are (OWASP, "CSV Injection").
 */
export function guardedCsvCell(cell: string | number | boolean | null): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  return csvCell(FORMULA_START.test(cell) && !/^\s*[+-]?[\d.,]+\s*$/.test(cell) ? `'${cell}` : cell);
}
