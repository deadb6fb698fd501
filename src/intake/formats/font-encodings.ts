/**
 * Encodings from before Unicode, in which Vietnamese letters stand in the place of Latin ones and only a font of the
 * same maker shows them: "ViÖt Nam" (TCVN3) and "Vieät Nam" (VNI) for "Việt Nam". The text is given as windows-1252
 * shows it.
 */
export const fontEncodings = {
  TCVN3: (text: string): string => text.replace(/[\u00a1-\u00fe]/g, (sign) => tcvn3.get(sign) ?? sign),
  VNI: (text: string): string =>
    text.replace(vniLetter, (pair) => vni.get(pair.toLowerCase())?.(pair) ?? pair),
} as const;

export type FontEncoding = keyof typeof fontEncodings;

function pairs(from: string, to: string): [string, string][] {
  const letters = [...to];
  return [...from].map((sign, i) => [sign, letters[i]!]);
}

const tcvn3: ReadonlyMap<string, string> = new Map([
  ...pairs('µ¸¶·¹', 'àáảãạ'),
  ...pairs('¨»¾¼½Æ', 'ăằắẳẵặ'),
  ...pairs('©ÇÊÈÉË', 'âầấẩẫậ'),
  ...pairs('®', 'đ'),
  ...pairs('ÌÐÎÏÑ', 'èéẻẽẹ'),
  ...pairs('ªÒÕÓÔÖ', 'êềếểễệ'),
  ...pairs('×ÝØÜÞ', 'ìíỉĩị'),
  ...pairs('ßãáâä', 'òóỏõọ'),
  ...pairs('«åèæçé', 'ôồốổỗộ'),
  ...pairs('¬êíëìî', 'ơờớởỡợ'),
  ...pairs('ïóñòô', 'ùúủũụ'),
  ...pairs('\u00adõøö÷ù', 'ưừứửữự'),
  ...pairs('úýûüþ', 'ỳýỷỹỵ'),
  ...pairs('¡¢§£¤¥¦', 'ĂÂĐÊÔƠƯ'),
]);

const TONES = { grave: '\u0300', acute: '\u0301', hook: '\u0309', tilde: '\u0303', dot: '\u0323' };
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';

/** What the sign after a vowel adds to it. */
const vniMarks: Record<string, string> = {
  ø: TONES.grave,
  ù: TONES.acute,
  û: TONES.hook,
  õ: TONES.tilde,
  ï: TONES.dot,
  â: CIRCUMFLEX,
  à: CIRCUMFLEX + TONES.grave,
  á: CIRCUMFLEX + TONES.acute,
  å: CIRCUMFLEX + TONES.hook,
  ã: CIRCUMFLEX + TONES.tilde,
  ä: CIRCUMFLEX + TONES.dot,
  ê: BREVE,
  è: BREVE + TONES.grave,
  é: BREVE + TONES.acute,
  ú: BREVE + TONES.hook,
  ü: BREVE + TONES.tilde,
  ë: BREVE + TONES.dot,
};

/** Letters that stand for one of their own. */
const vniLetters: Record<string, string> = { ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ô: 'ơ', ö: 'ư' };

const vniLetter = /[aeo][øùûõïâàáåãäêèéúüë]|[uy][øùûõï]|[ôö][øùûõï]?|[ñæóòî]/gi;

const vni: ReadonlyMap<string, (written: string) => string> = new Map(
  [
    ...[...'aeouy'].flatMap((vowel) =>
      Object.entries(vniMarks).map(([sign, marks]) => [vowel + sign, vowel + marks] as const),
    ),
    ...Object.entries(vniLetters).map(([sign, letter]) => [sign, letter] as const),
    ...[...'ôö'].flatMap((horned) =>
      [...'øùûõï'].map((sign) => [horned + sign, vniLetters[horned]! + vniMarks[sign]!] as const),
    ),
  ].map(([written, letter]) => [
    written,
    // The case is that of the first sign.
    (found: string): string => {
      const composed = letter.normalize('NFC');
      return found[0] === found[0]!.toLowerCase() ? composed : composed.toUpperCase();
    },
  ]),
);
