/**
 * Names of which no two are the same, capitals aside, nor any of `taken`; those that are get a number at the end. None
 * is longer than `longest` signs.
 */
export function distinctNames(
  names: readonly string[],
  longest: number,
  taken: readonly string[] = [],
): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return names.map((name) => {
    let distinct = name.slice(0, longest);
    for (let n = 2; used.has(distinct.toLowerCase()); n += 1) {
      const end = `_${n}`;
      distinct = `${name.slice(0, longest - end.length)}${end}`;
    }
    used.add(distinct.toLowerCase());
    return distinct;
  });
}
