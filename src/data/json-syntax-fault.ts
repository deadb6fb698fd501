/** Where a text stops being JSON: the offset of the first sign that cannot stand there. */
export interface JsonSyntaxFault {
  offset: number;
  /** True where everything up to the end is right and only the rest is missing. */
  cutOff: boolean;
}

const blank = /[ \t\n\r]*/y;
// Runs of plain signs in one piece: sign by sign, a string of megabytes is too long for a regular expression.
const quoted = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const unfinished = /^(?:"[^"\\]*(?:\\.[^"\\]*)*\\?|-|\.|[eE][+-]?|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/su;

type Wanted = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

/** The first syntax fault of a JSON text, null where there is none (RFC 8259). */
export function jsonSyntaxFault(text: string): JsonSyntaxFault | null {
  const open: ('[' | '{')[] = [];
  let wanted: Wanted = 'value';
  let offset = 0;

  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = offset;
    const found = pattern.exec(text);
    if (found) offset += found[0].length;
    return found !== null;
  };
  const fault = (): JsonSyntaxFault => ({
    offset,
    cutOff: offset >= text.length || unfinished.test(text.slice(offset)),
  });

  for (;;) {
    take(blank);
    const sign = text[offset];
    const inside = open.at(-1);
    if (wanted === ', or end') {
      if (inside === undefined) return offset === text.length ? null : fault();
      if (sign === ',') wanted = inside === '[' ? 'value' : 'key';
      else if (sign === (inside === '[' ? ']' : '}')) open.pop();
      else return fault();
      offset += 1;
    } else if (wanted === ':') {
      if (sign !== ':') return fault();
      offset += 1;
      wanted = 'value';
    } else if ((wanted === 'value or ]' && sign === ']') || (wanted === 'key or }' && sign === '}')) {
      open.pop();
      offset += 1;
      wanted = ', or end';
    } else if (wanted === 'key' || wanted === 'key or }') {
      if (!take(quoted)) return fault();
      wanted = ':';
    } else if (sign === '[' || sign === '{') {
      open.push(sign);
      offset += 1;
      wanted = sign === '[' ? 'value or ]' : 'key or }';
    } else {
      if (!take(quoted) && !take(plain)) return fault();
      wanted = ', or end';
    }
  }
}
