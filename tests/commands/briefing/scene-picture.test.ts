import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Scene } from '../../../src/briefing/scene.ts';
import { sceneMissing } from '../../../src/briefing/scene-missing.ts';
import type { PictureRequest } from '../../../src/commands/map-port.ts';
import type { LiveFailure } from '../../../src/live/live-failure.ts';
import type { LiveView } from '../../../src/live/live-source.ts';
import type { LayerId } from '../../../src/state/layer.ts';
import type { LiveStatus } from '../../../src/state/live-slice.ts';
import { tinyState } from '../../panels/tiny-state.ts';
import { aLiveSource } from '../../support/arbitrary-project.ts';

const asked = vi.hoisted(() => [] as [about: string, ...args: unknown[]][]);

vi.mock('comlink', () => ({ proxy: <T>(value: T) => value }));
vi.mock('../../../src/commands/engine/the-engine.ts', () => {
  const answers: Record<string, unknown> = {
    zones: { operator: 'alpha', rows: [], holes: ['hole'] },
    communeRows: ['rows'],
    uncovered: 'circles',
    briefingGaps: { definition: 'operator:alpha' },
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
const { briefingFacts } = await import('../../../src/commands/briefing/briefing-facts.ts');
const { sceneOnScreen } = await import('../../../src/commands/briefing/scene-on-screen.ts');
const { removeLiveSource } = await import('../../../src/commands/live/remove-live-source.ts');

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
    definition: 'operator:alpha',
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
  expect(asked).toContainEqual(['communeRows', 'operator:alpha']);
  expect(asked).toContainEqual(['uncovered', 'operator:alpha', 10]);
  expect(content).toMatchObject({
    definition: 'operator:alpha',
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
  expect(asked).toContainEqual(['uncovered', 'operator:alpha', 11]);
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
    gaps: { definition: 'operator:alpha' },
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

test('a picture of the screen keeps its layers and looks at what is in view, as they are when it is asked for', async () => {
  const requests = fakeMap();
  const { layers, selection } = useApp.getState();
  const drawn = screenPicture(size, { language: 'vi' });
  useApp.getState().layerShown('population', true);
  useApp.getState().thingSelected({ kind: 'commune', code: '2' });
  await drawn;
  expect(requests[0]).toMatchObject({
    view: scene().view,
    content: { definition: 'any', uncovered: 'circles', layers, selection },
  });
  expect(requests[0]?.content).not.toHaveProperty('probe');
  expect(requests[0]?.content).not.toHaveProperty('gaps');
});

test('a scene leaves out the point that is asked about', async () => {
  expect(await sceneContent(scene(), size)).toMatchObject({ probe: null });
});

test('a definition whose operator is gone shows nothing, and is not asked for', async () => {
  const layers = ['commune-coverage', 'uncovered', 'zone-holes', 'gap-clusters'].map((id) => ({
    id,
    opacity: 1,
  }));
  const content = await sceneContent(scene({ layers, definition: 'operator:gone' }), size);
  expect(content).toMatchObject({ communeRows: null, uncovered: null, zoneHoles: [], gaps: null });
  expect(asked.filter(([about]) => about !== 'basemap')).toEqual([]);
});

describe('layers of servers', () => {
  const view: LiveView = { form: 'raster', tileSize: 256, minZoom: 0, maxZoom: 18, bbox: null };
  const ready: LiveStatus = { state: 'ready', view, revision: 1, answeredAt: 0, trouble: null };
  const trouble = { code: 'timeout', host: 'maps.example.vn' } as LiveFailure;
  const sources = [
    aLiveSource({ id: 'drawn', title: 'Ảnh vệ tinh' }),
    aLiveSource({ id: 'loading', title: 'Quy hoạch' }),
    aLiveSource({ id: 'holed', title: 'Địa chính' }),
    aLiveSource({ id: 'off', title: 'Ảnh cũ', visible: false }),
    aLiveSource({ id: 'late', title: 'Thời tiết' }),
    aLiveSource({ id: 'unwanted', title: 'Giao thông', visible: false }),
  ];
  const status = new Map<string, LiveStatus>([
    ['drawn', ready],
    ['loading', { state: 'loading' }],
    ['holed', { ...ready, trouble }],
    ['late', { state: 'loading' }],
  ]);

  /** A map that draws at once, while a server answers. */
  function drawingMap(): void {
    connectMap({
      viewNow: () => scene().view,
      async picture() {
        useApp.getState().liveMoved('late', ready);
        return { picture: { legend: [{ title: 'Xã, phường', simulated: false, entries: [] }] } };
      },
    } as unknown as Parameters<typeof connectMap>[0]);
  }

  const legendOf = (drawn: Awaited<ReturnType<typeof scenePicture>>) =>
    'picture' in drawn ? drawn.picture.legend.map(({ title }) => title) : [];

  beforeEach(() => {
    useApp.setState({ live: sources, liveStatus: status });
    drawingMap();
  });

  test('that are not drawn, or perhaps not whole, are named on the picture of a scene', async () => {
    const layers = ['live:off', 'live:drawn', 'live:gone'].map((id) => ({ id, opacity: 1 }));
    expect(legendOf(await scenePicture(scene({ layers }), size, { language: 'vi' }))).toEqual([
      'Xã, phường',
      'Không có trong hình: lớp trực tuyến Quy hoạch',
      'Có thể thiếu trong hình: lớp trực tuyến Địa chính',
      'Không có trong hình: lớp trực tuyến Ảnh cũ',
      'Không có trong hình: lớp trực tuyến Thời tiết',
    ]);
  });

  test('are named on a picture of the screen only where they are switched on', async () => {
    expect(legendOf(await screenPicture(size, { language: 'en' }))).toEqual([
      'Xã, phường',
      'Not in the picture: live layer Quy hoạch',
      'May be incomplete in the picture: live layer Địa chính',
      'Not in the picture: live layer Thời tiết',
    ]);
  });

  test('that are switched on are kept with a scene of the screen, below its layers', () => {
    const ids = sceneOnScreen()?.layers.map(({ id }) => id);
    expect(ids?.slice(-5)).toEqual([
      'commune-coverage',
      'live:drawn',
      'live:loading',
      'live:holed',
      'live:late',
    ]);
  });

  test('are missing from a scene once their source has been removed', async () => {
    const held = scene({
      layers: ['live:off', 'live:drawn'].map((id) => ({ id, opacity: 1 })),
      selection: null,
    });
    const missing = () => sceneMissing(held, briefingFacts(useApp.getState())!, 'vi');
    expect(missing()).toEqual([]);
    removeLiveSource('drawn');
    expect(missing()).toHaveLength(1);
  });
});

test('says so where there is no map, or nobody waits any more', async () => {
  expect(await scenePicture(scene(), size, { language: 'vi' })).toEqual({ failure: 'no-map' });
  expect(await screenPicture(size, { language: 'vi' })).toEqual({ failure: 'no-map' });
  fakeMap();
  const signal = AbortSignal.abort();
  expect(await scenePicture(scene(), size, { language: 'vi', signal })).toEqual({ failure: 'aborted' });
  expect(asked).toEqual([]);
});
