import { defaultLayers } from '../state/default-layers.ts';
import { useApp } from '../state/store.ts';
import { layersFromUrl, readUrlState } from '../state/url-state.ts';
import { askWhy } from './ask-why.ts';
import { breathe } from './breathe.ts';
import { chooseDefinition } from './choose-definition.ts';
import { drawUncovered } from './draw-uncovered.ts';
import { theEngine } from './engine/the-engine.ts';
import { judgeZones } from './judge-zones.ts';
import { loadBasemap } from './load-basemap.ts';
import { openedWith } from './reopen-city.ts';
import { suppliedDatasets } from './supplied-datasets.ts';

const drawnLater = new Set(['roads-minor']);

/** Reads the city beside the page with the user's datasets, computes the number, then loads what is only drawn. */
export async function openCity(): Promise<void> {
  const app = useApp.getState();
  const baseUrl = new URL('geodata/', document.baseURI).href;
  const { datasets } = app;
  openedWith(datasets);
  const opened = await theEngine().open(baseUrl, await suppliedDatasets(datasets));
  if (!opened.city) {
    app.cityFailed(opened.failures);
    return;
  }
  const { catalog } = opened.city;
  const linked = readUrlState(location.hash);
  if (opened.coverage && opened.card) {
    app.coverageComputed(opened.coverage, opened.card);
    await breathe();
  }
  app.layersListed(layersFromUrl(defaultLayers(catalog), linked.layers));
  await breathe();
  app.cityOpened(opened.city, opened.failures);
  void drawUncovered();
  if (linked.selection) app.thingSelected(linked.selection);
  if (linked.probe) void askWhy(linked.probe);

  const drawn = catalog.datasets.filter(
    (entry) => (entry.kind === 'basemap' || entry.kind === 'inset') && !drawnLater.has(entry.id),
  );
  await Promise.all(drawn.map((entry) => loadBasemap(entry.id)));

  await judgeZones('any');
  const chosen = useApp.getState().definition;
  if (linked.definition && chosen === opened.coverage?.definition) await chooseDefinition(linked.definition);
}
