import type { Reading } from './failure.ts';

/**
 * The text of a file: UTF-8, or UTF-16 where its byte order mark says so; the mark itself is dropped.
 * Fails with `file-cut-off` for an empty file and `encoding-not-utf8` for any other encoding.
 */
export function decodeText(file: string, bytes: Uint8Array): Reading<string> {
  if (bytes.length === 0) {
    return { ok: false, failures: [{ code: 'file-cut-off', where: { file }, detail: { bytes: 0 } }] };
  }
  try {
    const value = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return { ok: true, value, remarks: [] };
  } catch {
    return { ok: false, failures: [{ code: 'encoding-not-utf8', where: { file } }] };
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
