import { useApp } from '../../state/store.ts';
import { changeDatasets } from '../change-datasets.ts';

/** Takes a dataset of the user's out; undo brings it back. */
export async function removeDataset(id: string): Promise<void> {
  const { datasets } = useApp.getState();
  await changeDatasets(
    datasets.filter((each) => each.id !== id),
    'dataset-removed',
  );
}
