import { unzipSync } from 'fflate';
import { allNamed, type XmlNode, xmlTree } from './xml-tree.ts';

/** The parts of an Office file by path; XML read, other content as bytes. */
export interface OfficePackage {
  bytes: Map<string, Uint8Array>;
  xml: Map<string, XmlNode>;
}

/** Opens a file and reads every part of it. @throws where a part is not XML though it should be */
export async function officePackage(file: Blob): Promise<OfficePackage> {
  const bytes = new Map(Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer()))));
  const xml = new Map<string, XmlNode>();
  for (const [path, content] of bytes) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    xml.set(path, xmlTree(new TextDecoder('utf-8', { fatal: true }).decode(content)));
  }
  return { bytes, xml };
}

export function partOf({ xml }: OfficePackage, path: string): XmlNode {
  const part = xml.get(path);
  if (!part) throw new Error(`There is no part ${path}.`);
  return part;
}

/** Slides in their order, by path. */
export function slidePaths({ xml }: OfficePackage): string[] {
  const count = [...xml.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length;
  return Array.from({ length: count }, (_, k) => `ppt/slides/slide${k + 1}.xml`);
}

/** What a part refers to: the target of each relationship by its id, from the root of the package. */
export function relationsOf(
  { xml }: OfficePackage,
  path: string,
): Map<string, { type: string; target: string }> {
  const at = path.lastIndexOf('/') + 1;
  const relations = xml.get(`${path.slice(0, at)}_rels/${path.slice(at)}.rels`);
  return new Map(
    (relations?.children ?? []).map(({ attributes: { Id = '', Type = '', Target = '' } }) => [
      Id,
      { type: Type, target: new URL(Target, `http://x/${path}`).pathname.slice(1) },
    ]),
  );
}

/** Everything by which a program would take an Office package for damaged; nothing where it is sound. */
export function packageFaults(opened: OfficePackage): string[] {
  return [...typeFaults(opened), ...relationFaults(opened), ...[...opened.xml].flatMap(partFaults)];
}

function typeFaults({ bytes, xml }: OfficePackage): string[] {
  const types = xml.get('[Content_Types].xml');
  if (!types) return ['There is no list of types.'];
  const named = types.children.map(
    ({ name, attributes }) => ({ name, ...attributes }) as Record<string, string>,
  );
  const overrides = new Set(
    named.flatMap(({ name, PartName }) => (name === 'Override' && PartName ? PartName.slice(1) : [])),
  );
  const endings = new Set(
    named.flatMap(({ name, Extension }) => (name === 'Default' && Extension ? Extension : [])),
  );
  const used = new Set([...bytes.keys()].map(ending));
  return [
    ...[...overrides]
      .filter((path) => !bytes.has(path))
      .map((path) => `A type for ${path}, which is not there.`),
    ...[...endings]
      .filter((one) => !used.has(one))
      .map((one) => `A type for .${one}, of which there is none.`),
    ...[...bytes.keys()]
      .filter((path) => path !== '[Content_Types].xml' && !overrides.has(path))
      .filter((path) => !endings.has(ending(path)) || (ending(path) === 'xml' && !path.endsWith('.rels')))
      .map((path) => `No type for ${path}.`),
  ];
}

function ending(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function relationFaults(opened: OfficePackage): string[] {
  const { bytes, xml } = opened;
  const reached = new Set<string>();
  const faults: string[] = [];
  for (const path of ['', ...bytes.keys()]) {
    if (path.endsWith('.rels')) continue;
    const relations = relationsOf(opened, path);
    const listed = xml.get(path === '' ? '_rels/.rels' : path.replace(/([^/]+)$/, '_rels/$1.rels'));
    if ((listed?.children.length ?? 0) !== relations.size) faults.push(`An id twice beside ${path}.`);
    for (const [id, { target }] of relations) {
      reached.add(target);
      if (!bytes.has(target)) faults.push(`${path} ${id} refers to ${target}, which is not there.`);
    }
    const part = xml.get(path);
    const asked = part ? attributeValues(part, /^r:(id|embed|link|pict)$/) : [];
    for (const id of asked)
      if (!relations.has(id)) faults.push(`${path} asks for ${id}, which it does not have.`);
  }
  const lost = [...bytes.keys()].filter(
    (path) => path !== '[Content_Types].xml' && !path.endsWith('.rels') && !reached.has(path),
  );
  return [...faults, ...lost.map((path) => `Nothing refers to ${path}.`)];
}

/** Fonts that a part may name: those of the theme. */
const FONTS = /^(\+m[jn]-(lt|ea|cs)|Be Vietnam Pro|)$/;

function partFaults([path, part]: [string, XmlNode]): string[] {
  const faults: string[] = [];
  const ids = allNamed(part, 'p:cNvPr').map(({ attributes }) => attributes.id);
  if (new Set(ids).size !== ids.length) faults.push(`${path}: an id twice.`);
  for (const name of ['a:off', 'a:ext', 'a:chOff', 'a:chExt', 'a:gridCol', 'a:tr', 'a:ln']) {
    for (const { attributes } of allNamed(part, name)) {
      for (const [key, value] of Object.entries(attributes)) {
        if (!['x', 'y', 'cx', 'cy', 'w', 'h'].includes(key)) continue;
        if (!/^\d+$/.test(value)) faults.push(`${path}: ${name} ${key}="${value}".`);
      }
    }
  }
  for (const value of attributeValues(part, /./)) {
    if (/NaN|undefined|Infinity|\[object/.test(value)) faults.push(`${path}: ${value}.`);
  }
  for (const name of ['a:latin', 'a:ea', 'a:cs']) {
    for (const { attributes } of allNamed(part, name)) {
      if (!FONTS.test(attributes.typeface ?? '?')) faults.push(`${path}: the font ${attributes.typeface}.`);
    }
  }
  for (const body of allNamed(part, 'p:txBody')) {
    if (!body.children.some(({ name }) => name === 'a:p'))
      faults.push(`${path}: a text without a paragraph.`);
  }
  return faults;
}

function attributeValues(node: XmlNode, names: RegExp): string[] {
  return [
    ...Object.entries(node.attributes).flatMap(([name, value]) => (names.test(name) ? value : [])),
    ...node.children.flatMap((child) => attributeValues(child, names)),
  ];
}
