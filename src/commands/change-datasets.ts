import type { Failure } from '../data/failure.ts';
import { failureSentence } from '../data/failure-sentence.ts';
import type { ImportedDataset } from '../project/project.ts';
import type { ChangeWord } from '../state/project-slice.ts';
import { useApp } from '../state/store.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { mayChangeOrTell } from './refuse-change.ts';
import { reopenCity } from './reopen-city.ts';

type Datasets = readonly ImportedDataset[];

/**
 * Changes the user's datasets as one step that can be undone: first the number, then the list. Where the city cannot be
 * opened with them nothing has changed, and the failures say why. A change of the datasets as they stand is made again
 * where others have changed them while the number was computed.
 */
export async function changeDatasets(
  change: Datasets | ((datasets: Datasets) => Datasets),
  what: ChangeWord,
): Promise<Failure[] | null> {
  if (!mayChangeOrTell()) return null;
  for (;;) {
    const before = useApp.getState().datasets;
    const datasets = typeof change === 'function' ? change(before) : change;
    if (isSame(before, datasets)) return reopenCity(before);
    const failures = await reopenCity(datasets);
    const { datasets: now, dataChanged } = useApp.getState();
    if (failures) {
      // an earlier try may have opened others
      await reopenCity(now);
      return failures;
    }
    if (now !== before) continue;
    dataChanged({ datasets }, what);
    return null;
  }
}

/** The same; where it cannot be done, a notice says why. */
export async function changeDatasetsOrTell(
  change: (datasets: Datasets) => Datasets,
  what: ChangeWord,
): Promise<void> {
  const failures = await changeDatasets(change, what);
  if (!failures) return;
  const say = (language: Language) => {
    const { project } = messages[language];
    const [why] = failures.map((failure) => failureSentence(failure, language).message);
    return project.changeRefused(project.changes[what], why ?? '');
  };
  useApp.getState().noticePosted({
    id: 'project-step',
    tone: 'error',
    message: { vi: say('vi'), en: say('en') },
  });
}

function isSame(a: Datasets, b: Datasets): boolean {
  return a.length === b.length && a.every((dataset, index) => dataset === b[index]);
}
