import type { ImportedDataset } from '../../project/project.ts';
import { changeDatasetsOrTell } from '../change-datasets.ts';

/** What a dataset says of itself. */
export type DatasetWords = Pick<ImportedDataset, 'title' | 'source' | 'asOf'>;

/** Writes down what the user says of a dataset: its name, where it comes from and of which day. */
export async function renameDataset(id: string, { title, source, asOf }: DatasetWords): Promise<void> {
  await changeDatasetsOrTell(
    (datasets) => datasets.map((each) => (each.id === id ? { ...each, title, source, asOf } : each)),
    'dataset-described',
  );
}
