import type * as z from 'zod/mini';
import { distinctIds } from './distinct-ids.ts';
import type { Reading } from './failure.ts';
import { faultList } from './fault-list.ts';
import type { FileContent } from './parsed-file.ts';
import { readRecord } from './read-record.ts';
import { readTable } from './read-table.ts';
import { rowRecord, whereOf } from './table.ts';

/** Every row of a table through one schema; ids, where the schema has them, occur once. */
export function readRows<Schema extends z.ZodMiniType<Record<string, unknown>>>(
  file: string,
  content: FileContent,
  schema: Schema,
  columns: { required: readonly string[]; numeric: readonly string[] },
): Reading<z.output<Schema>[]> {
  const table = readTable(file, content, columns, null);
  if (!table.ok) return table;
  const faults = faultList(file);
  const checkId = distinctIds(faults);
  const value: z.output<Schema>[] = [];
  table.value.rows.forEach((_, index) => {
    const where = whereOf(table.value, index);
    const record = readRecord(schema, rowRecord(table.value, index), where, faults);
    if (!record) return;
    if (typeof record.id === 'string') checkId(record.id, where);
    value.push(record);
  });
  return faults.faults.length > 0
    ? { ok: false, failures: faults.faults }
    : { ok: true, value, remarks: table.remarks };
}
