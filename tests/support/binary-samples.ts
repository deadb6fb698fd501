import type { Position } from 'geojson';

/** A .shp file of shapes that each are a type and what follows it. */
export function shpFile(type: number, records: readonly Uint8Array[]): Uint8Array {
  const length = 100 + records.reduce((sum, record) => sum + 8 + record.length, 0);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, length / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, type, true);
  let at = 100;
  records.forEach((record, i) => {
    view.setInt32(at, i + 1);
    view.setInt32(at + 4, record.length / 2);
    bytes.set(record, at + 8);
    at += 8 + record.length;
  });
  return bytes;
}

/** A record of lines or rings; of type 15 with a height for every point, as writers lay it out. */
export function pathsRecord(type: number, paths: readonly (readonly Position[])[]): Uint8Array {
  const points = paths.flat();
  const bytes = new Uint8Array(
    44 + 4 * paths.length + 16 * points.length + (type > 10 ? 16 + 8 * points.length : 0),
  );
  const view = new DataView(bytes.buffer);
  view.setInt32(0, type, true);
  view.setInt32(36, paths.length, true);
  view.setInt32(40, points.length, true);
  let first = 0;
  paths.forEach((path, i) => {
    view.setInt32(44 + 4 * i, first, true);
    first += path.length;
  });
  points.forEach(([x, y], i) => {
    view.setFloat64(44 + 4 * paths.length + 16 * i, x!, true);
    view.setFloat64(52 + 4 * paths.length + 16 * i, y!, true);
  });
  return bytes;
}

/** A record of one point. */
export function pointRecord(x: number, y: number): Uint8Array {
  const bytes = new Uint8Array(20);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 1, true);
  view.setFloat64(4, x, true);
  view.setFloat64(12, y, true);
  return bytes;
}

export interface DbfField {
  name: string;
  type: string;
  length: number;
}

/** A .dbf file; a row that begins with an asterisk is deleted, else with a space. */
export function dbfFile(
  fields: readonly DbfField[],
  rows: readonly Uint8Array[],
  languageDriver = 0,
): Uint8Array {
  const headerBytes = 33 + 32 * fields.length;
  const rowBytes = 1 + fields.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(headerBytes + rowBytes * rows.length + 1);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  view.setUint32(4, rows.length, true);
  view.setUint16(8, headerBytes, true);
  view.setUint16(10, rowBytes, true);
  bytes[29] = languageDriver;
  fields.forEach(({ name, type, length }, i) => {
    const at = 32 + 32 * i;
    bytes.set(new TextEncoder().encode(name), at);
    bytes[at + 11] = type.charCodeAt(0);
    bytes[at + 16] = length;
  });
  bytes[headerBytes - 1] = 0x0d;
  rows.forEach((row, i) => {
    bytes.set(row, headerBytes + i * rowBytes);
  });
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}
