/** Lines of a table for a terminal: first column to the left, the others to the right, two spaces apart. */
export function alignedTable(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, [...cell].length);
    });
  }
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const gap = ' '.repeat(widths[column]! - [...cell].length);
      return column === 0 ? cell + gap : gap + cell;
    });
    return `  ${cells.join('  ')}`.trimEnd();
  });
}
