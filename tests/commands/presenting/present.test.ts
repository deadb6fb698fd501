import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Deck, Scene, SceneSelection } from '../../../src/briefing/scene.ts';
import { clickMap } from '../../../src/commands/click-map.ts';
import { keepAddress } from '../../../src/commands/keep-address.ts';
import { connectMap, type MapPort } from '../../../src/commands/map-port.ts';
import { restoreCamera } from '../../../src/commands/presenting/before-presenting.ts';
import { doPresenterAction } from '../../../src/commands/presenting/do-presenter-action.ts';
import { startExploring } from '../../../src/commands/presenting/explore.ts';
import { followPresenting } from '../../../src/commands/presenting/follow-presenting.ts';
import { readKeptTalk } from '../../../src/commands/presenting/kept-talk.ts';
import { leavePresenting, takeLastBefore } from '../../../src/commands/presenting/leave-presenting.ts';
import {
  nextScene,
  previousScene,
  returnToScene,
  showScene,
} from '../../../src/commands/presenting/show-scene.ts';
import { resumePresenting, startPresenting } from '../../../src/commands/presenting/start-presenting.ts';
import { wearTheme } from '../../../src/commands/set-preferences.ts';
import type { CoverageResult } from '../../../src/coverage/result.ts';
import type { PointExplanation } from '../../../src/coverage/trail/explain-point.ts';
import type { LayerId } from '../../../src/state/layer.ts';
import { useApp } from '../../../src/state/store.ts';
import { openTinyCity } from '../../fixtures/fixture-files.ts';
import { pretendWindow } from '../../support/pretend-window.ts';

vi.mock('../../../src/commands/engine/the-engine.ts', () => ({
  theEngine: () => ({ explainPoint: async () => null }),
}));
vi.mock('../../../src/commands/briefing/briefing-facts.ts', () => ({ prepareBriefing: async () => {} }));

const city = await openTinyCity();
const camera = { lon: 108, lat: 16, zoom: 9, bearing: 0, pitch: 0 };
const commune: SceneSelection = { kind: 'commune', code: 'x' };

function sceneOf(id: string, layers: string[], part: Partial<Scene> = {}): Scene {
  return {
    id,
    title: { vi: id, en: id },
    text: { vi: '', en: '' },
    notes: { vi: '', en: '' },
    figures: [],
    exhibit: null,
    view: { kind: 'box', bbox: [108, 16, 109, 17] },
    layers: layers.map((layer) => ({ id: layer, opacity: 0.5 })),
    definition: 'any',
    selection: null,
    theme: null,
    seen: null,
    ...part,
  };
}

const deck: Deck = {
  title: { vi: 'Thử', en: 'Test' },
  scenes: [
    sceneOf('one', ['population', 'gone-layer']),
    sceneOf('two', ['stations'], { theme: 'dark', selection: commune }),
    sceneOf('three', []),
  ],
};

const layerIds: LayerId[] = ['stations', 'population', 'commune-coverage'];
const clean = useApp.getState();
let shown: unknown[] = [];
let follow: (() => void)[] = [];

function visible(): [string, number][] {
  return useApp
    .getState()
    .layers.filter((layer) => layer.visible)
    .map(({ id, opacity }) => [id, opacity]);
}

beforeEach(() => {
  const page = pretendWindow();
  Object.assign(document, { fullscreenEnabled: false, fullscreenElement: null, activeElement: null });
  page.location.hash = '';
  useApp.setState(clean, true);
  useApp.setState({
    city,
    deck,
    opening: { status: 'ready' },
    layers: layerIds.map((id) => ({ id, visible: id === 'commune-coverage', opacity: 0.8 })),
    camera,
    leftOpen: true,
    rightPanel: 'zones',
  });
  shown = [];
  connectMap({
    showView: (view: unknown) => shown.push(view),
    setCamera: (to: unknown) => shown.push(to),
  } as unknown as MapPort);
  follow = [followPresenting(), keepAddress()];
});

afterEach(() => {
  leavePresenting();
  takeLastBefore();
  for (const end of follow) end();
  connectMap(null);
  vi.unstubAllGlobals();
});

describe('a briefing', () => {
  it('shows what a scene has, and passes over layers that are no more', () => {
    startPresenting('one');
    expect(useApp.getState().presenting?.sceneId).toBe('one');
    expect(visible()).toEqual([['population', 0.5]]);
    nextScene();
    expect(visible()).toEqual([['stations', 0.5]]);
    expect(useApp.getState()).toMatchObject({ selection: commune, theme: 'dark' });
    expect(useApp.getState().presenting?.exploring).toBe(false);
    nextScene();
    expect(useApp.getState()).toMatchObject({ selection: null, theme: 'light' });
    expect(shown).toEqual(deck.scenes.map(({ view }) => view));
  });

  it('that has ended before the browser made the page full gives the screen back', async () => {
    let grant = () => {};
    let exits = 0;
    Object.assign(document, {
      fullscreenEnabled: true,
      documentElement: {
        ...document.documentElement,
        requestFullscreen: () =>
          new Promise<void>((resolve) => {
            grant = resolve;
          }),
      },
      exitFullscreen: async () => {
        exits += 1;
      },
    });
    startPresenting();
    leavePresenting();
    grant();
    await Promise.resolve();
    expect(exits).toBe(1);
    startPresenting();
    grant();
    await Promise.resolve();
    expect(exits).toBe(1);
  });

  it('asks anew about a point where another window has brought another number meanwhile', async () => {
    const coverage = { value: 1 } as CoverageResult;
    const explanation = { unit: null } as PointExplanation;
    useApp.setState({ coverage });
    useApp.getState().pointAsked([108, 16]);
    useApp.getState().pointExplained(explanation);
    startPresenting();
    leavePresenting();
    expect(useApp.getState()).toMatchObject({ probe: [108, 16], explanation });
    startPresenting();
    useApp.setState({ coverage: { ...coverage, value: 2 } });
    leavePresenting();
    expect(useApp.getState()).toMatchObject({ probe: [108, 16], explanation: null });
  });

  it('leaves everything as it was', () => {
    const before = useApp.getState();
    startPresenting();
    showScene('two');
    clickMap(
      [
        { kind: 'commune', code: 'y' },
        { kind: 'station', id: 's' },
      ],
      [108, 16],
      { x: 1, y: 1 },
    );
    useApp.getState().rightPanelOpened('targets');
    useApp.getState().leftToggled();
    useApp.getState().sheetShown('details');
    leavePresenting();
    const kept = takeLastBefore();
    const now = useApp.getState();
    for (const key of [
      'layers',
      'definition',
      'selection',
      'leftOpen',
      'rightPanel',
      'sheet',
      'theme',
    ] as const) {
      expect([key, now[key]]).toEqual([key, before[key]]);
    }
    expect(now.presenting).toBeNull();
    shown = [];
    if (kept) restoreCamera(kept);
    expect(shown).toEqual([camera]);
  });

  it('does not write scenes into the address', async () => {
    vi.useFakeTimers();
    useApp.getState().thingSelected({ kind: 'place', id: 'p' });
    const address = location.hash;
    expect(address).toContain('s=place:p');
    startPresenting('two');
    vi.advanceTimersByTime(2000);
    expect(location.hash).toBe(address);
    vi.useRealTimers();
  });

  it('knows when somebody explores, and comes back with one command', () => {
    startPresenting('two');
    startExploring();
    expect(useApp.getState().presenting?.exploring).toBe(true);
    useApp.getState().layerShown('population', true);
    returnToScene();
    expect(visible()).toEqual([['stations', 0.5]]);
    expect(useApp.getState().presenting?.exploring).toBe(false);
    useApp.getState().layerShown('population', true);
    expect(useApp.getState().presenting?.exploring).toBe(true);
    returnToScene();
    useApp.getState().thingSelected({ kind: 'commune', code: 'y' });
    expect(useApp.getState().presenting?.exploring).toBe(true);
    doPresenterAction({ do: 'close-thing' });
    expect(useApp.getState().selection).toEqual(commune);
  });

  it('opens no panel when something is clicked', () => {
    startPresenting('one');
    clickMap([{ kind: 'station', id: 's' }], [108, 16], { x: 1, y: 1 });
    expect(useApp.getState()).toMatchObject({ rightPanel: 'zones', selection: { kind: 'station', id: 's' } });
  });

  it('goes on from the nearest scene when its own is taken out of the deck', () => {
    startPresenting('two');
    useApp.setState({ deck: { ...deck, scenes: deck.scenes.filter(({ id }) => id !== 'two') } });
    expect(useApp.getState().presenting?.sceneId).toBe('three');
    expect(visible()).toEqual([]);
    useApp.setState({ deck: { ...deck, scenes: [] } });
    expect(useApp.getState().presenting?.sceneId).toBe('');
    nextScene();
    previousScene();
    useApp.setState({ deck });
    expect(useApp.getState().presenting?.sceneId).toBe('one');
  });

  it('shows the map again as soon as it is there', () => {
    connectMap(null);
    startPresenting('one');
    const views: unknown[] = [];
    connectMap({ showView: (view: unknown) => views.push(view) } as unknown as MapPort);
    useApp.getState().cameraMoved(camera, [107, 15, 109, 17]);
    expect(views).toEqual([deck.scenes[0]?.view]);
  });

  it('goes on after a reload where it stood, from a note that is checked', () => {
    startPresenting('two');
    const kept = readKeptTalk();
    expect(kept).toMatchObject({ sceneId: 'two' });
    leavePresenting();
    expect(readKeptTalk()).toBeNull();
    sessionStorage.setItem('digital-twin:talk', JSON.stringify(kept));
    resumePresenting(kept?.hash ?? '');
    expect(useApp.getState().presenting).toMatchObject({ sceneId: 'two', startedAtMs: kept?.startedAtMs });
    for (const text of ['{', '7', '{"id":"<b>","sceneId":"two","startedAtMs":1,"hash":""}']) {
      sessionStorage.setItem('digital-twin:talk', text);
      expect(readKeptTalk()).toBeNull();
    }
  });

  it('does not go on over a link that was opened in its tab since; over the plain address it does', () => {
    location.hash = '#v=2&l=stations';
    startPresenting('two');
    const kept = sessionStorage.getItem('digital-twin:talk') ?? '';
    leavePresenting();
    sessionStorage.setItem('digital-twin:talk', kept);
    resumePresenting('#v=2&l=dead-zones');
    expect([useApp.getState().presenting, readKeptTalk()]).toEqual([null, null]);
    sessionStorage.setItem('digital-twin:talk', kept);
    resumePresenting('');
    expect(useApp.getState().presenting?.sceneId).toBe('two');
  });

  it('gives back the theme of a link or of a scene that was looked at', () => {
    wearTheme('dark');
    startPresenting('three');
    expect(useApp.getState().theme).toBe('light');
    leavePresenting();
    expect(useApp.getState()).toMatchObject({ theme: 'dark', themeChoice: 'system' });
  });

  it('is not given inside another page, nor before there is a city', () => {
    useApp.setState({ mode: 'embed' });
    startPresenting();
    expect(useApp.getState().presenting).toBeNull();
    useApp.setState({ mode: 'edit', opening: { status: 'loading' } });
    startPresenting();
    expect(useApp.getState().presenting).toBeNull();
  });
});
