import type { Reading } from '../../data/failure.ts';
import { failed } from '../failed.ts';

/** The text of an XML file in the encoding that its byte order mark or its first line names, else UTF-8. */
export function decodeXml(file: string, bytes: Uint8Array): Reading<string> {
  if (bytes.length === 0) return failed(file, 'file-cut-off', { bytes: 0 });
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return { ok: true, value: text, remarks: [] };
  } catch {
    return failed(file, 'encoding-not-utf8');
  }
}

/** Whether the beginning of a file is XML whose root element has this name, with or without a prefix. */
export function beginsWithElement(start: Uint8Array, name: string): boolean {
  const text = new TextDecoder(encodingOf(start)).decode(start);
  let at = text.indexOf('<');
  if (at < 0 || text.slice(0, at).trim() !== '') return false;
  while (text[at + 1] === '?' || text[at + 1] === '!') {
    const isComment = text.startsWith('<!--', at);
    const end = text.indexOf(isComment ? '-->' : '>', at);
    at = end < 0 ? -1 : text.indexOf('<', end);
    if (at < 0) return false;
  }
  const root = /^<([^\s/>]{1,100})/.exec(text.slice(at, at + 102))?.[1] ?? '';
  return root.slice(root.indexOf(':') + 1) === name;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const first = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
  const declared = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(first)?.[1] ?? 'utf-8';
  try {
    const { encoding } = new TextDecoder(declared);
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return 'utf-8';
  }
}
