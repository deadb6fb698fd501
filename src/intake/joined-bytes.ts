/** Texts that are encoded together, so that a long list is in memory as bytes and never as one text. */
const TOGETHER = 4_000;

/** Texts end to end, in UTF-8. */
export function joinedBytes(texts: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let waiting: string[] = [];
  let length = 0;
  const flush = () => {
    const piece = encoder.encode(waiting.join(''));
    pieces.push(piece);
    length += piece.length;
    waiting = [];
  };
  for (const text of texts) {
    waiting.push(text);
    if (waiting.length === TOGETHER) flush();
  }
  flush();
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
