import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadFile } from '../data/dataset-files.ts';

/** What a command may touch: files and the two streams. Tests put their own in its place. */
export interface CommandIo {
  /** Reads a file of the folder that holds a catalog. */
  cityFolder(dir: string | null): ReadFile;
  /** Reads a file the user names; null where it cannot be opened. */
  readFile: ReadFile;
  /** Throws where the file cannot be written. */
  writeFile(path: string, content: string | Uint8Array): Promise<void>;
  out(text: string): void;
  err(text: string): void;
}

/** Exit codes of every command. */
export const EXIT_OK = 0;
export const EXIT_BAD_INPUT = 2;

const shippedCity = join(import.meta.dirname, '../../geodata');

async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    return null;
  }
}

/** The real files and streams of this process. */
export const consoleIo: CommandIo = {
  cityFolder: (dir) => (path) => bytesOf(join(dir ?? shippedCity, path)),
  readFile: bytesOf,
  writeFile: (path, content) => writeFile(path, content),
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
};
