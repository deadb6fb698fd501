import type { Limits } from '../../limits.ts';
import type { Cell } from '../../source.ts';
import { ReadingFault } from '../reading-fault.ts';
import { dbfEncoding } from './dbf-encoding.ts';

/** A table of a shapefile; a deleted row is null. */
export interface Dbf {
  headings: string[];
  rows: (Cell[] | null)[];
}

interface Field {
  heading: Uint8Array;
  type: string;
  /** Offset within a row and bytes there. */
  at: number;
  length: number;
}

const HEADER_BYTES = 32;
const FIELD_BYTES = 32;
const HEADER_END = 0x0d;
const DELETED = 0x2a;

/**
 * Reads a dBASE table (III, IV, and what FoxPro and GDAL add): texts and numbers trimmed, dates as ISO text, logicals
 * as yes or no, empty cells as null; memo and picture fields, whose content lies in other files, are left out.
 * `codePage` is the text of the .cpg file. Throws where the bytes contradict each other.
 */
export function readDbf(bytes: Uint8Array, codePage: string | null, limits: Limits): Dbf {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(4, true);
  const headerBytes = view.getUint16(8, true);
  const rowBytes = view.getUint16(10, true);
  const fields = fieldsOf(bytes, headerBytes, rowBytes, limits);
  if (rowBytes < 1 || headerBytes + count * rowBytes > bytes.length)
    throw new RangeError('The table is cut off.');
  if (count > limits.features)
    throw new ReadingFault('too-large', { what: 'features', limit: limits.features });
  const encoding = dbfEncoding(codePage, bytes[29]!, textCells(bytes, fields, count, headerBytes, rowBytes));
  const decoder = new TextDecoder(encoding);
  const decode = (part: Uint8Array): string =>
    decoder
      .decode(part)
      .replace(/\0[\s\S]*$/, '')
      .trim()
      .normalize('NFC');
  const rows: Dbf['rows'] = [];
  for (let row = 0; row < count; row += 1) {
    const from = headerBytes + row * rowBytes;
    rows.push(
      bytes[from] === DELETED ? null : fields.map((field) => cellOf(view, from + field.at, field, decode)),
    );
  }
  return { headings: fields.map(({ heading }) => decode(heading)), rows };
}

function fieldsOf(bytes: Uint8Array, headerBytes: number, rowBytes: number, limits: Limits): Field[] {
  const fields: Field[] = [];
  let at = 1;
  for (let from = HEADER_BYTES; from + FIELD_BYTES <= headerBytes; from += FIELD_BYTES) {
    if (from + FIELD_BYTES > bytes.length) throw new RangeError('The heading of the table is cut off.');
    if (bytes[from] === HEADER_END) break;
    const type = String.fromCharCode(bytes[from + 11]!).toUpperCase();
    const length = bytes[from + 16]!;
    if (at + length > rowBytes) throw new RangeError('A field ends behind its row.');
    if (!'MGP0'.includes(type)) fields.push({ heading: bytes.subarray(from, from + 11), type, at, length });
    at += length;
  }
  if (fields.length > limits.columns)
    throw new ReadingFault('too-large', { what: 'columns', limit: limits.columns });
  return fields;
}

/** Cells of text with signs outside ASCII, a sample from which the encoding can be told. */
function* textCells(
  bytes: Uint8Array,
  fields: readonly Field[],
  count: number,
  headerBytes: number,
  rowBytes: number,
): Generator<Uint8Array> {
  for (const { heading } of fields) {
    if (heading.some((byte) => byte > 0x7f)) yield heading.subarray(0, Math.max(0, heading.indexOf(0)));
  }
  const texts = fields.filter(({ type }) => type === 'C');
  for (let row = 0; row < count; row += 1) {
    for (const { at, length } of texts) {
      const from = headerBytes + row * rowBytes + at;
      const cell = bytes.subarray(from, from + length);
      if (cell.some((byte) => byte > 0x7f)) yield cell;
    }
  }
}

function cellOf(
  view: DataView,
  at: number,
  { type, length }: Field,
  decode: (part: Uint8Array) => string,
): Cell {
  if (length === 4 && (type === 'I' || type === '+')) return view.getInt32(at, true);
  if (length === 8 && (type === 'O' || type === 'B')) return view.getFloat64(at, true);
  const text = decode(new Uint8Array(view.buffer, view.byteOffset + at, length));
  switch (type) {
    case 'N':
    case 'F':
      return numberOf(text);
    case 'L':
      return logicalOf(text);
    case 'D':
      return dateOf(text);
    default:
      return text === '' ? null : text;
  }
}

/** A number that a `number` holds without loss; longer ones, which are codes, stay text. */
function numberOf(text: string): Cell {
  if (text === '' || /^\*+$/.test(text)) return null;
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  return Number.isInteger(value) && !Number.isSafeInteger(value) && !/[.eE]/.test(text) ? text : value;
}

function logicalOf(text: string): boolean | null {
  if (/^[YyTt1]$/.test(text)) return true;
  return /^[NnFf0]$/.test(text) ? false : null;
}

function dateOf(text: string): Cell {
  const parts = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (!parts) return text === '' ? null : text;
  return text === '00000000' ? null : `${parts[1]}-${parts[2]}-${parts[3]}`;
}
