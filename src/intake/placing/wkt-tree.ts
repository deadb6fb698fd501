/** `KEYWORD["text", 1.5, INNER[…]]`. */
export interface WktNode {
  /** Upper case. */
  keyword: string;
  values: (string | number | WktNode)[];
}

/** A definition is a few hundred signs deep within at most eight brackets; beyond these it is something else. */
const MOST_SIGNS = 50_000;
const DEEPEST = 20;

const TOKEN = /\s*(?:"((?:[^"]|"")*)"|([[(])|([\])])|(,)|([^\s,"[\]()]+))/gy;

/** Well-known text, version 1 or 2, taken apart; null where it is none. Brackets may be round. */
export function wktTree(text: string): WktNode | null {
  if (text.length > MOST_SIGNS) return null;
  const root: WktNode = { keyword: '', values: [] };
  const open = [root];
  let word: string | null = null;
  TOKEN.lastIndex = 0;
  const source = text.trimEnd();
  while (TOKEN.lastIndex < source.length) {
    const token = TOKEN.exec(source);
    if (!token) return null;
    const [, quoted, opening, closing, , bare] = token;
    const inside = open.at(-1)!;
    if (opening) {
      if (word === null || open.length > DEEPEST) return null;
      const node: WktNode = { keyword: word.toUpperCase(), values: [] };
      inside.values.push(node);
      open.push(node);
      word = null;
      continue;
    }
    if (word !== null) inside.values.push(wordValue(word));
    word = bare ?? null;
    if (quoted !== undefined) inside.values.push(quoted.replaceAll('""', '"'));
    if (closing) {
      open.pop();
      if (open.length === 0) return null;
    }
  }
  const [first] = root.values;
  return open.length === 1 && typeof first === 'object' ? first : null;
}

function wordValue(word: string): string | number {
  const value = Number(word);
  return Number.isFinite(value) ? value : word;
}

/** The first node with one of the keywords, the outermost first. */
export function findNode(node: WktNode, keywords: readonly string[]): WktNode | null {
  const queue = [node];
  for (const each of queue) {
    if (keywords.includes(each.keyword)) return each;
    for (const value of each.values) if (typeof value === 'object') queue.push(value);
  }
  return null;
}

/** The nodes directly inside that have one of the keywords. */
export function nodesOf({ values }: WktNode, keywords: readonly string[]): WktNode[] {
  return values.filter(
    (value): value is WktNode => typeof value === 'object' && keywords.includes(value.keyword),
  );
}

/** The name that most nodes begin with. */
export function nameOf({ values: [first] }: WktNode): string {
  return typeof first === 'string' ? first : '';
}
