import type { FailurePlace } from './failure.ts';
import type { FaultList } from './fault-list.ts';
import { fieldOfHeading } from './headings.ts';

/** A table as read: cells are trimmed texts, every row as long as the heading. */
export interface Table {
  /** Column names in lower case, in file order; a column known under another name has its usual one. */
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** Line on which each row begins (the heading is line 1), or its number as a feature from 1. */
  lines: readonly number[];
  parts: 'rows' | 'features';
}

export interface TableColumns {
  required: readonly string[];
  optional?: readonly string[];
  /** Columns whose cells may carry a decimal comma. */
  numeric: readonly string[];
  /** Headings of our own files that stand for another column. */
  synonyms?: Readonly<Record<string, string>>;
}

/** The usual names of the columns in a heading; one taken for another is a remark. */
export function knownColumns(
  heading: readonly string[],
  { required, optional = [], synonyms = {} }: TableColumns,
  where: Omit<FailurePlace, 'file'>,
  remarks: FaultList,
): string[] {
  const names = heading.map((cell) => {
    const name = cell.toLowerCase();
    return Object.hasOwn(synonyms, name) ? synonyms[name]! : name;
  });
  for (const wanted of [...required, ...optional]) {
    if (names.includes(wanted)) continue;
    const index = names.findIndex((name) => fieldOfHeading(name) === wanted);
    if (index < 0) continue;
    remarks.add('column-assumed', { ...where, field: heading[index]! }, { used: wanted });
    names[index] = wanted;
  }
  return names;
}

/** The columns that are read and of which there is more than one. */
export function repeatedColumns(
  names: readonly string[],
  { required, optional = [] }: TableColumns,
): readonly string[] {
  return [...required, ...optional].filter((wanted) => names.indexOf(wanted) !== names.lastIndexOf(wanted));
}

/** The place of a row for a failure. */
export function whereOf(table: Table, index: number): Omit<FailurePlace, 'file'> {
  const line = table.lines[index]!;
  return table.parts === 'rows' ? { row: line } : { featureIndex: line - 1 };
}

/** The cells of one row by column name. */
export function rowRecord(table: Table, index: number): Record<string, string> {
  const record: Record<string, string> = {};
  const cells = table.rows[index]!;
  table.columns.forEach((column, c) => {
    record[column] = cells[c]!;
  });
  return record;
}
