import {
  type BitDecoder,
  type BitEncoder,
  type BitModel,
  bitModel,
  decodeBit,
  encodeBit,
} from './bit-coder.ts';

/** The people of one commune by lattice position, in a box of columns and rows. */
export interface PopulationField {
  columns: number;
  rows: number;
  /** Whole people, 0 where nobody lives; row after row, each with a margin, see `fieldIndex`. */
  people: Uint16Array;
}

/** What has been seen so far; shared by all fields of a file. */
export interface FieldModels {
  square: BitModel;
  inhabited: BitModel;
  magnitude: BitModel;
  mantissa: BitModel;
}

/** Most people a position can hold. */
export const MAX_PEOPLE = 0xffff;

/** Empty positions left, right and above, so that every position has the neighbours it is judged by. */
const MARGIN = 2;

/** Boxes are cut into squares of so many positions a side; a square without people costs about one bit. */
const SQUARE = 8;

const MAGNITUDE_BITS = 4;
const MAGNITUDES = 1 << MAGNITUDE_BITS;

/** Leading mantissa bits that are worth a context of their own. */
const LEARNT_MANTISSA_BITS = 3;
const MANTISSAS = (1 << LEARNT_MANTISSA_BITS) + MAGNITUDES;

/** Two for every doubling of the neighbours' people, whose sum is below 2¹⁸. */
const NEIGHBOURHOODS = 2 * 18 + 2;

export function fieldModels(): FieldModels {
  return {
    square: bitModel(8),
    inhabited: bitModel(1 << 9),
    magnitude: bitModel(NEIGHBOURHOODS * MAGNITUDES),
    mantissa: bitModel(MAGNITUDES * MANTISSAS),
  };
}

export function emptyField(columns: number, rows: number): PopulationField {
  return { columns, rows, people: new Uint16Array((columns + 2 * MARGIN) * (rows + MARGIN)) };
}

/** Index of a position in `people`; column and row count from 0. */
export function fieldIndex(field: PopulationField, column: number, row: number): number {
  return (row + MARGIN) * (field.columns + 2 * MARGIN) + column + MARGIN;
}

export function encodeField(encoder: BitEncoder, models: FieldModels, field: PopulationField): void {
  const squares = occupiedSquares(field);
  const across = Math.ceil(field.columns / SQUARE);
  squares.forEach((occupied, i) => {
    encodeBit(encoder, models.square, squareContext(squares, across, i), occupied);
  });
  walk(field, squares, (at, nearby) => {
    const people = field.people[at]!;
    encodeBit(encoder, models.inhabited, nearby, people > 0 ? 1 : 0);
    if (people > 0) encodePeople(encoder, models, neighbourhood(field, at), people);
  });
}

/** Fills the field; `found` hears of every position with people, in order. */
export function decodeField(
  decoder: BitDecoder,
  models: FieldModels,
  field: PopulationField,
  found: (column: number, row: number, people: number) => void,
): void {
  const across = Math.ceil(field.columns / SQUARE);
  const squares = new Uint8Array(across * Math.ceil(field.rows / SQUARE));
  for (let i = 0; i < squares.length; i += 1) {
    squares[i] = decodeBit(decoder, models.square, squareContext(squares, across, i));
  }
  walk(field, squares, (at, nearby, column, row) => {
    if (decodeBit(decoder, models.inhabited, nearby) === 0) return;
    const people = decodePeople(decoder, models, neighbourhood(field, at));
    field.people[at] = people;
    found(column, row, people);
  });
}

/**
 * Visits the positions of the occupied squares, row by row across the whole box. `nearby` tells which of the
 * nine nearest positions visited before have people: two to the left, four above, three in the row beyond.
 */
function walk(
  field: PopulationField,
  squares: Uint8Array,
  visit: (at: number, nearby: number, column: number, row: number) => void,
): void {
  const { people, columns, rows } = field;
  const across = Math.ceil(columns / SQUARE);
  const width = columns + 2 * MARGIN;
  const inhabited = (at: number) => (people[at]! > 0 ? 1 : 0);
  for (let row = 0; row < rows; row += 1) {
    const firstSquare = Math.floor(row / SQUARE) * across;
    for (let square = 0; square < across; square += 1) {
      if (squares[firstSquare + square] === 0) continue;
      const first = square * SQUARE;
      const last = Math.min(columns, first + SQUARE);
      let at = fieldIndex(field, first, row);
      let left = (inhabited(at - 2) << 1) | inhabited(at - 1);
      let above = (inhabited(at - width - 1) << 2) | (inhabited(at - width) << 1) | inhabited(at - width + 1);
      let beyond = (inhabited(at - 2 * width) << 1) | inhabited(at - 2 * width + 1);
      for (let column = first; column < last; column += 1) {
        above = ((above << 1) | inhabited(at - width + 2)) & 0b1111;
        beyond = ((beyond << 1) | inhabited(at - 2 * width + 2)) & 0b111;
        visit(at, left | (above << 2) | (beyond << 6), column, row);
        left = ((left << 1) | inhabited(at)) & 0b11;
        at += 1;
      }
    }
  }
}

function occupiedSquares(field: PopulationField): Uint8Array {
  const across = Math.ceil(field.columns / SQUARE);
  const squares = new Uint8Array(across * Math.ceil(field.rows / SQUARE));
  for (let row = 0; row < field.rows; row += 1) {
    for (let column = 0; column < field.columns; column += 1) {
      if (field.people[fieldIndex(field, column, row)]! > 0) {
        squares[Math.floor(row / SQUARE) * across + Math.floor(column / SQUARE)] = 1;
      }
    }
  }
  return squares;
}

function squareContext(squares: Uint8Array, across: number, i: number): number {
  const column = i % across;
  const left = column > 0 ? squares[i - 1]! : 0;
  const above = i >= across ? squares[i - across]! : 0;
  const aboveRight = i >= across && column < across - 1 ? squares[i - across + 1]! : 0;
  return left | (above << 1) | (aboveRight << 2);
}

/** How populous the three touching positions already known are, in half doublings. */
function neighbourhood({ people, columns }: PopulationField, at: number): number {
  const above = at - columns - 2 * MARGIN;
  const sum = people[at - 1]! + people[above]! + people[above + 1]! + 1;
  const doublings = 31 - Math.clz32(sum);
  return 2 * doublings + (doublings > 0 ? (sum >>> (doublings - 1)) & 1 : 0);
}

/** The position of the leading 1 as a binary tree, then the bits below it. */
function encodePeople(encoder: BitEncoder, models: FieldModels, neighbours: number, people: number): void {
  const magnitude = 31 - Math.clz32(people);
  let node = 1;
  for (let bit = MAGNITUDE_BITS - 1; bit >= 0; bit -= 1) {
    const value = (magnitude >>> bit) & 1;
    encodeBit(encoder, models.magnitude, neighbours * MAGNITUDES + node, value);
    node = 2 * node + value;
  }
  for (let bit = magnitude - 1; bit >= 0; bit -= 1) {
    const context = mantissaContext(magnitude, bit, people >>> (bit + 1));
    encodeBit(encoder, models.mantissa, context, (people >>> bit) & 1);
  }
}

function decodePeople(decoder: BitDecoder, models: FieldModels, neighbours: number): number {
  let node = 1;
  while (node < MAGNITUDES) {
    node = 2 * node + decodeBit(decoder, models.magnitude, neighbours * MAGNITUDES + node);
  }
  const magnitude = node - MAGNITUDES;
  let people = 1;
  for (let bit = magnitude - 1; bit >= 0; bit -= 1) {
    people = 2 * people + decodeBit(decoder, models.mantissa, mantissaContext(magnitude, bit, people));
  }
  return people;
}

/** `prefix` is what is known of the number so far, leading 1 first. */
function mantissaContext(magnitude: number, bit: number, prefix: number): number {
  const isLearnt = magnitude - bit <= LEARNT_MANTISSA_BITS;
  return magnitude * MANTISSAS + (isLearnt ? prefix : (1 << LEARNT_MANTISSA_BITS) + bit);
}
