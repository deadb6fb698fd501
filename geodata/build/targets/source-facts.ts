import type { ReadReference } from '../dataset.ts';
import { readTable } from '../reference.ts';

const COLUMNS = [
  'id',
  'group',
  'statement_vi',
  'statement_en',
  'value',
  'unit',
  'comparator',
  'due',
  'as_of',
  'source',
  'source_date',
] as const;

/** A row of `facts.csv` of the reference, every value as text. */
export type SourceFact = Record<(typeof COLUMNS)[number], string>;

/** The rows of `facts.csv` in their order. Throws when a value is not a number. */
export function readSourceFacts(read: ReadReference): SourceFact[] {
  const rows = readTable(read, 'facts.csv', COLUMNS);
  for (const { id, value } of rows) {
    if (value === '' || !Number.isFinite(Number(value)))
      throw new Error(`facts.csv, ${id}: the value is ${value}.`);
  }
  return rows;
}

/** A row with a due year is a target, any other a fact. */
export function isTarget({ due }: SourceFact): boolean {
  return due !== '';
}
