import type { Reading } from '../../data/failure.ts';
import { failed } from '../failed.ts';
import type { Cell, Source, StatedCrs } from '../source.ts';
import { columnNames } from './column-names.ts';
import { crsOfWkt } from './crs-of-wkt.ts';
import { flatGeometry } from './flatgeobuf/flat-geometry.ts';
import {
  byteAt,
  type FlatTable,
  fieldAt,
  rootTable,
  tableAt,
  tablesAt,
  textAt,
  vectorAt,
} from './flatgeobuf/flat-table.ts';
import type { Format, ReadOptions } from './format.ts';
import { layerBuilder } from './layer-builder.ts';
import { layerName } from './layer-name.ts';
import { guarded } from './reading-fault.ts';
import { vertexBudget } from './vertex-budget.ts';

const MAGIC = [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62];

/** Fields of the tables, in the order of the format's schema (version 3). */
const header = { name: 0, geometryType: 2, columns: 7, featuresCount: 8, indexNodeSize: 9, crs: 10 };
const column = { name: 0, type: 1 };
const crsField = { org: 0, code: 1, name: 2, wkt: 4 };
const feature = { geometry: 0, properties: 1, columns: 2 };

const decoder = new TextDecoder();

const INDEX_NODE_BYTES = 40;

/** FlatGeobuf, version 3; the index before the features is passed over. */
export const flatgeobuf: Format = {
  id: 'flatgeobuf',
  title: 'FlatGeobuf',
  endings: ['.fgb'],
  recognises: (start) => MAGIC.every((byte, i) => start[i] === byte),
  read: (file, bytes, options) => guarded(file, 'FlatGeobuf', () => readFlatGeobuf(file, bytes, options)),
};

function readFlatGeobuf(
  file: string,
  bytes: Uint8Array,
  { limits, onProgress }: ReadOptions,
): Reading<Source> {
  if (bytes.length === 0) return failed(file, 'file-cut-off', { bytes: 0 });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!MAGIC.every((byte, i) => bytes[i] === byte)) throw new RangeError('This is no FlatGeobuf.');
  const headerBytes = view.getUint32(8, true);
  const table = rootTable(message(view, 12, headerBytes), 0);
  const columns = columnsOf(table);
  const name = textAt(table, header.name)?.trim() || layerName(file);
  const geometryType = byteAt(table, header.geometryType);
  const countAt = fieldAt(table, header.featuresCount);
  const count = countAt === null ? 0 : Number(table.view.getBigUint64(countAt, true));
  const builder = layerBuilder({ name, crs: crsOf(table), placed: true, limits });
  for (const { heading } of columns) builder.column(heading);
  const budget = vertexBudget(limits);
  let at = 12 + headerBytes + indexBytes(table, count);
  if (at > bytes.length) throw new RangeError('The file ends within its index.');
  while (at < bytes.length) {
    const length = view.getUint32(at, true);
    const found = rootTable(message(view, at + 4, length), 0);
    const shape = tableAt(found, feature.geometry);
    const geometry = shape && flatGeometry(shape, geometryType, budget);
    const ownColumns = tablesAt(found, feature.columns);
    builder.add(valuesOf(found, ownColumns.length > 0 ? columnsFrom(ownColumns) : columns), geometry);
    at += 4 + length;
    if (builder.count % 4096 === 0) onProgress?.(at / bytes.length);
  }
  if (builder.count < count) throw new RangeError('The file ends before its last feature.');
  if (builder.count === 0) return failed(file, 'collection-empty');
  return { ok: true, value: { file, format: 'flatgeobuf', layers: [builder.layer()] }, remarks: [] };
}

/** The bytes of one message, none of whose offsets can lead out of it. */
function message(view: DataView, from: number, length: number): DataView {
  if (from + length > view.byteLength) throw new RangeError('A message ends behind the file.');
  return new DataView(view.buffer, view.byteOffset + from, length);
}

/** Bytes of the packed R-tree: a node for each feature and for each group of nodes above them. */
function indexBytes(table: FlatTable, count: number): number {
  const at = fieldAt(table, header.indexNodeSize);
  const nodeSize = at === null ? 16 : table.view.getUint16(at, true);
  if (nodeSize < 2 || count === 0) return 0;
  let nodes = count;
  for (let level = count; level > 1; nodes += level) level = Math.ceil(level / nodeSize);
  return (count === 1 ? 2 : nodes) * INDEX_NODE_BYTES;
}

interface Column {
  heading: string;
  type: number;
}

function columnsOf(table: FlatTable): Column[] {
  return columnsFrom(tablesAt(table, header.columns));
}

function columnsFrom(tables: readonly FlatTable[]): Column[] {
  const headings = columnNames(tables.map((each) => textAt(each, column.name) ?? ''));
  return tables.map((each, i) => ({ heading: headings[i]!, type: byteAt(each, column.type) }));
}

function crsOf(table: FlatTable): StatedCrs | null {
  const crs = tableAt(table, header.crs);
  if (!crs) return null;
  const wkt = textAt(crs, crsField.wkt) ?? '';
  const codeAt = fieldAt(crs, crsField.code);
  const code = codeAt === null ? 0 : crs.view.getInt32(codeAt, true);
  const byCode = code > 0 ? `${textAt(crs, crsField.org) || 'EPSG'}:${code}` : null;
  const defined = crsOfWkt(wkt);
  const name = byCode ?? defined?.name ?? textAt(crs, crsField.name);
  return name === null ? null : { name, wkt: defined?.wkt ?? null, byFormat: false };
}

/** Pairs of a column's index (16 bits) and its value, whose length the column's type gives. */
function* valuesOf(found: FlatTable, columns: readonly Column[]): Generator<readonly [string, Cell]> {
  const { from, count } = vectorAt(found, feature.properties, 1);
  const { view } = found;
  const end = from + count;
  for (let at = from; at + 2 <= end; ) {
    const of = columns[view.getUint16(at, true)];
    if (!of) throw new RangeError('A value belongs to no column.');
    const { value, bytes } = cellAt(view, at + 2, of.type);
    at += 2 + bytes;
    if (at > end) throw new RangeError('A value ends behind its feature.');
    yield [of.heading, value];
  }
}

function cellAt(view: DataView, at: number, type: number): { value: Cell; bytes: number } {
  switch (type) {
    case 0:
      return { value: view.getInt8(at), bytes: 1 };
    case 1:
      return { value: view.getUint8(at), bytes: 1 };
    case 2:
      return { value: view.getUint8(at) !== 0, bytes: 1 };
    case 3:
      return { value: view.getInt16(at, true), bytes: 2 };
    case 4:
      return { value: view.getUint16(at, true), bytes: 2 };
    case 5:
      return { value: view.getInt32(at, true), bytes: 4 };
    case 6:
      return { value: view.getUint32(at, true), bytes: 4 };
    case 7:
      return { value: wholeNumber(view.getBigInt64(at, true)), bytes: 8 };
    case 8:
      return { value: wholeNumber(view.getBigUint64(at, true)), bytes: 8 };
    case 9:
      return { value: view.getFloat32(at, true), bytes: 4 };
    case 10:
      return { value: view.getFloat64(at, true), bytes: 8 };
    case 11:
    case 12:
    case 13: {
      const length = view.getUint32(at, true);
      if (at + 4 + length > view.byteLength) throw new RangeError('A text ends behind its feature.');
      const text = decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + 4, length));
      // The format knows no plain dates: GDAL writes them as the midnight they begin with.
      const plain = type === 13 ? text.replace(/T00:00:00$/, '') : text;
      return { value: plain.trim().normalize('NFC') || null, bytes: 4 + length };
    }
    case 14:
      return { value: null, bytes: 4 + view.getUint32(at, true) };
    default:
      throw new RangeError(`Columns of type ${type} are none of FlatGeobuf.`);
  }
}

/** Numbers that a `number` would round stay text. */
function wholeNumber(value: bigint): Cell {
  const near = Number(value);
  return Number.isSafeInteger(near) ? near : String(value);
}
