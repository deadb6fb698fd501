import type { Failure } from '../data/failure.ts';
import type { ImportedDataset } from '../project/project.ts';
import { defaultLayers } from '../state/default-layers.ts';
import { mergedLayers } from '../state/layer.ts';
import { useApp } from '../state/store.ts';
import { askWhy } from './ask-why.ts';
import { breathe } from './breathe.ts';
import { chooseDefinition } from './choose-definition.ts';
import { forgetDefinitions } from './compute-definitions.ts';
import { drawUncovered, forgetUncovered } from './draw-uncovered.ts';
import type { OpenedCity } from './engine/engine.ts';
import { theEngine } from './engine/the-engine.ts';
import { forgetPopulation } from './follow-camera.ts';
import { judgeZones } from './judge-zones.ts';
import { runReview } from './run-review.ts';
import { suppliedDatasets } from './supplied-datasets.ts';
import { failureOf } from './tell-failures.ts';

/** One change of the datasets at a time, in the order in which they were asked for. */
let queue: Promise<unknown> = Promise.resolve();

/** The datasets that the number on screen is computed with. */
let opened: readonly ImportedDataset[] = [];

/** Tells which datasets the city is first opened with; changes wait until it is open. */
export function openedWith(datasets: readonly ImportedDataset[], opening: Promise<unknown>): void {
  opened = datasets;
  queue = opening.catch(() => {});
}

/** Whether the number on screen is of these datasets. */
function isOpenedWith(datasets: readonly ImportedDataset[]): boolean {
  return opened === datasets;
}

/**
 * Computes everything with these datasets of the user's. Where one of them cannot be read, or there would be no number,
 * all stays as it was and the failures say why; null when it is done.
 */
export function reopenCity(datasets: readonly ImportedDataset[]): Promise<Failure[] | null> {
  const change = queue.then(() => changeTo(datasets));
  queue = change.catch(() => {});
  return change;
}

async function changeTo(datasets: readonly ImportedDataset[]): Promise<Failure[] | null> {
  if (isOpenedWith(datasets)) return null;
  const change = await theEngine().changeDatasets(await suppliedDatasets(datasets));
  if (!change.ok) return change.failures;
  opened = datasets;
  await show(change.opened).catch(failureOf);
  return null;
}

/** Puts a city computed anew on the screen: what was chosen stays chosen, what was computed from the old data goes. */
async function show({ city, coverage, card, failures }: OpenedCity): Promise<void> {
  if (!city) return;
  const { definition, coverageReplaced, intervalForgotten } = useApp.getState();
  forgetDefinitions();
  forgetUncovered();
  coverageReplaced(coverage, card);
  intervalForgotten();
  await breathe();
  const app = useApp.getState();
  const { layers, selection, review, probe } = app;
  app.layersListed(mergedLayers(layers, defaultLayers(city.catalog)));
  app.cityOpened(city, failures);
  if (selection && !isThere(selection, city)) app.thingSelected(null);
  forgetPopulation();
  void drawUncovered();
  if (probe) void askWhy(probe);
  if (definition !== coverage?.definition) await chooseDefinition(definition);
  if (useApp.getState().zonesOfAll === null) await judgeZones('any');
  if (review) void runReview();
}

function isThere(
  selection: NonNullable<ReturnType<typeof useApp.getState>['selection']>,
  city: NonNullable<OpenedCity['city']>,
): boolean {
  switch (selection.kind) {
    case 'commune':
      return city.communes.some(({ code }) => code === selection.code);
    case 'place':
      return city.places.some(({ id }) => id === selection.id);
    case 'station':
      return city.stations.some(({ id }) => id === selection.id);
    case 'dead-zone':
      return true;
    default:
      return city.ownLayers?.some(({ datasetId }) => datasetId === selection.datasetId) ?? false;
  }
}
