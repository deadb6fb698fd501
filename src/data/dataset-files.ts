import type { DatasetEntry } from './city.ts';
import { sha256Hex } from './sha256-hex.ts';

/** Gives the bytes of a file beside the catalog, null where there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array | null>;

export interface FileContent {
  bytes: Uint8Array | null;
  /** Whether the file is another than the one the catalog describes. */
  differs: boolean;
}

/** Asks for each dataset's file once, and compares its checksum with the catalog's. */
export function datasetFiles(readFile: ReadFile): (entry: DatasetEntry) => Promise<FileContent> {
  const contents = new Map<string, Promise<FileContent>>();
  return (entry) => {
    const known = contents.get(entry.file);
    if (known) return known;
    const content = readOrNull(readFile, entry.file).then(async (bytes) => ({
      bytes,
      differs: bytes !== null && (await sha256Hex(bytes)) !== entry.sha256,
    }));
    contents.set(entry.file, content);
    return content;
  };
}

/** The bytes of a file; null when it is missing, cannot be fetched, or the server sends a page in its place. */
export async function readOrNull(readFile: ReadFile, path: string): Promise<Uint8Array | null> {
  try {
    const bytes = await readFile(path);
    return bytes && !isWebPage(bytes) ? bytes : null;
  } catch {
    return null;
  }
}

function isWebPage(bytes: Uint8Array): boolean {
  return /^\s*<(!doctype html|html)/i.test(new TextDecoder().decode(bytes.subarray(0, 64)));
}
