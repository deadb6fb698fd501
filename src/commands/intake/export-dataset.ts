import type { FileDescription, FormatWanted } from '../../export/file-description.ts';
import { useApp } from '../../state/store.ts';
import { contentOf } from '../contents.ts';
import { theEngine } from '../engine/the-engine.ts';

/** A dataset of the user's as a file in the format and coordinate system that are asked for. */
export async function exportDataset(id: string, wanted: FormatWanted): Promise<FileDescription> {
  const { datasets, language } = useApp.getState();
  const dataset = datasets.find((each) => each.id === id);
  const bytes = dataset ? await contentOf(dataset.content.sha256) : null;
  if (!dataset || !bytes) throw new Error('The content of the dataset is not there.');
  return theEngine().ownDatasetFile(dataset, bytes, wanted.format, { ...wanted, language });
}

/** What the app shows of a kind as a file; `datasetId` leaves only the places of one dataset. */
export async function exportCityLayer(
  kind: string,
  datasetId: string | null,
  wanted: FormatWanted,
): Promise<FileDescription> {
  const { language } = useApp.getState();
  return theEngine().cityLayerFile(kind, datasetId, wanted.format, { ...wanted, language });
}
