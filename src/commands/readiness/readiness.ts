import type { Deck } from '../../briefing/scene.ts';
import type { ScenePage } from '../../briefing/scene-page.ts';
import { briefingPages } from '../../briefing/scene-page-of.ts';
import { deckInForce } from '../../state/deck-in-force.ts';
import type { LayerId } from '../../state/layer.ts';
import { layerDatasets, layerTitle } from '../../state/layer-source.ts';
import { type App, useApp } from '../../state/store.ts';
import { briefingFacts, prepareBriefing } from '../briefing/briefing-facts.ts';
import { loadBasemapAgain } from '../load-basemap.ts';
import { failureOf } from '../tell-failures.ts';
import { offlinePart } from './offline-part.ts';
import { type ReadinessItem, readinessItems } from './readiness-items.ts';
import type { ReadinessParts } from './readiness-parts.ts';
import { lackingWeights, screenSize, webglKind } from './screen-part.ts';
import { storagePart } from './storage-part.ts';

export type { ReadinessItem } from './readiness-items.ts';

/** Looks at everything a briefing in a room without a network rests on; whatever is not there yet is asked for. */
export async function readiness(): Promise<ReadinessItem[]> {
  const deck = deckInForce(useApp.getState());
  const pages = deck && (await scenePages(deck));
  await loadAllDrawn();
  const [weights, storage, offline] = await Promise.all([
    lackingWeights(document.fonts),
    storagePart(),
    offlinePart(),
  ]);
  const app = useApp.getState();
  const parts: ReadinessParts = {
    pages,
    layers: deck ? sceneLayers(app, deck) : [],
    basemap: drawnFiles(app),
    webgl: webglKind(document.createElement('canvas')),
    lackingWeights: weights,
    screen: screenSize(),
    storage,
    offline,
  };
  return readinessItems(parts, app.language);
}

async function scenePages(deck: Deck): Promise<ScenePage[] | null> {
  await prepareBriefing(deck).catch(failureOf);
  const app = useApp.getState();
  const facts = briefingFacts(app);
  return facts && briefingPages(deck, facts, app.language).pages;
}

/** Also what the map otherwise asks for only when it is looked at closely. */
async function loadAllDrawn(): Promise<void> {
  const { city } = useApp.getState();
  const drawn = city?.catalog.datasets.filter(({ kind }) => kind === 'basemap' || kind === 'inset') ?? [];
  await Promise.all(drawn.map(({ id }) => loadBasemapAgain(id).catch(failureOf)));
}

/** Every layer that a scene shows, once. */
export function sceneLayers(
  { city, layers, failures, live, language }: Pick<App, 'city' | 'layers' | 'failures' | 'live' | 'language'>,
  deck: Deck,
): ReadinessParts['layers'] {
  const ids = new Set(deck.scenes.flatMap((scene) => scene.layers.map(({ id }) => id)));
  const failed = new Set(failures.map(({ datasetId }) => datasetId));
  return [...ids].map((id) => {
    const source = live.find((each) => id === `live:${each.id}`);
    const known = layers.find((layer) => layer.id === id);
    const datasets = known && city ? layerDatasets(known.id, city.catalog) : [];
    return {
      title: source?.title ?? (city ? layerTitle(id as LayerId, city.catalog, language) : id),
      hasData:
        source !== undefined || (known !== undefined && !datasets.some((entry) => failed.has(entry.id))),
      isFromServer: source !== undefined,
    };
  });
}

function drawnFiles({ city, basemap, language }: App): ReadinessParts['basemap'] {
  const drawn = city?.catalog.datasets.filter(({ kind }) => kind === 'basemap' || kind === 'inset') ?? [];
  return drawn.map(({ id, title, kind }) => ({
    title: title[language],
    isLoaded: id in basemap,
    isInset: kind === 'inset',
  }));
}
