import { fold } from '../../../text/fold.ts';
import type { DataColumn } from '../../data-table.ts';
import { distinctNames } from '../distinct-names.ts';

type Cell = string | number | boolean | null;

/** One field of a dBASE table with the texts of all its cells, in UTF-8. */
export interface DbfField {
  name: string;
  /** C text, N number, D day (YYYYMMDD). */
  type: 'C' | 'N' | 'D';
  /** Bytes. */
  width: number;
  decimals: number;
  cells: Uint8Array[];
  /** Cells that were too long. */
  cut: number;
}

/** What the format allows. */
const NAME_SIGNS = 10;
const WIDEST_TEXT = 254;
const WIDEST_NUMBER = 24;
const MOST_DECIMALS = 15;

const encoder = new TextEncoder();
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

/** Names of columns as the format allows them: 10 letters, digits and underscores, no two the same. */
export function dbfNames(keys: readonly string[]): string[] {
  const plain = keys.map((key, k) => {
    const name = fold(key)
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_|_$/g, '');
    return /^[a-z]/.test(name) ? name : `f_${name || k + 1}`;
  });
  return distinctNames(plain, NAME_SIGNS);
}

/** A column as a field: of its kind where every cell is, else as text. */
export function dbfField<Row>(name: string, column: DataColumn<Row>, rows: readonly Row[]): DbfField {
  const cells = rows.map((row) => column.value(row));
  const { kind } = column;
  if ((kind === 'integer' || kind === 'decimal') && cells.every(isNumberOrEmpty)) return numbers(name, cells);
  const days = cells.every((cell) => isEmpty(cell) || (typeof cell === 'string' && ISO_DAY.test(cell)));
  if (kind === 'date' && days) {
    const written = cells.map((cell) => (typeof cell === 'string' ? cell.replaceAll('-', '') : ''));
    return {
      name,
      type: 'D',
      width: 8,
      decimals: 0,
      cells: written.map((each) => encoder.encode(each)),
      cut: 0,
    };
  }
  return texts(name, cells);
}

function isEmpty(cell: Cell): boolean {
  return cell === null || cell === '' || (typeof cell === 'number' && !Number.isFinite(cell));
}

function isNumberOrEmpty(cell: Cell): cell is number | null {
  return cell === null || typeof cell === 'number';
}

function numbers(name: string, cells: readonly (number | null)[]): DbfField {
  const values = cells.map((cell) => (cell !== null && Number.isFinite(cell) ? cell : null));
  const known = values.filter((value) => value !== null);
  const whole = known.reduce((most, value) => Math.max(most, value.toFixed(0).length), 1);
  const needed = known.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
  // A minus before a zero (-0.5) and the point take two more.
  const decimals = Math.max(0, Math.min(needed, WIDEST_NUMBER - whole - 2));
  const written = values.map((value) => (value === null ? '' : numberText(value, decimals)));
  const width = written.reduce((most, text) => Math.max(most, text.length), 1);
  return { name, type: 'N', width, decimals, cells: written.map((each) => encoder.encode(each)), cut: 0 };
}

function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const digits = mantissa.split('.')[1]?.length ?? 0;
  return Math.min(MOST_DECIMALS, Math.max(0, digits - Number(exponent)));
}

function numberText(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return text.length <= WIDEST_NUMBER ? text : value.toExponential(15);
}

function texts(name: string, cells: readonly Cell[]): DbfField {
  let cut = 0;
  const written = cells.map((cell) => {
    const bytes = encoder.encode(textOf(cell));
    if (bytes.length <= WIDEST_TEXT) return bytes;
    cut += 1;
    return bytes.subarray(0, wholeSigns(bytes));
  });
  const width = written.reduce((most, { length }) => Math.max(most, length), 1);
  return { name, type: 'C', width, decimals: 0, cells: written, cut };
}

function textOf(cell: Cell): string {
  if (isEmpty(cell)) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  // A zero would end the text for readers in C.
  return String(cell).replaceAll('\0', '');
}

/** The most bytes that fit without cutting a sign of several bytes. */
function wholeSigns(bytes: Uint8Array): number {
  let end = WIDEST_TEXT;
  while (end > 0 && (bytes[end]! & 0xc0) === 0x80) end -= 1;
  return end;
}
