/** An element of a document that was read whole. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  /** Text directly in it. */
  text: string;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const NOT_ALLOWED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

function resolved(text: string): string {
  if (/[<>]/.test(text.replace(/&\w+;/g, '')))
    throw new Error(`A bare sign in ${JSON.stringify(text.slice(0, 80))}.`);
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const sign = ENTITIES[name];
    if (sign === undefined || !whole.endsWith(';')) throw new Error(`An entity that is none: ${whole}.`);
    return sign;
  });
}

/**
 * Reads XML with none of the leniency of browsers: every tag closed in order, attributes quoted and each once, no
 * bare signs, nothing that XML cannot hold. Made apart from the code that it checks.
 */
export function xmlTree(xml: string): XmlNode {
  if (NOT_ALLOWED.test(xml)) throw new Error('A sign that XML cannot hold.');
  const body = xml.replace(/^<\?xml [^?]*\?>\s*/, '');
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const token = /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let at = 0;
  for (let found = token.exec(body); found; found = token.exec(body)) {
    at = token.lastIndex;
    const [, closes, name = '', inside = '', closesItself, text] = found;
    const parent = open.at(-1)!;
    if (text !== undefined) parent.text += resolved(text);
    else if (closes) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes what is not open.`);
    } else {
      const node: XmlNode = { name, attributes: attributesOf(inside), children: [], text: '' };
      parent.children.push(node);
      if (!closesItself) open.push(node);
    }
  }
  if (at !== body.length) throw new Error(`Not XML: ${JSON.stringify(body.slice(at, at + 80))}.`);
  if (open.length !== 1 || root.children.length !== 1)
    throw new Error('Not one root, or something left open.');
  return root.children[0]!;
}

function attributesOf(inside: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of inside.matchAll(/([\w:]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`Two attributes ${name}.`);
    attributes[name] = resolved(value);
  }
  return attributes;
}

/** Every element of a name, at any depth, in order. */
export function allNamed(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allNamed(child, name),
  ]);
}

/** All the text of a node whose pieces stand in elements of a name. */
export function joinedText(node: XmlNode, name = 'a:t'): string {
  return allNamed(node, name)
    .map(({ text }) => text)
    .join('');
}
