import { crc32 } from '../../data/crc32.ts';
import type { Reading } from '../../data/failure.ts';
import { failed } from '../failed.ts';
import type { Limits } from '../limits.ts';

/** Packed bytes that are inflated at a time, so that a lying entry is stopped within 1,032 times as many. */
const STEP = 65_536;

/** Deflate makes at most this many bytes of one (258 of two bits). */
const GREATEST_RATIO = 1_032;

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;

interface Entry {
  name: string;
  encrypted: boolean;
  method: number;
  crc: number;
  packedBytes: number;
  unpackedBytes: number;
  /** Offset of the local header. */
  at: number;
}

/** Whether the bytes begin as a zip archive does. */
export function isZip(start: Uint8Array): boolean {
  return (
    start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5) && start[3] === start[2] + 1
  );
}

/**
 * The files in a zip archive by their names, of which `wanted` takes those to unpack (all without it); folders and
 * the extra files that macOS packs along are left out. Names keep no `..` and no leading slash: they are only names.
 * Of two entries of one name the first counts. What an entry declares is not believed: its bytes are counted while
 * they are inflated, and their checksum must be right.
 */
export async function unzip(
  file: string,
  bytes: Uint8Array,
  limits: Limits,
  wanted: (name: string) => boolean = () => true,
): Promise<Reading<Map<string, Uint8Array>>> {
  const entries = centralDirectory(bytes, limits.archiveEntries);
  if (entries === null) return failed(file, 'archive-damaged');
  if (entries.length > limits.archiveEntries) {
    return failed(file, 'archive-too-large', { reason: 'entries', limit: limits.archiveEntries });
  }
  if (overlap(entries)) return failed(file, 'archive-too-large', { reason: 'overlap' });
  const taken = new Map<string, Entry>();
  for (const entry of entries) {
    if (isContent(entry.name) && !taken.has(entry.name) && wanted(entry.name)) taken.set(entry.name, entry);
  }
  let total = 0;
  for (const entry of taken.values()) {
    if (entry.encrypted) return failed(file, 'archive-encrypted');
    total += entry.unpackedBytes;
    if (total > limits.unpackedBytes) {
      return failed(file, 'archive-too-large', { limit: limits.unpackedBytes });
    }
  }
  const { Inflate } = await import('fflate');
  const value = new Map<string, Uint8Array>();
  for (const [name, entry] of taken) {
    const packed = packedPart(bytes, entry);
    const unpacked = packed && unpack(packed, entry, Inflate);
    if (!unpacked || crc32(unpacked) !== entry.crc) return failed(file, 'archive-damaged');
    value.set(name, unpacked);
  }
  return { ok: true, value, remarks: [] };
}

/** The bytes of an entry, null where they are not what it declares. */
function unpack(
  packed: Uint8Array,
  { method, unpackedBytes }: Entry,
  Inflate: typeof import('fflate').Inflate,
): Uint8Array | null {
  if (method === 0) return packed.length === unpackedBytes ? packed.slice() : null;
  if (method !== 8 || unpackedBytes > packed.length * GREATEST_RATIO) return null;
  const unpacked = new Uint8Array(unpackedBytes);
  let filled = 0;
  let tooLong = false;
  const inflate = new Inflate((part) => {
    if (filled + part.length > unpackedBytes) tooLong = true;
    else unpacked.set(part, filled);
    filled += part.length;
  });
  try {
    for (let at = 0; at < packed.length && !tooLong; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    return null;
  }
  return filled === unpackedBytes ? unpacked : null;
}

function packedPart(bytes: Uint8Array, { at, packedBytes }: Entry): Uint8Array | null {
  if (at + 30 > bytes.length) return null;
  const view = viewOf(bytes);
  if (view.getUint32(at, true) !== LOCAL_HEADER) return null;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return from + packedBytes > bytes.length ? null : bytes.subarray(from, from + packedBytes);
}

/** Whether two entries share bytes, which no archiver writes: it is how little files unpack to very much. */
function overlap(entries: readonly Entry[]): boolean {
  const inOrder = [...entries].sort((a, b) => a.at - b.at);
  return inOrder.some(
    (entry, i) => i > 0 && inOrder[i - 1]!.at + 30 + inOrder[i - 1]!.packedBytes > entry.at,
  );
}

/** The entries as the directory at the end lists them, one more than `most` at most; null where it is damaged. */
function centralDirectory(bytes: Uint8Array, most: number): Entry[] | null {
  const view = viewOf(bytes);
  const end = directoryEnd(view);
  if (!end) return null;
  const entries: Entry[] = [];
  let at = end.from;
  while (at + 46 <= end.to && entries.length <= most && view.getUint32(at, true) === CENTRAL_HEADER) {
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end.to) return null;
    const entry: Entry = {
      name: entryName(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    readExtra64(view, at + 46 + nameLength, extraLength, entry);
    entry.at += end.shift;
    entries.push(entry);
    at = next;
  }
  return entries.length === Math.min(end.count, most + 1) ? entries : null;
}

interface Directory {
  from: number;
  to: number;
  count: number;
  /** Bytes that stand before the archive, as in one that unpacks itself. */
  shift: number;
}

function directoryEnd(view: DataView): Directory | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const is64 = at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64;
    if (is64) return directoryEnd64(view, at - 20);
    return directory(
      view.getUint16(at + 10, true),
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
      at,
    );
  }
  return null;
}

function directoryEnd64(view: DataView, locator: number): Directory | null {
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== END_OF_DIRECTORY_64) return null;
  const [count, length, from] = [32, 40, 48].map((offset) => Number(view.getBigUint64(at + offset, true)));
  return directory(count!, length!, from!, at);
}

function directory(count: number, length: number, declaredFrom: number, to: number): Directory | null {
  const from = to - length;
  return from < 0 || declaredFrom > from ? null : { from, to, count, shift: from - declaredFrom };
}

/** Sizes and offsets above 4 GB stand in an extra field, in this order and only where the short one is all ones. */
function readExtra64(view: DataView, from: number, length: number, entry: Entry): void {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    const end = Math.min(field + view.getUint16(at + 2, true), from + length);
    for (const key of ['unpackedBytes', 'packedBytes', 'at'] as const) {
      if (entry[key] !== 0xffffffff || field + 8 > end) continue;
      entry[key] = Number(view.getBigUint64(field, true));
      field += 8;
    }
    return;
  }
}

/** UTF-8 whatever the flags say, as most archivers write it; else one sign for a byte. */
function entryName(bytes: Uint8Array): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    name = new TextDecoder('windows-1252').decode(bytes);
  }
  const isFolder = /[/\\]$/.test(name);
  const parts = name.split(/[/\\]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.join('/').normalize('NFC') + (isFolder ? '/' : '');
}

function isContent(name: string): boolean {
  return name !== '' && !name.endsWith('/') && !/(^|\/)(__MACOSX\/|\._|\.DS_Store$)/.test(name);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
