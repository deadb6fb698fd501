import type { Language } from '../text/language.ts';
import type { DataTable } from './data-table.ts';
import type { FileDescription, FileFormat, TableFormat } from './file-description.ts';

/** What makes the content of a file from a table, with pauses within. */
export type TableWriter = <Row>(table: DataTable<Row>, language: Language) => Promise<Blob>;

const writers: Record<TableFormat, () => Promise<TableWriter>> = {
  csv: async () => (await import('./csv-file.ts')).csvFile,
  xlsx: async () => (await import('./xlsx-file.ts')).xlsxFile,
  geojson: async () => (await import('./geojson-file.ts')).geojsonFile,
};

/** What a file's name says when its 5G figures are simulated. */
const simulatedMark: Record<Language, string> = { vi: 'mo-phong', en: 'simulated' };

/**
 * A file of a table. The same table gives the same bytes: no clock goes into it. The writer of the format is loaded
 * when it is used.
 *
 * @throws ExportFault when the format cannot hold the table
 */
export async function tableFile<Row>(
  table: DataTable<Row>,
  format: FileFormat,
  language: Language,
): Promise<FileDescription> {
  if (typeof format === 'object') {
    const [{ datasetFile }, { layerOfTable }] = await Promise.all([
      import('./dataset/dataset-file.ts'),
      import('./dataset/export-layer.ts'),
    ]);
    return datasetFile(layerOfTable(table), format.format, { ...format, language });
  }
  const write = await writers[format]();
  const blob = await write(table, language);
  return { name: `${markedName(table, language)}.${format}`, mime: blob.type, blob };
}

/** The start of a file's name, which says where its figures are simulated. */
export function markedName(
  { name, simulated }: Pick<DataTable<never>, 'name' | 'simulated'>,
  language: Language,
): string {
  return simulated ? `${name}-${simulatedMark[language]}` : name;
}
