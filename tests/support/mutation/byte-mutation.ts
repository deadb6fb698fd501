/** A change of bytes, whatever they mean. `length` is a number of bytes. */
export type ByteMutation =
  | { is: 'flip'; at: number; bit: number }
  | { is: 'set'; at: number; value: number; length: number }
  | { is: 'cut'; at: number }
  | { is: 'remove'; at: number; length: number }
  | { is: 'repeat'; at: number; length: number; times: number }
  | { is: 'swap'; at: number; with: number; length: number }
  /** The beginning of this file and the end of another. */
  | { is: 'splice'; at: number; from: number }
  | { is: 'insert'; at: number; from: number; length: number }
  /** A number of 16 or 32 bits, as lengths, counts and offsets are. */
  | { is: 'number'; at: number; value: number; bits: 16 | 32; little: boolean }
  | { is: 'header'; at: number; value: number };

/** Bytes in which headers stand. */
const HEADER = 128;

/** No file grows beyond this, so that a case stays small. */
const MOST_BYTES = 400_000;

export function mutatedBytes(bytes: Uint8Array, change: ByteMutation, other: Uint8Array): Uint8Array {
  const place = (share: number, length = bytes.length): number =>
    Math.min(Math.floor(share * length), Math.max(0, length - 1));
  const at = place(change.at);
  const copy = bytes.slice();
  if (bytes.length === 0) return copy;
  switch (change.is) {
    case 'flip':
      copy[at] = copy[at]! ^ (1 << change.bit);
      return copy;
    case 'set':
      return copy.fill(change.value, at, at + change.length);
    case 'header': {
      const inHeader = Math.floor(change.at * Math.min(HEADER, bytes.length));
      copy[inHeader] = change.value;
      return copy;
    }
    case 'number': {
      const view = new DataView(copy.buffer);
      if (at + change.bits / 8 > copy.length) return copy;
      if (change.bits === 16) view.setUint16(at, change.value & 0xffff, change.little);
      else view.setUint32(at, change.value >>> 0, change.little);
      return copy;
    }
    case 'cut':
      return copy.subarray(0, at);
    case 'remove':
      return joined(copy.subarray(0, at), copy.subarray(at + change.length));
    case 'repeat': {
      const block = copy.subarray(at, at + change.length);
      return joined(
        copy.subarray(0, at),
        ...Array.from({ length: change.times }, () => block),
        copy.subarray(at),
      );
    }
    case 'swap': {
      const to = place(change.with);
      const length = Math.min(change.length, copy.length - Math.max(at, to));
      const block = copy.slice(at, at + length);
      copy.copyWithin(at, to, to + length);
      copy.set(block, to);
      return copy;
    }
    case 'splice':
      return joined(copy.subarray(0, at), other.subarray(place(change.from, other.length)));
    case 'insert': {
      const from = place(change.from, other.length);
      return joined(copy.subarray(0, at), other.subarray(from, from + change.length), copy.subarray(at));
    }
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const whole = new Uint8Array(Math.min(length, MOST_BYTES));
  let at = 0;
  for (const part of parts) {
    const fitting = part.subarray(0, whole.length - at);
    whole.set(fitting, at);
    at += fitting.length;
  }
  return whole;
}
