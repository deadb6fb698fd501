import * as z from 'zod/mini';
import type { DeadZoneCount } from './city.ts';
import type { Reading } from './failure.ts';
import { code, number, orNull, sourceDate, text } from './fields.ts';
import { readRows } from './read-rows.ts';

const countSchema = z.object({
  id: code,
  statement_vi: text,
  statement_en: text,
  value: number(),
  unit: text,
  unit_vi: orNull(text),
  unit_en: orNull(text),
  scope: z.enum(['city', 'country']),
  source: text,
  as_of: sourceDate,
});

const columns = {
  required: ['id', 'statement_vi', 'statement_en', 'value', 'unit', 'scope'],
  numeric: ['value'],
};

/** Official counts of places without a signal, published without names, from a table. */
export function readDeadZoneCounts(file: string, bytes: Uint8Array): Reading<DeadZoneCount[]> {
  const rows = readRows(file, bytes, countSchema, columns);
  if (!rows.ok) return rows;
  return {
    ...rows,
    value: rows.value.map((row) => ({
      id: row.id,
      statement: { vi: row.statement_vi, en: row.statement_en },
      value: row.value,
      unit: row.unit,
      unitText: { vi: row.unit_vi ?? row.unit, en: row.unit_en ?? row.unit },
      scope: row.scope,
      source: row.source,
      asOf: row.as_of,
    })),
  };
}
