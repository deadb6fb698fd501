import { useApp } from '../state/store.ts';
import { theEngine } from './engine/the-engine.ts';

const asked = new Map<string, Promise<void>>();

/** Loads one drawn file once; a faulty one is told and the map goes without it. */
export function loadBasemap(datasetId: string): Promise<void> {
  const loading = asked.get(datasetId) ?? load(datasetId);
  asked.set(datasetId, loading);
  return loading;
}

async function load(datasetId: string): Promise<void> {
  const reading = await theEngine().basemap(datasetId);
  const app = useApp.getState();
  if (reading.ok) app.basemapLoaded(datasetId, reading.value);
  else app.datasetFailed({ datasetId, failures: reading.failures });
}
