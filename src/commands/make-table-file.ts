import type { DataTable } from '../export/data-table.ts';
import type { FileDescription, FileFormat } from '../export/file-description.ts';
import { useApp } from '../state/store.ts';

/** A small table as a file in the language on screen; the writer loads when it is first used. */
export async function makeTableFile<Row>(
  table: DataTable<Row>,
  format: FileFormat,
): Promise<FileDescription> {
  const { tableFile } = await import('../export/table-file.ts');
  return tableFile(table, format, useApp.getState().language);
}
