/** Bytes of windows-1258: letters as it has them, others as a letter and the tone that follows it. */
export function windows1258(text: string): Uint8Array {
  return Uint8Array.from([...text.normalize('NFC')].flatMap((sign) => bytesOf.get(sign) ?? apart(sign)));
}

const bytesOf = new Map<string, number[]>(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1258').decode(Uint8Array.of(byte)),
    [byte],
  ]),
);

const tones = /[\u0300\u0301\u0303\u0309\u0323]/u;

function apart(sign: string): number[] {
  const marks = [...sign.normalize('NFD')];
  const tone = marks.find((mark) => tones.test(mark));
  const letter = marks
    .filter((mark) => mark !== tone)
    .join('')
    .normalize('NFC');
  const [first, second] = [bytesOf.get(letter), bytesOf.get(tone ?? '')];
  if (!first || !second) throw new Error(`“${sign}” is not in windows-1258.`);
  return [...first, ...second];
}
