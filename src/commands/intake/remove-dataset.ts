import { changeDatasetsOrTell } from '../change-datasets.ts';

/** Takes a dataset of the user's out; undo brings it back. */
export async function removeDataset(id: string): Promise<void> {
  await changeDatasetsOrTell((datasets) => datasets.filter((each) => each.id !== id), 'dataset-removed');
}
