import type { FailureCode, Reading } from './failure.ts';

/** Bytes looked at to tell text from other contents. */
const SAMPLE = 4096;

/**
 * The text of a file: UTF-8, or UTF-16 where its byte order mark says so; the mark itself is dropped.
 * Fails with `file-cut-off` for an empty file, `format-not-supported` for one that is no text (a workbook, an
 * archive, a picture), and `encoding-not-utf8` for any other encoding.
 */
export function decodeText(file: string, bytes: Uint8Array): Reading<string> {
  if (bytes.length === 0) {
    return { ok: false, failures: [{ code: 'file-cut-off', where: { file }, detail: { bytes: 0 } }] };
  }
  try {
    const value = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return { ok: true, value, remarks: [] };
  } catch {
    const code: FailureCode = isText(bytes) ? 'encoding-not-utf8' : 'format-not-supported';
    return { ok: false, failures: [{ code, where: { file } }] };
  }
}

/** Whether the beginning of a file, which is not empty, looks like text of any encoding. */
function isText(bytes: Uint8Array): boolean {
  return bytes.length > 0 && (encodingOf(bytes) !== 'utf-8' || !bytes.subarray(0, SAMPLE).includes(0));
}

/** The first `count` bytes as text, whatever they are; a byte order mark is dropped. */
export function textStart(bytes: Uint8Array, count: number): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, count));
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
