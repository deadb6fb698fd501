import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { ReadReference } from './dataset.ts';

const MISSING = Symbol('reference file missing');

/** Whether an error says that a reference file is missing; its message is a sentence naming the path. */
export function isMissingReference(error: unknown): error is Error {
  return error instanceof Error && error.cause === MISSING;
}

/**
 * Reads text files of the folder `dir`, each from disk once.
 * The returned function throws an Error naming the full path when a file is missing.
 */
export function referenceReader(dir: string): ReadReference {
  const texts = new Map<string, string>();
  return (name) => {
    const known = texts.get(name);
    if (known !== undefined) return known;
    const path = join(dir, name);
    if (!existsSync(path)) throw new Error(`The reference file ${path} is missing.`, { cause: MISSING });
    const text = readFileSync(path, 'utf8');
    texts.set(name, text);
    return text;
  };
}

/**
 * Rows of a comma-separated reference file, by heading, every value a trimmed string.
 * Throws when a row has more or fewer fields than the heading, naming the line.
 */
export function readTable<Column extends string>(
  read: ReadReference,
  name: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  const parsed = Papa.parse<Record<Column, string>>(read(name), {
    header: true,
    delimiter: ',',
    skipEmptyLines: true,
    transform: (value) => value.trim(),
  });
  const fault = parsed.errors[0];
  if (fault) throw new Error(`${name}, line ${(fault.row ?? 0) + 2}: ${fault.message}`);
  const missing = columns.find((column) => !parsed.meta.fields?.includes(column));
  if (missing !== undefined) throw new Error(`${name} has no column ${missing}.`);
  return parsed.data;
}
