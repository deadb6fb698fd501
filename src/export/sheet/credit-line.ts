/** Names of licences that want to be seen with what they are for. */
const licence = /©|CC|ODbL|GPL|Apache|MIT/;

/** Text cut at a sign that stands outside every bracket. */
function partsAt(text: string, sign: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === sign && depth === 0) {
      parts.push(part);
      part = '';
    } else {
      part += letter;
    }
  }
  return [...parts, part].map((each) => each.trim()).filter(Boolean);
}

/** Without a sentence in brackets at its end that names no licence: such remarks stand in the full list. */
function withoutRemark(source: string): string {
  if (!source.endsWith(')')) return source;
  let depth = 0;
  for (let at = source.length - 1; at >= 0; at -= 1) {
    if (source[at] === ')') depth += 1;
    if (source[at] === '(') depth -= 1;
    if (depth > 0) continue;
    const bracket = source.slice(at);
    const isRemark = at > 0 && bracket.includes(' ') && !licence.test(bracket);
    return isRemark ? source.slice(0, at).trimEnd() : source;
  }
  return source;
}

/** Sources in the short form of a credit line: each part once, those whose licence asks to be named first. */
export function creditParts(sources: readonly string[]): string[] {
  const parts = [...new Set(sources.flatMap((source) => partsAt(withoutRemark(source), ';')))];
  const asks = (part: string) => licence.test(part);
  return [...parts.filter(asks), ...parts.filter((part) => !asks(part))];
}
