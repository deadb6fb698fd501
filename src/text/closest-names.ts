/**
 * The names that differ from a text by the fewest letters, nearest first: at most a third of its letters may have to
 * be put in, left out or changed (Levenshtein 1966). Both are compared as they stand, so fold them before.
 */
export function closestNames(text: string, names: readonly string[]): string[] {
  const most = Math.floor(text.length / 3);
  return names
    .map((name) => ({ name, changes: changesBetween(text, name, most) }))
    .filter(({ changes }) => changes <= most)
    .sort((a, b) => a.changes - b.changes || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

/** Letters to put in, leave out or change; anything over `most` once it is clear that it is more. */
export function changesBetween(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + change));
    }
    if (Math.min(...next) > most) return Number.POSITIVE_INFINITY;
    row = next;
  }
  return row[b.length]!;
}
