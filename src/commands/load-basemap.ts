import { useApp } from '../state/store.ts';
import { theEngine } from './engine/the-engine.ts';

const asked = new Set<string>();

/** Loads one drawn file once; a faulty one is told and the map goes without it. */
export async function loadBasemap(datasetId: string): Promise<void> {
  if (asked.has(datasetId)) return;
  asked.add(datasetId);
  const reading = await theEngine().basemap(datasetId);
  const app = useApp.getState();
  if (reading.ok) app.basemapLoaded(datasetId, reading.value);
  else app.datasetFailed({ datasetId, failures: reading.failures });
}
