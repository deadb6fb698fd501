import type { Reading } from '../../data/failure.ts';
import { failed } from '../failed.ts';
import { fontEncodings } from './font-encodings.ts';
import { fontEncodingOf, oldEncodingText } from './old-encoding.ts';

/** Bytes looked at to tell UTF-16 without a byte order mark, and text from other contents. */
const SAMPLE = 4_096;

/**
 * The text of a file, NFC, without a byte order mark. UTF-8 where the bytes are valid in it, UTF-16 with and without
 * a mark, else the older encoding in which the words look most like Vietnamese (also where such text was saved as UTF-8
 * unconverted), said in a remark. Fails with
 * `file-cut-off` for an empty file and `format-not-supported` for one that is no text.
 */
export function decodeAnyText(file: string, bytes: Uint8Array): Reading<string> {
  if (bytes.length === 0) return failed(file, 'file-cut-off', { bytes: 0 });
  const encoding = utf16(bytes);
  if (encoding) {
    const value = new TextDecoder(encoding).decode(bytes).normalize('NFC');
    return { ok: true, value, remarks: [] };
  }
  if (bytes.subarray(0, SAMPLE).includes(0)) return failed(file, 'format-not-supported');
  const utf8 = utf8Text(bytes);
  const fontEncoding = utf8 === null ? null : fontEncodingOf(utf8);
  if (utf8 !== null && !fontEncoding) return { ok: true, value: utf8.normalize('NFC'), remarks: [] };
  const { text, encoding: found } =
    utf8 !== null && fontEncoding
      ? { text: fontEncodings[fontEncoding](utf8), encoding: fontEncoding }
      : oldEncodingText(bytes);
  return {
    ok: true,
    value: text.normalize('NFC'),
    remarks: [{ code: 'encoding-detected', where: { file }, detail: { encoding: found } }],
  };
}

function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether the first bytes of a file look like text in some encoding. */
export function isAnyText(start: Uint8Array): boolean {
  return start.length > 0 && (utf16(start) !== null || !start.subarray(0, SAMPLE).includes(0));
}

/** The first bytes of a file as text, whatever they are, to recognise a format by. */
export function anyTextStart(start: Uint8Array, count: number): string {
  return new TextDecoder(utf16(start) ?? 'utf-8').decode(start.subarray(0, count));
}

/**
 * UTF-16 by its mark, or by the zeros: ASCII signs, of which every table has many, have one each, always on the same
 * side.
 */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(bytes.length, SAMPLE) >> 1;
  if (pairs < 2 || bytes.length % 2 === 1) return null;
  let [even, odd] = [0, 0];
  for (let i = 0; i < pairs; i += 1) {
    if (bytes[2 * i] === 0) even += 1;
    if (bytes[2 * i + 1] === 0) odd += 1;
  }
  if (even === 0 && odd > pairs * 0.4) return 'utf-16le';
  return odd === 0 && even > pairs * 0.4 ? 'utf-16be' : null;
}
