import { ReadingFault } from '../intake/formats/reading-fault.ts';
import { readXml } from '../intake/formats/xml.ts';
import { type LiveReading, liveFailure } from './live-failure.ts';

/** An element of a short XML document; names without their prefix. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** Its own text, trimmed. */
  text: string;
}

const DEPTH = 60;
const MOST_ELEMENTS = 500_000;

/**
 * The root of a document that a server sent. A document type is stepped over unread, as WMS 1.1.1 names one, unless it
 * declares entities: those are refused.
 */
export function readXmlElement(bytes: Uint8Array, host: string): LiveReading<XmlElement> {
  const root = element('', new Map());
  const open = [root];
  let elements = 0;
  try {
    const text = withoutDoctype(textOf(bytes));
    readXml(
      text,
      {
        open(name, attributes) {
          elements += 1;
          if (elements > MOST_ELEMENTS) throw new ReadingFault('too-large');
          const child = element(name, attributes);
          open.at(-1)!.children.push(child);
          open.push(child);
        },
        text(part) {
          open.at(-1)!.text += part;
        },
        close() {
          const closed = open.pop()!;
          closed.text = closed.text.trim();
        },
      },
      { depth: DEPTH },
    );
  } catch (fault) {
    if (!(fault instanceof ReadingFault)) throw fault;
    if (fault.code === 'xml-entities') return liveFailure('unsafe-xml', host);
    return fault.code === 'too-large'
      ? liveFailure('too-large', host)
      : liveFailure('not-such-a-service', host);
  }
  return { ok: true, value: root.children[0]! };
}

function element(name: string, attributes: ReadonlyMap<string, string>): XmlElement {
  return { name, attributes, children: [], text: '' };
}

function textOf(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = /^[^<]*<\?xml[^>]*encoding=["']([\w.-]+)["']/i.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function withoutDoctype(text: string): string {
  const from = text.slice(0, 20_000).search(/<!DOCTYPE/i);
  if (from < 0 || /<[a-z_]/i.test(text.slice(0, from))) return text;
  const inner = text.indexOf('[', from);
  const plain = text.indexOf('>', from);
  const end = inner >= 0 && inner < plain ? text.indexOf('>', text.indexOf(']', inner)) : plain;
  const doctype = text.slice(from, end + 1);
  if (end < 0 || /<!ENTITY/i.test(doctype)) throw new ReadingFault('xml-entities');
  return text.slice(0, from) + text.slice(end + 1);
}

export function childrenOf(parent: XmlElement | undefined, name: string): XmlElement[] {
  return parent?.children.filter((child) => child.name === name) ?? [];
}

/** The element at the end of a path of names, the first of each. */
export function elementAt(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (at, name) => at?.children.find((child) => child.name === name),
    parent,
  );
}

/** Its text; empty where there is no such element. */
export function textAt(parent: XmlElement | undefined, ...path: string[]): string {
  return elementAt(parent, ...path)?.text ?? '';
}

/** Numbers with blanks between. */
export function numbersIn(text: string): number[] {
  return text.split(/\s+/).filter(Boolean).map(Number);
}
