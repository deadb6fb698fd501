import * as z from 'zod/mini';
import type { DeadZoneCount } from './city.ts';
import type { Reading } from './failure.ts';
import { sourceDate, text } from './fields.ts';
import { figureColumns, figureOf } from './figure.ts';
import { readRows } from './read-rows.ts';

const countSchema = z.object({
  ...figureColumns,
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
      ...figureOf(row),
      scope: row.scope,
      source: row.source,
      asOf: row.as_of,
    })),
  };
}
