/** Characters that the name of a sheet may have. */
const LONGEST = 31;

/** What may not stand in the name of a sheet. */
const FORBIDDEN = /[[\]:*?/\\\p{Cc}\p{Cs}]+/gu;

/** Names of sheets from any texts: short enough, without what is forbidden in them, each once whatever its case. */
export function sheetNames(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  return texts.map((text, k) => {
    const plain = shortened(
      text
        .replace(FORBIDDEN, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[' ]+|[' ]+$/g, ''),
      LONGEST,
    );
    let name = plain === '' ? String(k + 1) : plain;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) {
      const end = ` (${n})`;
      name = `${shortened(plain, LONGEST - end.length)}${end}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Cut between whole signs, without a blank or an apostrophe at the end. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const sign of text) {
    if (kept.length + sign.length > most) break;
    kept += sign;
  }
  return kept.replace(/[' ]+$/, '');
}
