import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { BriefingPages, ScenePage } from '../../src/briefing/scene-page.ts';
import { exportHandout } from '../../src/commands/briefing/export-handout.ts';
import { exportMapPng } from '../../src/commands/briefing/export-map-png.ts';
import { exportPptx } from '../../src/commands/briefing/export-pptx.ts';
import { exportText } from '../../src/commands/briefing/export-text.ts';
import { exportWorkbook } from '../../src/commands/briefing/export-workbook.ts';
import { cancelExport, dismissExport, runExport } from '../../src/commands/briefing/run-export.ts';
import { connectMap, type MapPort } from '../../src/commands/map-port.ts';
import { ExportFault } from '../../src/export/export-fault.ts';
import type { FileDescription } from '../../src/export/file-description.ts';
import type { HandoutOptions } from '../../src/export/pdf/handout-pdf.ts';
import type { MapPicture } from '../../src/export/sheet/map-sheet.ts';
import { deckInForce } from '../../src/state/deck-in-force.ts';
import { useApp } from '../../src/state/store.ts';
import { messages } from '../../src/text/messages.ts';
import { tinyState } from '../panels/tiny-state.ts';

const saved = vi.hoisted(() => [] as FileDescription[]);
const written = vi.hoisted(() => ({ pictures: [] as unknown[], options: [] as unknown[] }));

vi.mock('../../src/commands/save-file.ts', () => ({ saveFile: (file: FileDescription) => saved.push(file) }));
vi.mock('../../src/commands/briefing/briefing-facts.ts', async (original) => ({
  ...(await original<object>()),
  prepareBriefing: async () => {},
}));
vi.mock('../../src/commands/engine/the-engine.ts', () => ({ theEngine: () => ({}) }));
vi.mock('../../src/commands/share/share-link.ts', () => ({ shareLink: () => 'http://127.0.0.1/#v=1' }));
vi.mock('../../src/commands/briefing/scene-picture.ts', () => ({
  scenePicture: (scene: { view: unknown }, size: object, options: { signal?: AbortSignal }) =>
    drawn({ view: scene.view, ...size, ...options }),
  screenPicture: (size: object, options: { signal?: AbortSignal }) => drawn({ ...size, ...options }),
}));
vi.mock('../../src/export/sheet/composed-map-png.ts', () => ({
  composedMapPng: async (picture: MapPicture, options: unknown) => {
    written.options.push(options);
    return picture.png;
  },
}));
vi.mock('../../src/export/pptx/pptx-file.ts', () => ({
  pptxFile: async (_pages: BriefingPages, pictures: Map<string, unknown>) => {
    written.pictures.push(...pictures.keys());
    return new Blob(['pptx'], { type: 'application/pptx' });
  },
}));
vi.mock('../../src/export/pdf/handout-pdf.ts', () => ({
  handoutPdf: async (
    pages: BriefingPages,
    pictureOf: (page: ScenePage) => Promise<MapPicture | null>,
    options: HandoutOptions,
  ) => {
    for (const page of pages.pages) {
      written.pictures.push(await pictureOf(page));
      if (options.signal?.aborted) throw new ExportFault('aborted', 'aborted');
    }
    return new Uint8Array([1]);
  },
}));

const words = messages.vi.briefingPanel.exports;
const byOperator = messages.vi.definitions.operator.name;
const atFirst = useApp.getState();
const app = () => useApp.getState();
const outcome = () => {
  const { state, outcome: said } = app().exporting ?? {};
  return [state, said];
};

/** What the pretend map answers, the requests it got, and what happens while it draws. */
const pretend = { fails: (_n: number) => false, requests: [] as unknown[], meanwhile: () => {} };

async function drawn(request: object): ReturnType<MapPort['picture']> {
  pretend.requests.push(request);
  await Promise.resolve();
  pretend.meanwhile();
  if ('signal' in request && request.signal instanceof AbortSignal && request.signal.aborted) {
    return { failure: 'aborted' };
  }
  if (pretend.fails(pretend.requests.length)) return { failure: 'lost' };
  return { picture: { png: new Blob(['png']), simulated: true } as MapPicture };
}

const map = { viewNow: () => ({ kind: 'box', bbox: [0, 0, 1, 1] }) } as unknown as MapPort;

/** The briefing with three scenes. */
function threeScenes(): void {
  const deck = deckInForce(app());
  const [scene] = deck?.scenes ?? [];
  if (!deck || !scene) throw new Error('The tiny city has a briefing.');
  useApp.setState({ deck: { ...deck, scenes: ['a', 'b', 'c'].map((id) => ({ ...scene, id })) } });
}

beforeEach(() => {
  useApp.setState({ ...atFirst, ...tinyState('vi') }, true);
  Object.assign(pretend, { fails: () => false, requests: [], meanwhile: () => {} });
  saved.length = 0;
  written.pictures.length = 0;
  written.options.length = 0;
  connectMap(map);
  threeScenes();
});

const file = { name: 'a.txt', mime: 'text/plain', blob: new Blob(['a']) };

describe('the workbook', () => {
  test('names the operators of definitions', async () => {
    const scenes = deckInForce(app())!.scenes.map((scene) => ({
      ...scene,
      definition: 'operator:alpha' as const,
    }));
    useApp.setState({ deck: { title: { vi: 'a', en: 'a' }, scenes } });
    await exportWorkbook();
    const { unzipSync, strFromU8 } = await import('fflate');
    const files = unzipSync(new Uint8Array(await saved[0]!.blob.arrayBuffer()));
    const first = strFromU8(files['xl/worksheets/sheet1.xml']!);
    const [operator] = app().city!.catalog.operators;
    expect(operator!.name).not.toBe(operator!.id);
    expect(first).toContain(`${byOperator(operator!.name)} (operator:${operator!.id})`);
  });
});

describe('an export', () => {
  test('says what it is at, is saved, and can be taken off the screen', async () => {
    const seen: unknown[] = [];
    const stop = useApp.subscribe(({ exporting }, before) => {
      if (exporting && exporting !== before.exporting) seen.push([exporting.done, exporting.outcome]);
    });
    await runExport('text', async ({ at }) => {
      at((steps) => steps.scene(2, 3), 0.4);
      return file;
    });
    stop();
    expect(seen).toEqual([
      [0, words.steps.waiting],
      [0.4, words.steps.scene(2, 3)],
      [1, 'a.txt'],
    ]);
    expect(saved).toEqual([file]);
    expect(app().announcement).toBe(words.saved('a.txt'));
    dismissExport();
    expect(app().exporting).toBeNull();
  });

  test('runs alone', async () => {
    let finish = () => {};
    const first = runExport('text', () => new Promise((resolve) => (finish = () => resolve(file))));
    const second = vi.fn();
    await runExport('text', second);
    expect(second).not.toHaveBeenCalled();
    dismissExport();
    expect(app().exporting?.state).toBe('running');
    finish();
    await first;
    expect(outcome()).toEqual(['done', 'a.txt']);
  });

  test('that is cancelled saves nothing, whatever it still brings', async () => {
    const work = runExport('text', async ({ signal }) => {
      cancelExport();
      expect(signal.aborted).toBe(true);
      return file;
    });
    await work;
    expect(saved).toEqual([]);
    expect(outcome()).toEqual(['cancelled', words.cancelled]);
  });

  test.each([
    ['a fault', new ExportFault('font-missing', 'Font'), words.failures['font-missing']],
    ['anything else', new Error('boom'), words.failures.other],
  ])('that meets %s ends in a sentence', async (_what, reason, sentence) => {
    await runExport('text', () => Promise.reject(reason));
    expect(outcome()).toEqual(['failed', sentence]);
    expect(saved).toEqual([]);
  });
});

describe('the scenes', () => {
  test('are drawn one after the other into slides', async () => {
    await exportPptx();
    expect(written.pictures).toEqual(['a', 'b', 'c']);
    expect(saved.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^briefing-\d{4}-\d\d-\d\d-mo-phong\.pptx$/),
    ]);
  });

  test('stop at the one whose picture fails, and say which', async () => {
    pretend.fails = (n) => n === 2;
    await exportPptx();
    expect(outcome()).toEqual(['failed', words.inScene(2, words.failures.lost)]);
    pretend.requests.length = 0;
    await exportHandout(false);
    expect(outcome()).toEqual(['failed', words.inScene(2, words.failures.lost)]);
    expect(saved).toEqual([]);
  });

  test('stop when they are cancelled between two pictures', async () => {
    pretend.meanwhile = () => {
      if (pretend.requests.length === 2) cancelExport();
    };
    await exportHandout(true);
    expect(outcome()).toEqual(['cancelled', words.cancelled]);
    expect(pretend.requests).toHaveLength(2);
    expect(saved).toEqual([]);
  });

  test('wait for the number, and say so', async () => {
    const { coverage } = app();
    useApp.setState({ coverage: null, opening: { status: 'loading' } });
    const work = exportText();
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(outcome()).toEqual(['running', words.steps.waiting]);
    useApp.setState({ coverage, opening: { status: 'ready' } });
    await work;
    const [text] = saved;
    expect(await text?.blob.text()).toContain('94,9%');
  });

  test('are refused where there is no number, no scene or no WebGL', async () => {
    connectMap(null);
    app().noticePosted({ id: 'webgl-missing', tone: 'error', message: { vi: '', en: '' } });
    await exportPptx();
    expect(outcome()).toEqual(['failed', words.failures['no-webgl']]);
    await exportText();
    expect(outcome()[0]).toBe('done');
    useApp.setState({ deck: { title: { vi: '', en: '' }, scenes: [] } });
    await exportText();
    expect(outcome()).toEqual(['failed', words.failures['no-scenes']]);
    useApp.setState({ opening: { status: 'failed' } });
    await exportText();
    expect(outcome()).toEqual(['failed', words.failures['no-data']]);
  });
});

test('the map on the screen goes out in the size and under the title asked for', async () => {
  await exportMapPng({ title: 'Bản đồ', widthPx: 1920, heightPx: 1080 });
  expect(outcome()[0]).toBe('done');
  expect(written.options).toEqual([
    expect.objectContaining({ title: 'Bản đồ', frame: 'full', size: { widthPx: 1920, heightPx: 1080 } }),
  ]);
  expect(saved.map(({ name }) => name)).toEqual([
    expect.stringMatching(/^map-\d{4}-\d\d-\d\d-mo-phong\.png$/),
  ]);
});
