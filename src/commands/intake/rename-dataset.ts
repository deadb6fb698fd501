import type { ImportedDataset } from '../../project/project.ts';
import { useApp } from '../../state/store.ts';
import { changeDatasets } from '../change-datasets.ts';

/** What a dataset says of itself. */
export type DatasetWords = Pick<ImportedDataset, 'title' | 'source' | 'asOf'>;

/** Writes down what the user says of a dataset: its name, where it comes from and of which day. */
export async function renameDataset(id: string, words: DatasetWords): Promise<void> {
  const { datasets } = useApp.getState();
  await changeDatasets(
    datasets.map((each) => (each.id === id ? { ...each, ...words } : each)),
    'dataset-described',
  );
}
