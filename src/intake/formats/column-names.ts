import type { Cell } from '../source.ts';
import { columnLetters } from './column-letters.ts';

/**
 * Names of columns from a heading: as written, trimmed, NFC, line breaks within as spaces. A column without a name
 * has the letter it has in a spreadsheet; where a name stands again, its number follows ("tên (2)").
 */
export function columnNames(heading: readonly Cell[]): string[] {
  const taken = new Set<string>();
  return heading.map((cell, index) => {
    const written = headingText(cell) || columnLetters(index);
    let name = written;
    for (let count = 2; taken.has(name); count += 1) name = `${written} (${count})`;
    taken.add(name);
    return name;
  });
}

export function headingText(cell: Cell): string {
  return String(cell ?? '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}
