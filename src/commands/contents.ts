import { sha256Hex } from '../data/sha256-hex.ts';

/** Reads contents kept on this machine; null where there is none. */
export type KeptContents = (sha256: string) => Promise<Uint8Array | null>;

const held = new Map<string, Uint8Array>();
let kept: KeptContents = async () => null;

/** Says where contents that are not held in memory come from. */
export function contentsComeFrom(read: KeptContents): void {
  kept = read;
}

/** Holds the content of a dataset or its original, never changed, until it is kept on this machine and as long as the page is open. */
export async function holdContent(bytes: Uint8Array, sha256?: string): Promise<string> {
  const key = sha256 ?? (await sha256Hex(bytes));
  held.set(key, bytes);
  return key;
}

/** The bytes with this SHA-256; null where they are neither held nor kept. */
export async function contentOf(sha256: string): Promise<Uint8Array | null> {
  const known = held.get(sha256);
  if (known) return known;
  const bytes = await kept(sha256);
  if (bytes) held.set(sha256, bytes);
  return bytes;
}

/** What is held, for whoever keeps it. */
export function heldContent(sha256: string): Uint8Array | null {
  return held.get(sha256) ?? null;
}
