/** The name of a column in a spreadsheet: A for the first (index 0), Z for the 26th, then AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The index of a column by its letters, -1 where they are none. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) {
    if (letter < 'A' || letter > 'Z') return -1;
    index = index * 26 + letter.charCodeAt(0) - 64;
  }
  return index - 1;
}
