import { xmlText } from '../xml-text.ts';

/** Most characters that a cell may hold; files with more are taken for damaged. */
const LONGEST = 32_767;

/** A text inside an XML element or attribute of a workbook, cut with an ellipsis where a cell cannot hold it. */
export function cellText(text: string): string {
  const held = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return xmlText(held);
}
