import { useApp } from '../state/store.ts';
import { theEngine } from './engine/the-engine.ts';

/** Catalog id of the file. */
export const MINOR_ROADS = 'roads-minor';

const asked = new Map<string, Promise<void>>();

/** Loads one drawn file once; a faulty one is told and the map goes without it. */
export function loadBasemap(datasetId: string): Promise<void> {
  const loading = asked.get(datasetId) ?? load(datasetId);
  asked.set(datasetId, loading);
  return loading;
}

/** Loads the roads that are drawn from close by only, where the city has a file of them. */
export async function loadMinorRoads(): Promise<void> {
  const listed = useApp.getState().city?.catalog.datasets ?? [];
  if (listed.some(({ id }) => id === MINOR_ROADS)) await loadBasemap(MINOR_ROADS);
}

async function load(datasetId: string): Promise<void> {
  const reading = await theEngine().basemap(datasetId);
  const app = useApp.getState();
  if (reading.ok) app.basemapLoaded(datasetId, reading.value);
  else app.datasetFailed({ datasetId, failures: reading.failures });
}
