import type { DatasetEntry } from '../../src/data/city.ts';

/** Reads a file of the reference folder as text; throws with the path when it is missing. */
export type ReadReference = (name: string) => string;

/** One file to write into `geodata/`. */
export interface BuiltFile {
  name: string;
  content: string | Uint8Array;
}

/** What a builder gives: its files, its catalog entries, and its part of `geodata/README.md` (Markdown). */
export interface BuiltDataset {
  files: BuiltFile[];
  /** `sha256` and `bytes` are filled in by the build from the files. */
  entries: Omit<DatasetEntry, 'sha256' | 'bytes'>[];
  readme: string;
}
