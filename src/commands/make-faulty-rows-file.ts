import type { FileDescription, FileFormat } from '../export/file-description.ts';
import type { RegisterReading } from '../register/read-register.ts';
import { useApp } from '../state/store.ts';
import { makeTableFile } from './make-table-file.ts';

/** The rows that could not be taken over, with the reasons, as a file to correct. */
export async function makeFaultyRowsFile(
  reading: RegisterReading,
  format: FileFormat,
): Promise<FileDescription> {
  const { faultyRowsTable } = await import('../export/faulty-rows-table.ts');
  return makeTableFile(faultyRowsTable(reading, useApp.getState().language), format);
}
