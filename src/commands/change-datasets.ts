import type { Failure } from '../data/failure.ts';
import type { ImportedDataset } from '../project/project.ts';
import type { ChangeWord } from '../state/project-slice.ts';
import { useApp } from '../state/store.ts';
import { reopenCity } from './reopen-city.ts';

/**
 * Changes the user's datasets as one step that can be undone: first the number, then the list. Where the city cannot be
 * opened with them nothing has changed, and the failures say why.
 */
export async function changeDatasets(
  datasets: readonly ImportedDataset[],
  what: ChangeWord,
): Promise<Failure[] | null> {
  const failures = await reopenCity(datasets);
  if (failures) return failures;
  useApp.getState().dataChanged({ datasets }, what);
  return null;
}
