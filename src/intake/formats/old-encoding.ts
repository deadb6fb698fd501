import { type FontEncoding, fontEncodings } from './font-encodings.ts';
import { vietnameseSyllables } from './vietnamese-syllables.ts';

export type OldEncoding = 'windows-1258' | 'windows-1252' | FontEncoding;

/** Ways of reading bytes that are not UTF-8, from the likeliest, and by how many words the unlikely must be better. */
const ways: readonly { encoding: OldEncoding; decode: (bytes: Uint8Array) => string; handicap: number }[] = [
  {
    encoding: 'windows-1258',
    decode: (bytes) => new TextDecoder('windows-1258').decode(bytes),
    handicap: 0,
  },
  { encoding: 'windows-1252', decode: latin, handicap: 0 },
  { encoding: 'TCVN3', decode: (bytes) => fontEncodings.TCVN3(latin(bytes)), handicap: 2 },
  { encoding: 'VNI', decode: (bytes) => fontEncodings.VNI(latin(bytes)), handicap: 2 },
];

/** Bytes or signs that the encoding is told by. */
const SAMPLE = 500_000;

/** Letters that only Unicode has; where there is one, the text is what it says. */
const vietnameseLetter =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

/** Signs of TCVN3 that are no letters in Latin, within a word: "H¶i", "Ph­êng". */
const signWithinWord = /\p{Letter}[\u00a1-\u00bf]\p{Letter}/u;

/** Words by which text that is valid as it stands is taken to be in another encoding. */
const SURE = 3;

function latin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

/** Text that is not Unicode, in the encoding in which most words are Vietnamese syllables. */
export function oldEncodingText(bytes: Uint8Array): { text: string; encoding: OldEncoding } {
  const sample = bytes.subarray(0, SAMPLE);
  let [best] = ways;
  let most = Number.NEGATIVE_INFINITY;
  for (const way of ways) {
    const score = vietnameseSyllables(way.decode(sample)) - way.handicap;
    if (score > most) [best, most] = [way, score];
  }
  return { text: best!.decode(bytes), encoding: best!.encoding };
}

/**
 * The encoding of text that was saved as Unicode without being converted, so that it only reads well in a font of its
 * own; null where it is right as it stands, or makes no more sense in another.
 */
export function fontEncodingOf(text: string): FontEncoding | null {
  const sample = text.slice(0, SAMPLE);
  const isLatin = /[\u00a1-\u00fe]/.test(sample) && !vietnameseLetter.test(sample);
  if (!isLatin) return null;
  const asItStands = vietnameseSyllables(sample);
  if (asItStands >= 0 && !signWithinWord.test(sample)) return null;
  const scores = (Object.keys(fontEncodings) as FontEncoding[]).map((encoding) => ({
    encoding,
    score: vietnameseSyllables(fontEncodings[encoding](sample)),
  }));
  const [best] = scores.sort((a, b) => b.score - a.score);
  return best && best.score - Math.max(asItStands, 0) >= SURE ? best.encoding : null;
}
