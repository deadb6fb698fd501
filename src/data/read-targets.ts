import * as z from 'zod/mini';
import type { Target } from './city.ts';
import type { Reading } from './failure.ts';
import { orNull, sourceDate, text, wholeNumber } from './fields.ts';
import { figureColumns, figureOf } from './figure.ts';
import { noteOf } from './read-places.ts';
import { readRows } from './read-rows.ts';

const targetSchema = z.object({
  ...figureColumns,
  group: text,
  comparator: z.enum(['>=', '=', '<=']),
  due_year: orNull(wholeNumber),
  baseline_vi: orNull(text),
  baseline_en: orNull(text),
  source: text,
  source_date: sourceDate,
});

const columns = {
  required: ['id', 'statement_vi', 'statement_en', 'value', 'unit', 'comparator'],
  numeric: ['value'],
};

/** The city's targets from a table. */
export function readTargets(file: string, bytes: Uint8Array): Reading<Target[]> {
  const rows = readRows(file, bytes, targetSchema, columns);
  if (!rows.ok) return rows;
  return {
    ...rows,
    value: rows.value.map((row) => ({
      ...figureOf(row),
      group: row.group,
      comparator: row.comparator,
      dueYear: row.due_year,
      baseline: noteOf(row.baseline_vi, row.baseline_en),
      source: row.source,
      sourceDate: row.source_date,
    })),
  };
}
