/**
 * Reads a QR code (ISO/IEC 18004) from its modules, true where dark, without a quiet edge. Undamaged codes only: both
 * copies of the format must agree, and the error-correction words of every block must fit its data.
 */
export function decodeQr(modules: readonly (readonly boolean[])[]): string {
  const size = modules.length;
  const version = (size - 17) / 4;
  if (!Number.isInteger(version) || version < 1 || version > 40)
    throw new Error(`no QR code: ${size} modules`);
  const { level, mask } = formatOf(modules);
  const words = wordsOf(modules, version, mask);
  return textOf(dataOf(words, version, level), version);
}

type Level = 'L' | 'M' | 'Q' | 'H';

/** By level, for versions 1 to 40: error-correction words a block, and blocks (table 9 of the standard). */
const table: Record<Level, { words: number[]; blocks: number[] }> = {
  L: {
    words: [
      7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28,
      30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    blocks: [
      1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17,
      18, 19, 19, 20, 21, 22, 24, 25,
    ],
  },
  M: {
    words: [
      10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28,
      28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    ],
    blocks: [
      1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28,
      29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
    ],
  },
  Q: {
    words: [
      13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30, 30, 28,
      30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    blocks: [
      1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34, 35, 38,
      40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
    ],
  },
  H: {
    words: [
      17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30, 30, 30,
      30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    blocks: [
      1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37, 40, 42,
      45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
    ],
  },
};

/** As two bits of the format name them. */
const levels: Level[] = ['M', 'L', 'H', 'Q'];

function formatOf(modules: readonly (readonly boolean[])[]): { level: Level; mask: number } {
  const size = modules.length;
  const at = (x: number, y: number) => (modules[y]![x] ? 1 : 0);
  const first = [0, 1, 2, 3, 4, 5, 7, 8]
    .map((x) => at(x, 8))
    .concat([7, 5, 4, 3, 2, 1, 0].map((y) => at(8, y)));
  const second = [1, 2, 3, 4, 5, 6, 7]
    .map((k) => at(8, size - k))
    .concat([8, 7, 6, 5, 4, 3, 2, 1].map((k) => at(size - k, 8)));
  if (first.join('') !== second.join('')) throw new Error('the two copies of the format differ');
  const format = Number.parseInt(first.join(''), 2) ^ 0x5412;
  let rest = format >> 10;
  for (let i = 0; i < 10; i += 1) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  if ((rest & 0x3ff) !== (format & 0x3ff)) throw new Error('the format does not check');
  return { level: levels[format >> 13]!, mask: (format >> 10) & 7 };
}

const masks: ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The middles of the alignment patterns along one side. */
function alignments(version: number, size: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = version === 32 ? 26 : Math.ceil((size - 13) / (2 * count - 2)) * 2;
  const middles = Array.from({ length: count - 1 }, (_, i) => size - 7 - i * step);
  return [6, ...middles.reverse()];
}

function isPattern(x: number, y: number, version: number, size: number, middles: number[]): boolean {
  if ((x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8)) return true;
  if (x === 6 || y === 6) return true;
  if (version >= 7 && ((x >= size - 11 && y < 6) || (y >= size - 11 && x < 6))) return true;
  const last = size - 7;
  return middles.some((cx) =>
    middles.some((cy) => {
      const isFinder = (cx === 6 && (cy === 6 || cy === last)) || (cx === last && cy === 6);
      return !isFinder && Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2;
    }),
  );
}

function wordsOf(modules: readonly (readonly boolean[])[], version: number, mask: number): number[] {
  const size = modules.length;
  const middles = alignments(version, size);
  const bits: number[] = [];
  let isUp = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let i = 0; i < size; i += 1) {
      const y = isUp ? size - 1 - i : i;
      for (const x of [right, right - 1]) {
        if (isPattern(x, y, version, size, middles)) continue;
        bits.push(modules[y]![x] !== masks[mask]!(x, y) ? 1 : 0);
      }
    }
    isUp = !isUp;
  }
  const words: number[] = [];
  for (let at = 0; at + 8 <= bits.length; at += 8) {
    words.push(Number.parseInt(bits.slice(at, at + 8).join(''), 2));
  }
  return words;
}

/** The data words of all blocks one after the other, each block checked by its error-correction words. */
function dataOf(words: number[], version: number, level: Level): number[] {
  const spare = table[level].words[version - 1]!;
  const count = table[level].blocks[version - 1]!;
  const shortest = Math.floor(words.length / count) - spare;
  const shorter = count - (words.length % count);
  const lengths = Array.from({ length: count }, (_, i) => shortest + (i < shorter ? 0 : 1));
  const blocks: number[][] = lengths.map(() => []);
  let at = 0;
  for (let i = 0; i <= shortest; i += 1) {
    for (const [b, length] of lengths.entries()) if (i < length) blocks[b]!.push(words[at++]!);
  }
  const data = blocks.flat();
  for (let i = 0; i < spare; i += 1) for (const block of blocks) block.push(words[at++]!);
  for (const block of blocks) check(block, spare);
  return data;
}

/** A block is a multiple of the generator: every power of two that the generator has as a root is one of its own. */
function check(block: number[], spare: number): void {
  let root = 1;
  for (let i = 0; i < spare; i += 1) {
    const rest = block.reduce((sum, word) => times(sum, root) ^ word, 0);
    if (rest !== 0) throw new Error('a block does not check');
    root = times(root, 2);
  }
}

/** Product in the field of 256 elements, by x⁸ + x⁴ + x³ + x² + 1. */
function times(a: number, b: number): number {
  let product = 0;
  for (let i = 7; i >= 0; i -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((b >> i) & 1) * a;
  }
  return product;
}

const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

function textOf(data: number[], version: number): string {
  const bits = data.map((word) => word.toString(2).padStart(8, '0')).join('');
  const group = version < 10 ? 0 : version < 27 ? 1 : 2;
  let at = 0;
  const take = (count: number) => {
    at += count;
    return Number.parseInt(bits.slice(at - count, at), 2);
  };
  let bytes: number[] = [];
  while (at + 4 <= bits.length) {
    const mode = take(4);
    if (mode === 0) break;
    if (mode === 4) {
      const count = take([8, 16, 16][group]!);
      for (let i = 0; i < count; i += 1) bytes.push(take(8));
    } else if (mode === 2) {
      const count = take([9, 11, 13][group]!);
      for (let i = 0; i + 1 < count; i += 2) {
        const pair = take(11);
        bytes = bytes.concat([Math.floor(pair / 45), pair % 45].map((code) => alphanumeric.charCodeAt(code)));
      }
      if (count % 2 === 1) bytes.push(alphanumeric.charCodeAt(take(6)));
    } else if (mode === 1) {
      let count = take([10, 12, 14][group]!);
      for (; count > 0; count -= 3) {
        const digits = Math.min(3, count);
        const text = String(take([4, 7, 10][digits - 1]!)).padStart(digits, '0');
        bytes = bytes.concat([...text].map((digit) => digit.charCodeAt(0)));
      }
    } else throw new Error(`mode ${mode}`);
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
