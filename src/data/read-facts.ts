import * as z from 'zod/mini';
import type { Fact } from './city.ts';
import type { Reading } from './failure.ts';
import { sourceDate, text } from './fields.ts';
import { figureColumns, figureOf } from './figure.ts';
import { readRows } from './read-rows.ts';

const factSchema = z.object({
  ...figureColumns,
  group: text,
  as_of: z._default(z.string(), ''),
  source: text,
  source_date: sourceDate,
});

const columns = { required: ['id', 'statement_vi', 'statement_en', 'value', 'unit'], numeric: ['value'] };

/** Single figures with their sources from a table. */
export function readFacts(file: string, bytes: Uint8Array): Reading<Fact[]> {
  const rows = readRows(file, bytes, factSchema, columns);
  if (!rows.ok) return rows;
  return {
    ...rows,
    value: rows.value.map((row) => ({
      ...figureOf(row),
      group: row.group,
      asOf: row.as_of,
      source: row.source,
      sourceDate: row.source_date,
    })),
  };
}
