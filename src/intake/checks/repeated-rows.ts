import type { Cell } from '../source.ts';

/** Texts are told apart by their length and their first signs; equal ones are compared whole. */
const HASHED_SIGNS = 24;

/**
 * Rows that say exactly what an earlier one says, with the index of that one. `sameGeometry` compares two rows that
 * agree in all cells; `position` tells rows apart by where they are, NaN where they are nowhere.
 */
export function repeatedRows(
  rows: readonly (readonly Cell[])[],
  position: (index: number) => readonly [number, number],
  sameGeometry: (a: number, b: number) => boolean,
): { index: number; first: number }[] {
  const size = 2 ** Math.ceil(Math.log2(Math.max(8, rows.length * 2)));
  const slots = new Int32Array(size).fill(-1);
  const bits = new DataView(new ArrayBuffer(8));
  const mixNumber = (hash: number, value: number): number => {
    bits.setFloat64(0, value);
    return mix(mix(hash, bits.getInt32(0)), bits.getInt32(4));
  };
  const hashOf = (index: number): number => {
    const [x, y] = position(index);
    let hash = mixNumber(mixNumber(17, x), y);
    for (const cell of rows[index]!) {
      if (typeof cell === 'number') hash = mixNumber(hash, cell);
      else if (typeof cell === 'string') {
        hash = mix(hash, cell.length);
        for (let i = 0; i < cell.length && i < HASHED_SIGNS; i += 1) hash = mix(hash, cell.charCodeAt(i));
      } else hash = mix(hash, cell === null ? 1 : cell ? 2 : 3);
    }
    return hash >>> 0;
  };
  const repeated: { index: number; first: number }[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    let slot = hashOf(index) & (size - 1);
    let first = slots[slot]!;
    while (first >= 0 && !(sameCells(rows[first]!, rows[index]!) && sameGeometry(first, index))) {
      slot = (slot + 1) & (size - 1);
      first = slots[slot]!;
    }
    if (first >= 0) repeated.push({ index, first });
    else slots[slot] = index;
  }
  return repeated;
}

function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

function sameCells(a: readonly Cell[], b: readonly Cell[]): boolean {
  return a.length === b.length && a.every((cell, index) => cell === b[index]);
}
