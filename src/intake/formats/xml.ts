import type { Limits } from '../limits.ts';
import { ReadingFault } from './reading-fault.ts';

/** What happens while a document is read from beginning to end; names come without their prefix. */
export interface XmlEvents {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  /** Text and CDATA since the last tag, entities resolved; not called where there is none. */
  text(text: string): void;
  close(name: string): void;
}

const namedEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const attribute = /([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads an XML document without building a tree. Declarations of entities or of a document type are refused, so
 * that a few bytes cannot become many; elements may stand within each other as deep as the limit says.
 */
export function readXml(text: string, events: XmlEvents, limits: Pick<Limits, 'depth'>): void {
  const open: string[] = [];
  let at = text.indexOf('<');
  const stop = (from: number): never => {
    throw new ReadingFault('not-xml', undefined, { row: lineAt(text, from) });
  };
  /** Position behind `sign`, which must follow. */
  const behind = (sign: string, from: number): number => {
    const found = text.indexOf(sign, from);
    return found < 0 ? stop(from) : found + sign.length;
  };
  if (at < 0) stop(0);
  let rootIsClosed = false;
  while (at < text.length) {
    if (text.startsWith('<!--', at)) at = behind('-->', at + 4);
    else if (text.startsWith('<?', at)) at = behind('?>', at + 2);
    else if (text.startsWith('<![CDATA[', at)) {
      const end = behind(']]>', at);
      if (open.length > 0) events.text(text.slice(at + 9, end - 3));
      at = end;
    } else if (text.startsWith('<!', at)) {
      throw new ReadingFault('xml-entities', undefined, { row: lineAt(text, at) });
    } else {
      const end = tagEnd(text, at);
      if (end < 0) stop(at);
      if (text[at + 1] === '/') {
        const name = text.slice(at + 2, end).trimEnd();
        if (open.pop() !== name) stop(at);
        events.close(localName(name));
        rootIsClosed = open.length === 0;
      } else {
        if (rootIsClosed) stop(at);
        const closesItself = text[end - 1] === '/';
        const inside = text.slice(at + 1, closesItself ? end - 1 : end);
        const name = /^[^\s/>"'=<]+/.exec(inside)?.[0] ?? stop(at);
        events.open(localName(name), attributesOf(inside.slice(name.length)));
        if (closesItself) events.close(localName(name));
        else if (open.push(name) > limits.depth) {
          throw new ReadingFault(
            'too-large',
            { what: 'depth', limit: limits.depth },
            { row: lineAt(text, at) },
          );
        }
        rootIsClosed = open.length === 0;
      }
      at = end + 1;
    }
    const next = text.indexOf('<', at);
    const to = next < 0 ? text.length : next;
    if (to > at && open.length > 0) events.text(resolved(text.slice(at, to)));
    else if (to > at && text.slice(at, to).trim() !== '') stop(at);
    at = to;
  }
  if (!rootIsClosed) stop(text.length);
}

/** Position of the `>` that ends a tag, not one within quotation marks. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let i = from + 1; i < text.length; i += 1) {
    const sign = text[i]!;
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return i;
    else if (sign === '<') return -1;
  }
  return -1;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of text.matchAll(attribute)) {
    attributes.set(localName(name!), resolved(double ?? single ?? ''));
  }
  return attributes;
}

/** An entity that XML does not define stays as it is written. */
function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,10}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return namedEntities.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function lineAt(text: string, at: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line += 1;
  return line;
}
