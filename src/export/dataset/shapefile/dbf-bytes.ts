import type { DbfField } from './dbf-field.ts';

const VERSION = 3;
const FIELD = 32;
const HEADER_END = 0x0d;
const FILE_END = 0x1a;
const BLANK = 0x20;

/** Years from 1900: the day of the format is 1980-01-01, as no clock goes into a file. */
const YEAR = 80;

/** A dBASE III table of so many rows, texts in UTF-8 as the .cpg file beside it says. */
export function dbfBytes(fields: readonly DbfField[], rows: number): Uint8Array<ArrayBuffer> {
  const headerSize = 32 + FIELD * fields.length + 1;
  const recordSize = 1 + fields.reduce((sum, { width }) => sum + width, 0);
  const bytes = new Uint8Array(headerSize + recordSize * rows + 1).fill(BLANK, headerSize);
  const view = new DataView(bytes.buffer);
  bytes.set([VERSION, YEAR, 1, 1]);
  view.setUint32(4, rows, true);
  view.setUint16(8, headerSize, true);
  view.setUint16(10, recordSize, true);
  fields.forEach(({ name, type, width, decimals }, k) => {
    const at = 32 + FIELD * k;
    bytes.set(new TextEncoder().encode(name), at);
    bytes[at + 11] = type.charCodeAt(0);
    bytes[at + 16] = width;
    bytes[at + 17] = decimals;
  });
  bytes[headerSize - 1] = HEADER_END;
  let from = 1;
  for (const { cells, width, type } of fields) {
    cells.forEach((cell, row) => {
      const start = headerSize + recordSize * row + from;
      // Numbers stand at the right.
      bytes.set(cell, type === 'N' ? start + width - cell.length : start);
    });
    from += width;
  }
  bytes[bytes.length - 1] = FILE_END;
  return bytes;
}
