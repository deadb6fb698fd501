import type { DefinitionKey } from '../coverage/result.ts';
import type { ImportedDataset } from '../project/project.ts';
import type { ShownCity } from '../state/city-slice.ts';
import { defaultLayers } from '../state/default-layers.ts';
import { useApp } from '../state/store.ts';
import { layersFromUrl, readUrlState, type UrlState } from '../state/url-state.ts';
import { askWhy } from './ask-why.ts';
import { breathe } from './breathe.ts';
import { chooseDefinition } from './choose-definition.ts';
import { drawUncovered } from './draw-uncovered.ts';
import { theEngine } from './engine/the-engine.ts';
import { judgeZones } from './judge-zones.ts';
import { loadBasemap, MINOR_ROADS } from './load-basemap.ts';
import { openedWith } from './reopen-city.ts';
import { meantHere } from './share/link-marks.ts';
import { suppliedDatasets } from './supplied-datasets.ts';

const drawnLater = new Set([MINOR_ROADS]);

/** Reads the city beside the page with the user's datasets, computes the number, then loads what is only drawn. */
export async function openCity(): Promise<void> {
  const { datasets } = useApp.getState();
  const opening = openWith(datasets);
  openedWith(datasets, opening);
  const opened = await opening;
  if (!opened) return;
  const { linked } = opened;
  void drawUncovered();
  if (linked.selection) useApp.getState().thingSelected(linked.selection);
  if (linked.probe) void askWhy(linked.probe);

  const drawn = opened.city.catalog.datasets.filter(
    (entry) => (entry.kind === 'basemap' || entry.kind === 'inset') && !drawnLater.has(entry.id),
  );
  await Promise.all(drawn.map((entry) => loadBasemap(entry.id)));

  await judgeZones('any');
  const chosen = useApp.getState().definition;
  if (linked.definition && chosen === opened.definition) await chooseDefinition(linked.definition);
}

/** What is open, and what the address asked to see of it; null where nothing could be opened. */
interface Opening {
  city: ShownCity;
  /** Of the number on screen. */
  definition: DefinitionKey | undefined;
  linked: UrlState;
}

async function openWith(datasets: readonly ImportedDataset[]): Promise<Opening | null> {
  const app = useApp.getState();
  const baseUrl = new URL('geodata/', document.baseURI).href;
  const { city, coverage, card, failures } = await theEngine().open(
    baseUrl,
    await suppliedDatasets(datasets),
  );
  if (!city) {
    app.cityFailed(failures);
    return null;
  }
  const linked = meantHere(readUrlState(location.hash), { ...useApp.getState(), city });
  if (coverage && card) {
    app.coverageComputed(coverage, card);
    await breathe();
  }
  app.layersListed(layersFromUrl(defaultLayers(city.catalog), linked.layers));
  await breathe();
  app.cityOpened(city, failures);
  return { city, definition: coverage?.definition, linked };
}
