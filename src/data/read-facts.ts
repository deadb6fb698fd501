import * as z from 'zod/mini';
import type { Fact } from './city.ts';
import type { Reading } from './failure.ts';
import { code, number, orNull, sourceDate, text } from './fields.ts';
import { readRows } from './read-rows.ts';

const factSchema = z.object({
  id: code,
  group: text,
  statement_vi: text,
  statement_en: text,
  value: number(),
  unit: text,
  unit_vi: orNull(text),
  unit_en: orNull(text),
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
      id: row.id,
      group: row.group,
      statement: { vi: row.statement_vi, en: row.statement_en },
      value: row.value,
      unit: row.unit,
      unitText: { vi: row.unit_vi ?? row.unit, en: row.unit_en ?? row.unit },
      asOf: row.as_of,
      source: row.source,
      sourceDate: row.source_date,
    })),
  };
}
