import { beforeEach, expect, test, vi } from 'vitest';
import type { Scene } from '../../../src/briefing/scene.ts';
import type { PictureRequest } from '../../../src/commands/map-port.ts';
import type { LayerId } from '../../../src/state/layer.ts';
import { tinyState } from '../../panels/tiny-state.ts';

const asked = vi.hoisted(() => [] as [about: string, ...args: unknown[]][]);

vi.mock('comlink', () => ({ proxy: <T>(value: T) => value }));
vi.mock('../../../src/commands/engine/the-engine.ts', () => {
  const answers: Record<string, unknown> = {
    zones: { operator: 'north', rows: [], holes: ['hole'] },
    communeRows: ['rows'],
    uncovered: 'circles',
    briefingGaps: { definition: 'operator:north' },
    population: 'cells',
    basemap: { ok: false, failures: [] },
  };
  const ask =
    (about: string) =>
    async (...args: unknown[]) => {
      asked.push([about, ...args]);
      return answers[about];
    };
  return { theEngine: () => Object.fromEntries(Object.keys(answers).map((about) => [about, ask(about)])) };
});

const { useApp } = await import('../../../src/state/store.ts');
const { connectMap } = await import('../../../src/commands/map-port.ts');
const { sceneContent, scenePicture, screenPicture } = await import(
  '../../../src/commands/briefing/scene-picture.ts'
);

const fresh = useApp.getState();
const size = { widthPx: 960, heightPx: 540, pixelRatio: 2 };

function scene(more: Partial<Scene> = {}): Scene {
  const nothing = { vi: '', en: '' };
  return {
    id: 's',
    title: nothing,
    text: nothing,
    notes: nothing,
    figures: [],
    exhibit: null,
    view: { kind: 'camera', centre: [108, 16], zoom: 10, bearing: 0, pitch: 0, size: [960, 540] },
    layers: [
      { id: 'uncovered', opacity: 0.4 },
      { id: 'commune-coverage', opacity: 1 },
      { id: 'gone', opacity: 1 },
    ],
    definition: 'operator:north',
    selection: { kind: 'commune', code: 'A' },
    theme: null,
    seen: null,
    ...more,
  };
}

/** A map that keeps what it was asked for. */
function fakeMap(): PictureRequest[] {
  const requests: PictureRequest[] = [];
  const nothing = () => {};
  connectMap({
    flyTo: nothing,
    fitBbox: nothing,
    setCamera: nothing,
    zoomBy: nothing,
    resetNorth: nothing,
    setPitch: nothing,
    middle: () => null,
    focus: nothing,
    showView: nothing,
    viewNow: () => scene().view,
    picture: async (request) => {
      requests.push(request);
      return { failure: 'timed-out' };
    },
  });
  return requests;
}

beforeEach(() => {
  asked.length = 0;
  const ids: LayerId[] = ['gap-clusters', 'uncovered', 'zone-holes', 'population', 'commune-coverage'];
  const layers = ids.map((id) => ({ id, visible: id !== 'population', opacity: 1 }));
  useApp.setState({ ...fresh, ...tinyState('vi'), layers }, true);
  connectMap(null);
});

test('works out what a scene shows beside the screen, for the zoom of the picture', async () => {
  const before = useApp.getState();
  const content = await sceneContent(scene(), size);
  const { layers, definition } = useApp.getState();
  expect({ layers, definition }).toEqual({ layers: before.layers, definition: before.definition });
  expect(asked).toContainEqual(['communeRows', 'operator:north']);
  expect(asked).toContainEqual(['uncovered', 'operator:north', 10]);
  expect(content).toMatchObject({
    definition: 'operator:north',
    communeRows: ['rows'],
    uncovered: 'circles',
    zoneHoles: [],
    gaps: null,
    population: null,
    selection: { kind: 'commune', code: 'A' },
  });
  expect(asked.map(([about]) => about)).not.toContain('zones');

  asked.length = 0;
  await sceneContent(scene(), { ...size, widthPx: 1920, heightPx: 1080 });
  expect(asked).toContainEqual(['uncovered', 'operator:north', 11]);
});

test('shows the layers of the scene in its order, and hides every other', async () => {
  const { layers = [] } = await sceneContent(scene(), size);
  const shown = layers.filter(({ visible }) => visible).map(({ id, opacity }) => [id, opacity]);
  expect(shown).toEqual([
    ['uncovered', 0.4],
    ['commune-coverage', 1],
  ]);
  expect(layers).toHaveLength(useApp.getState().layers.length);
});

test('asks for holes, gaps and population only where a layer shows them', async () => {
  const layers = ['zone-holes', 'gap-clusters', 'population'].map((id) => ({ id, opacity: 1 }));
  const content = await sceneContent(scene({ layers }), size);
  expect(content).toMatchObject({
    zoneHoles: ['hole'],
    gaps: { definition: 'operator:north' },
    population: 'cells',
    communeRows: null,
    uncovered: null,
  });
  const [, resolution, box] = asked.find(([about]) => about === 'population') ?? [];
  expect([resolution, box]).toEqual([8, null]);
});

test('passes size, language and theme on, the theme of the scene where none is asked for', async () => {
  const requests = fakeMap();
  expect(await scenePicture(scene({ theme: 'dark' }), size, { language: 'en' })).toEqual({
    failure: 'timed-out',
  });
  await scenePicture(scene({ theme: 'dark' }), size, { language: 'vi', theme: 'light' });
  expect(requests.map(({ content: { language, theme } }) => [language, theme])).toEqual([
    ['en', 'dark'],
    ['vi', 'light'],
  ]);
  expect(requests[0]).toMatchObject({ ...size, view: scene().view });
});

test('a picture of the screen keeps its layers and looks at what is in view', async () => {
  const requests = fakeMap();
  await screenPicture(size, { language: 'vi' });
  expect(requests[0]).toMatchObject({
    view: scene().view,
    content: { definition: 'any', uncovered: 'circles' },
  });
  expect(requests[0]?.content).not.toHaveProperty('layers');
  expect(requests[0]?.content).not.toHaveProperty('gaps');
});

test('says so where there is no map, or nobody waits any more', async () => {
  expect(await scenePicture(scene(), size, { language: 'vi' })).toEqual({ failure: 'no-map' });
  expect(await screenPicture(size, { language: 'vi' })).toEqual({ failure: 'no-map' });
  fakeMap();
  const signal = AbortSignal.abort();
  expect(await scenePicture(scene(), size, { language: 'vi', signal })).toEqual({ failure: 'aborted' });
  expect(asked).toEqual([]);
});
