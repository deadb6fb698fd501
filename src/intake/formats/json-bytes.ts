import type { Reading } from '../../data/failure.ts';
import { jsonSyntaxFault } from '../../data/json-syntax-fault.ts';
import { jsonSyntaxFailure, jsonValue } from '../../data/read-json.ts';
import { failed } from '../failed.ts';
import { decodeAnyText } from './decode-any-text.ts';
import type { JsonSpan } from './json-scan.ts';

/** Bytes of a broken file in which the fault is looked for sign by sign. */
const SEARCHED = 30_000_000;

/** A JSON text as UTF-8 without a byte order mark, whatever its encoding. */
export function jsonBytes(file: string, bytes: Uint8Array): Reading<Uint8Array> {
  if (isUtf8(bytes)) {
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return { ok: true, value: hasMark ? bytes.subarray(3) : bytes, remarks: [] };
  }
  const decoded = decodeAnyText(file, bytes);
  if (!decoded.ok) return decoded;
  return { ...decoded, value: new TextEncoder().encode(decoded.value) };
}

/** Checked piece by piece, so that no text of the whole file is made. */
function isUtf8(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.subarray(0, 4096).includes(0)) return false;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += 1_000_000) {
      decoder.decode(bytes.subarray(at, at + 1_000_000), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

const decoder = new TextDecoder();

/** One value of the text; fails with the line on which it stops being JSON. */
export function parsedSpan(file: string, bytes: Uint8Array, span: JsonSpan): Reading<unknown> {
  const text = decoder.decode(bytes.subarray(span.start, span.end));
  const parsed = jsonValue(text);
  if (parsed) return { ok: true, value: parsed.value, remarks: [] };
  const row =
    lineAt(bytes, span.start) + text.slice(0, jsonSyntaxFault(text)?.offset ?? 0).split('\n').length - 1;
  return failed(file, 'not-json', undefined, { row });
}

/** What is wrong with a text that has no outline. */
export function brokenJson(file: string, bytes: Uint8Array): Reading<never> {
  const text = decoder.decode(bytes.subarray(0, SEARCHED));
  if (bytes.length <= SEARCHED && jsonValue(text)) {
    return failed(file, 'not-geojson', { found: typeof jsonValue(text)?.value });
  }
  return { ok: false, failures: [jsonSyntaxFailure(file, text)] };
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line += 1;
  return line;
}
