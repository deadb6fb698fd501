import { beforeAll, expect, test } from 'vitest';
import { defaultDeck } from '../../../src/briefing/default-deck.ts';
import type { Deck } from '../../../src/briefing/scene.ts';
import { sceneLayers } from '../../../src/commands/readiness/readiness.ts';
import type { ShownCity } from '../../../src/state/city-slice.ts';
import { defaultLayers } from '../../../src/state/default-layers.ts';
import { openTinyCity } from '../../fixtures/fixture-files.ts';
import { aLiveSource } from '../../support/arbitrary-project.ts';

let city: ShownCity;

beforeAll(async () => {
  city = await openTinyCity();
});

function layersOf(deck: Deck, failures: { datasetId: string; failures: [] }[] = []) {
  const layers = defaultLayers(city.catalog);
  return sceneLayers({ city, layers, failures, live: [aLiveSource()], language: 'vi' }, deck);
}

/** A briefing of one scene with these layers. */
function deckWith(...ids: string[]): Deck {
  const deck = defaultDeck(city);
  const scene = { ...deck.scenes[0]!, layers: ids.map((id) => ({ id, opacity: 1 })) };
  return { ...deck, scenes: [scene, { ...scene, id: 'again' }] };
}

test('every layer of the shipped briefing has its data, each listed once', () => {
  const found = layersOf(defaultDeck(city));
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter(({ hasData }) => !hasData)).toEqual([]);
  expect(new Set(found.map(({ title }) => title)).size).toBe(found.length);
});

test('a layer whose file could not be read, one that is gone, and one from a server', () => {
  const failed = city.catalog.datasets.find(({ kind }) => kind === 'places')!;
  const deck = deckWith(`places:${failed.id}`, 'own:gone', `live:${aLiveSource().id}`);
  const found = layersOf(deck, [{ datasetId: failed.id, failures: [] }]);
  expect(found).toEqual([
    { title: failed.title.vi, hasData: false, isFromServer: false },
    { title: 'gone', hasData: false, isFromServer: false },
    { title: 'Ảnh nền', hasData: true, isFromServer: true },
  ]);
});
