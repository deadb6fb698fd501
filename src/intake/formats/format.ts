import type { Reading } from '../../data/failure.ts';
import type { Limits } from '../limits.ts';
import type { FormatId, Source } from '../source.ts';

export interface ReadOptions {
  limits: Limits;
  /** Called with the share that is read, 0 to 1, where the format allows to tell. */
  onProgress?(done: number): void;
}

/** One format: how it is recognised and read. Every file in this folder exports one, and `index.ts` lists them. */
export interface Format {
  id: FormatId;
  /** As people call it. */
  title: string;
  /** Endings of file names, with the dot, lower case. */
  endings: readonly string[];
  /**
   * Whether the bytes look like this format, whatever the name says. `start` is the first 64 KB; where two formats
   * say yes, the one listed first is taken.
   */
  recognises(start: Uint8Array, name: string): boolean;
  /** Takes a file apart; its libraries load when it is called. Never throws: what is wrong comes back as failures. */
  read(file: string, bytes: Uint8Array, options: ReadOptions): Promise<Reading<Source>>;
}
