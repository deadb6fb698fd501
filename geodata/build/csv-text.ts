import Papa from 'papaparse';

/** Comma-separated text with a heading: UTF-8, LF, quoted where needed; null and undefined are empty cells. */
export function csvText<Row extends object>(columns: readonly (keyof Row & string)[], rows: Row[]): string {
  return `${Papa.unparse({ fields: [...columns], data: rows }, { newline: '\n' })}\n`;
}
