import { useApp } from '../state/store.ts';
import { theEngine } from './engine/the-engine.ts';

/** Catalog id of the file. */
export const MINOR_ROADS = 'roads-minor';

const asked = new Map<string, Promise<void>>();
/** Files that could not be had. */
const failed = new Set<string>();

/** Loads one drawn file once; a faulty one is told and the map goes without it. */
export function loadBasemap(datasetId: string): Promise<void> {
  const loading = asked.get(datasetId) ?? load(datasetId);
  asked.set(datasetId, loading);
  return loading;
}

/** The same; what could not be had before is asked for again. */
export function loadBasemapAgain(datasetId: string): Promise<void> {
  if (failed.delete(datasetId)) asked.delete(datasetId);
  return loadBasemap(datasetId);
}

/** Loads the roads that are drawn from close by only, where the city has a file of them. */
export async function loadMinorRoads(): Promise<void> {
  const listed = useApp.getState().city?.catalog.datasets ?? [];
  if (listed.some(({ id }) => id === MINOR_ROADS)) await loadBasemap(MINOR_ROADS);
}

async function load(datasetId: string): Promise<void> {
  const reading = await theEngine()
    .basemap(datasetId)
    .catch((fault: unknown) => {
      failed.add(datasetId);
      throw fault;
    });
  if (!reading.ok) failed.add(datasetId);
  const app = useApp.getState();
  if (reading.ok) app.basemapLoaded(datasetId, reading.value);
  else app.datasetFailed({ datasetId, failures: reading.failures });
}
