import {
  type LatticeFrame,
  type LatticePosition,
  latticeFrame,
  latticeToLonLat,
  lonLatToLattice,
  roundDegrees,
  type UnitLattice,
} from '../geo/unit-lattice.ts';
import { bitDecoder, bitEncoder, encodedBytes } from './bit-coder.ts';
import type { PopulationUnits } from './city.ts';
import { crc32 } from './crc32.ts';
import type { Failure, FailureCode, Reading } from './failure.ts';
import {
  decodeField,
  emptyField,
  encodeField,
  fieldIndex,
  fieldModels,
  MAX_PEOPLE,
} from './population-field.ts';

/*
 * A packed population file, little-endian:
 *   0  "POPU", version (u32)
 *   8  CRC-32 (u32) of everything from byte 12 on
 *  12  units (u32), people (u32), bytes after the header (u32)
 *  24  lattice: centre lon, centre lat, column azimuth (radians), spacing (sphere radii), four f64
 *  56  H3 resolution (u16, 0 for none), communes (u16)
 *  60  per commune: length of its code (u8), the code in ASCII,
 *      units (u32), first column and row (i32), columns and rows (u16) of the box that holds them
 *   …  the coded bits: commune by commune, which lattice positions have people, and how many
 */
const MAGIC = 'POPU';
const VERSION = 1;
const CHECKED_FROM = 12;
const HEADER_BYTES = 60;
const BOX_BYTES = 16;

/** No city needs larger boxes round its communes; more is a damaged or hostile file. */
const MAX_POSITIONS = 1 << 24;
const MAX_BOX_SIDE = 0xffff;

/** Population units with the communes that `communeIndex` counts, in the order of the file. */
export interface PackedPopulation {
  units: PopulationUnits;
  communeCodes: string[];
}

/** The lattice positions that hold the units of a commune. */
interface Box {
  units: number;
  firstColumn: number;
  firstRow: number;
  columns: number;
  rows: number;
}

interface Header {
  h3Resolution: number | null;
  communes: number;
  units: number;
  people: number;
  bodyBytes: number;
  lattice: UnitLattice;
}

/**
 * Packs population units for the first load.
 * Units stand in the order of the communes, within a commune by lattice row, then column, each in the rounded
 * centre of a lattice position and with 1 to 65,535 whole people; throws an Error naming the first that is not.
 */
export function encodePopulation(
  { units, communeCodes }: PackedPopulation,
  lattice: UnitLattice,
): Uint8Array {
  const positions = latticePositions(units, latticeFrame(lattice));
  const boxes = communeCodes.map((_, commune) => boxOf(units, positions, commune));
  const encoder = bitEncoder();
  const models = fieldModels();
  let unit = 0;
  for (const box of boxes) {
    const field = emptyField(box.columns, box.rows);
    for (const last = unit + box.units; unit < last; unit += 1) {
      const { column, row } = positions[unit]!;
      field.people[fieldIndex(field, column - box.firstColumn, row - box.firstRow)] = units.people[unit]!;
    }
    encodeField(encoder, models, field);
  }
  const body = joined([communeTable(communeCodes, boxes), encodedBytes(encoder)]);
  const header = headerBytes({
    h3Resolution: units.h3Resolution,
    communes: communeCodes.length,
    units: units.count,
    people: units.people.reduce((sum, people) => sum + people, 0),
    bodyBytes: body.length,
    lattice,
  });
  const file = joined([header, body]);
  new DataView(file.buffer).setUint32(8, crc32(file.subarray(CHECKED_FROM)), true);
  return file;
}

/**
 * Unpacks a file; `file` is its name for the failures. Trusts nothing: a cut-off file, foreign bytes, a wrong
 * checksum and counts that do not add up are failures, never exceptions.
 */
export function decodePopulation(bytes: Uint8Array, file: string): Reading<PackedPopulation> {
  const fail = (code: FailureCode, field: string, detail: NonNullable<Failure['detail']>) => ({
    ok: false as const,
    failures: [{ code, where: { file, field }, detail }],
  });
  const magic = ascii(bytes.subarray(0, MAGIC.length));
  if (!MAGIC.startsWith(magic))
    return fail('not-population-pack', 'magic', { value: magic, expected: MAGIC });
  if (bytes.length < HEADER_BYTES) {
    return fail('file-cut-off', 'header', { bytes: bytes.length, expected: HEADER_BYTES });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const version = view.getUint32(4, true);
  if (version !== VERSION) {
    return fail('not-population-pack', 'version', { value: version, expected: VERSION });
  }
  const header = readHeader(view);
  const expected = HEADER_BYTES + header.bodyBytes;
  if (bytes.length < expected) return fail('file-cut-off', 'body', { bytes: bytes.length, expected });
  if (bytes.length > expected || crc32(bytes.subarray(CHECKED_FROM)) !== view.getUint32(8, true)) {
    return fail('checksum-differs', 'body', { bytes: bytes.length, expected });
  }
  const body = bytes.subarray(HEADER_BYTES);
  const table = isLattice(header.lattice) ? readCommuneTable(body, header) : null;
  if (table === null) return fail('not-population-pack', 'communes', { value: header.communes });
  const units = readUnits(body.subarray(table.bytes), header, table.boxes);
  if (units === null) return fail('checksum-differs', 'units', { expected: header.units });
  return { ok: true, value: { units, communeCodes: table.codes }, remarks: [] };
}

/** The lattice position of every unit; throws where a unit is not one the file can hold. */
function latticePositions(units: PopulationUnits, frame: LatticeFrame): LatticePosition[] {
  const positions: LatticePosition[] = [];
  for (let unit = 0; unit < units.count; unit += 1) {
    const position = lonLatToLattice(frame, units.lon[unit]!, units.lat[unit]!);
    const [lon, lat] = latticeToLonLat(frame, position.column, position.row);
    if (roundDegrees(lon) !== units.lon[unit] || roundDegrees(lat) !== units.lat[unit]) {
      throw new Error(`Unit ${unit} does not stand in the rounded centre of a lattice position.`);
    }
    const people = units.people[unit]!;
    if (!Number.isInteger(people) || people < 1 || people > MAX_PEOPLE) {
      throw new Error(`Unit ${unit} has ${people} people; 1 to ${MAX_PEOPLE} whole people fit.`);
    }
    const before = positions[unit - 1];
    if (before !== undefined) {
      const order =
        units.communeIndex[unit]! - units.communeIndex[unit - 1]! ||
        position.row - before.row ||
        position.column - before.column;
      if (order <= 0)
        throw new Error(`Unit ${unit} does not follow the unit before it in the order of the file.`);
    }
    positions.push(position);
  }
  return positions;
}

function boxOf(units: PopulationUnits, positions: readonly LatticePosition[], commune: number): Box {
  const own = positions.filter((_, unit) => units.communeIndex[unit] === commune);
  if (own.length === 0) return { units: 0, firstColumn: 0, firstRow: 0, columns: 0, rows: 0 };
  const [firstColumn, lastColumn] = range(own.map((position) => position.column));
  const [firstRow, lastRow] = range(own.map((position) => position.row));
  if (Math.max(lastColumn - firstColumn, lastRow - firstRow) >= MAX_BOX_SIDE) {
    throw new Error(`The units of commune ${commune} lie more than ${MAX_BOX_SIDE} lattice steps apart.`);
  }
  return {
    units: own.length,
    firstColumn,
    firstRow,
    columns: lastColumn - firstColumn + 1,
    rows: lastRow - firstRow + 1,
  };
}

function range(values: readonly number[]): [least: number, most: number] {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

/** The header with an empty checksum. */
function headerBytes(header: Header): Uint8Array {
  const { lattice } = header;
  const view = new DataView(new ArrayBuffer(HEADER_BYTES));
  [...MAGIC].forEach((letter, i) => {
    view.setUint8(i, letter.charCodeAt(0));
  });
  view.setUint32(4, VERSION, true);
  view.setUint32(12, header.units, true);
  view.setUint32(16, header.people, true);
  view.setUint32(20, header.bodyBytes, true);
  view.setFloat64(24, lattice.centreLonRad, true);
  view.setFloat64(32, lattice.centreLatRad, true);
  view.setFloat64(40, lattice.columnAzimuthRad, true);
  view.setFloat64(48, lattice.spacing, true);
  view.setUint16(56, header.h3Resolution ?? 0, true);
  view.setUint16(58, header.communes, true);
  return new Uint8Array(view.buffer);
}

function readHeader(view: DataView): Header {
  return {
    units: view.getUint32(12, true),
    people: view.getUint32(16, true),
    bodyBytes: view.getUint32(20, true),
    lattice: {
      centreLonRad: view.getFloat64(24, true),
      centreLatRad: view.getFloat64(32, true),
      columnAzimuthRad: view.getFloat64(40, true),
      spacing: view.getFloat64(48, true),
    },
    h3Resolution: view.getUint16(56, true) || null,
    communes: view.getUint16(58, true),
  };
}

function communeTable(codes: readonly string[], boxes: readonly Box[]): Uint8Array {
  return joined(
    codes.map((code, commune) => {
      const box = boxes[commune]!;
      const view = new DataView(new ArrayBuffer(1 + code.length + BOX_BYTES));
      view.setUint8(0, code.length);
      [...code].forEach((letter, i) => {
        view.setUint8(1 + i, letter.charCodeAt(0));
      });
      const at = 1 + code.length;
      view.setUint32(at, box.units, true);
      view.setInt32(at + 4, box.firstColumn, true);
      view.setInt32(at + 8, box.firstRow, true);
      view.setUint16(at + 12, box.columns, true);
      view.setUint16(at + 14, box.rows, true);
      return new Uint8Array(view.buffer);
    }),
  );
}

/** Codes and boxes, and how many bytes they take; null where they do not fit the header. */
function readCommuneTable(body: Uint8Array, header: Header) {
  const view = new DataView(body.buffer, body.byteOffset, body.length);
  const codes: string[] = [];
  const boxes: Box[] = [];
  let units = 0;
  let positions = 0;
  let at = 0;
  for (let commune = 0; commune < header.communes; commune += 1) {
    const boxAt = at + 1 + (body[at] ?? 0);
    if (boxAt + BOX_BYTES > body.length) return null;
    const box = {
      units: view.getUint32(boxAt, true),
      firstColumn: view.getInt32(boxAt + 4, true),
      firstRow: view.getInt32(boxAt + 8, true),
      columns: view.getUint16(boxAt + 12, true),
      rows: view.getUint16(boxAt + 14, true),
    };
    units += box.units;
    positions += box.columns * box.rows;
    codes.push(ascii(body.subarray(at + 1, boxAt)));
    boxes.push(box);
    at = boxAt + BOX_BYTES;
  }
  return units === header.units && units <= positions && positions <= MAX_POSITIONS
    ? { codes, boxes, bytes: at }
    : null;
}

/** The units from the coded bits; null where their number or their people differ from the header. */
function readUnits(bits: Uint8Array, header: Header, boxes: readonly Box[]): PopulationUnits | null {
  const frame = latticeFrame(header.lattice);
  const decoder = bitDecoder(bits);
  const models = fieldModels();
  const units: PopulationUnits = {
    count: header.units,
    lon: new Float64Array(header.units),
    lat: new Float64Array(header.units),
    people: new Float64Array(header.units),
    communeIndex: new Uint16Array(header.units),
    h3Resolution: header.h3Resolution,
  };
  let unit = 0;
  let total = 0;
  for (const [commune, box] of boxes.entries()) {
    const first = unit;
    decodeField(decoder, models, emptyField(box.columns, box.rows), (column, row, people) => {
      const [lon, lat] = latticeToLonLat(frame, box.firstColumn + column, box.firstRow + row);
      units.lon[unit] = roundDegrees(lon);
      units.lat[unit] = roundDegrees(lat);
      units.people[unit] = people;
      units.communeIndex[unit] = commune;
      unit += 1;
      total += people;
    });
    if (unit - first !== box.units) return null;
  }
  return total === header.people ? units : null;
}

function isLattice(lattice: UnitLattice): boolean {
  return Object.values(lattice).every(Number.isFinite) && lattice.spacing > 0;
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
