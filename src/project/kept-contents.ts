import type { IDBPObjectStore } from 'idb';
import { sha256Hex } from '../data/sha256-hex.ts';
import type { ProjectDatabase, Stores } from './project-database.ts';

/** A content that is larger lies in pieces, so that the page can draw between two of them. */
const PIECE_BYTES = 2_000_000;

type Contents = IDBPObjectStore<Stores, ('documents' | 'contents')[], 'contents', 'readwrite'>;

/** Stands in the place of a content that lies in pieces. */
export interface InPieces {
  pieces: number;
}

const pieceKey = (sha256: string, index: number) => `${sha256}/${index}`;

/** The SHA-256 of the content that a key belongs to. */
export function contentOfKey(key: string): string {
  return key.slice(0, 64);
}

/** Puts a content where it is not there yet, one piece after another; a part of the transaction like any other. */
export async function putContent(contents: Contents, sha256: string, bytes: Uint8Array): Promise<void> {
  const pieces = Math.ceil(bytes.length / PIECE_BYTES);
  if (pieces <= 1) {
    await contents.put(bytes.slice(), sha256);
    return;
  }
  for (let index = 0; index < pieces; index += 1) {
    const at = index * PIECE_BYTES;
    // a copy: a view would take everything round it along
    await contents.put(bytes.slice(at, at + PIECE_BYTES), pieceKey(sha256, index));
  }
  await contents.put({ pieces }, sha256);
}

/** The bytes of a content; null where a part of them is not there, or they are not what they were. */
export async function getContent(database: ProjectDatabase, sha256: string): Promise<Uint8Array | null> {
  const contents = database.transaction('contents').store;
  const kept = await contents.get(sha256);
  if (!kept) return null;
  const parts: Uint8Array[] = kept instanceof Uint8Array ? [kept] : [];
  if (!(kept instanceof Uint8Array)) {
    for (let index = 0; index < kept.pieces; index += 1) {
      const piece = await contents.get(pieceKey(sha256, index));
      if (!(piece instanceof Uint8Array)) return null;
      parts.push(piece);
    }
  }
  const bytes = joined(parts);
  return (await sha256Hex(bytes)) === sha256 ? bytes : null;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only, ...others] = parts;
  if (only && others.length === 0) return only;
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
