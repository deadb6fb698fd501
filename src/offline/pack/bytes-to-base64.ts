/** As many bytes as a call takes arguments, and whole groups of three. */
const PIECE = 3 * 8192;

/** Base64 (RFC 4648) with padding. */
export function bytesToBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE))));
  }
  return pieces.join('');
}
