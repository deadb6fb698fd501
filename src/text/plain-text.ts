/** What a spreadsheet may take for a formula or a command, also after blanks, full-width signs included. */
export const FORMULA_START = /^\s*[=+\-@\t\r\n＝＋－＠]/;

/**
 * A text as a spreadsheet may hold it: with an apostrophe before it where it would be computed instead of shown
 * (OWASP, "CSV Injection").
 */
export function plainText(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}
