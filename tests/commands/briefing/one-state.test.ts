import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { BriefingPages, ScenePage } from '../../../src/briefing/scene-page.ts';
import type { FileDescription } from '../../../src/export/file-description.ts';
import type { HandoutOptions } from '../../../src/export/pdf/handout-pdf.ts';
import type { SlidePicture } from '../../../src/export/pptx/slide-picture.ts';
import type { MapPicture } from '../../../src/export/sheet/map-sheet.ts';
import { tinyState } from '../../panels/tiny-state.ts';

const saved = vi.hoisted(() => [] as FileDescription[]);
const written = vi.hoisted(() => ({
  pptx: null as { pages: BriefingPages; pictures: ReadonlyMap<string, SlidePicture> } | null,
  links: [] as (string | undefined)[],
}));
/** How the engine answers, and what happens while it does. */
const engine = vi.hoisted(() => ({
  asked: [] as string[],
  fails: (_about: string): boolean => false,
  meanwhile: (_about: string) => {},
}));

vi.mock('comlink', () => ({ proxy: <T>(value: T) => value }));
vi.mock('../../../src/commands/save-file.ts', () => ({
  saveFile: (file: FileDescription) => saved.push(file),
}));
vi.mock('../../../src/commands/engine/the-engine.ts', () => {
  const answers: Record<string, unknown> = {
    zones: { operator: null, rows: [], holes: [] },
    communeRows: [],
    definitions: {},
    definitionDifferences: {},
    briefingGaps: { definition: 'any', clusters: [], communes: [], people: 0 },
    basemap: { ok: false, failures: [] },
  };
  const ask = (about: string) => async () => {
    engine.asked.push(about);
    await Promise.resolve();
    engine.meanwhile(about);
    if (engine.fails(about)) throw new Error(`The engine fails at ${about}.`);
    return answers[about];
  };
  return { theEngine: () => Object.fromEntries(Object.keys(answers).map((about) => [about, ask(about)])) };
});
vi.mock('../../../src/export/sheet/composed-map-png.ts', () => ({
  composedMapPng: async (picture: MapPicture, { link }: { link?: string }) => {
    written.links.push(link);
    return picture.png;
  },
}));
vi.mock('../../../src/export/pdf/print-sheet-pdf.ts', () => ({
  printSheetPdf: async (_picture: MapPicture, { link }: { link?: string }) => {
    written.links.push(link);
    return new Uint8Array([1]);
  },
}));
vi.mock('../../../src/export/pptx/pptx-file.ts', () => ({
  pptxFile: async (pages: BriefingPages, pictures: ReadonlyMap<string, SlidePicture>) => {
    written.pptx = { pages, pictures };
    return new Blob(['pptx']);
  },
}));
vi.mock('../../../src/export/pdf/handout-pdf.ts', () => ({
  handoutPdf: async (
    { pages }: BriefingPages,
    pictureOf: (page: ScenePage) => Promise<MapPicture | null>,
    { signal }: HandoutOptions,
  ) => {
    for (const page of pages) {
      await pictureOf(page);
      signal?.throwIfAborted();
    }
    return new Uint8Array([1]);
  },
}));

const { useApp } = await import('../../../src/state/store.ts');
const { deckInForce } = await import('../../../src/state/deck-in-force.ts');
const { connectMap } = await import('../../../src/commands/map-port.ts');
const { forgetDefinitions } = await import('../../../src/commands/compute-definitions.ts');
const { exportHandout } = await import('../../../src/commands/briefing/export-handout.ts');
const { exportMapPng } = await import('../../../src/commands/briefing/export-map-png.ts');
const { exportPptx } = await import('../../../src/commands/briefing/export-pptx.ts');
const { exportPrintSheet } = await import('../../../src/commands/briefing/export-print-sheet.ts');
const { exportText } = await import('../../../src/commands/briefing/export-text.ts');
const { exportWorkbook } = await import('../../../src/commands/briefing/export-workbook.ts');
const { messages } = await import('../../../src/text/messages.ts');

const words = messages.vi.briefingPanel.exports;
const fresh = useApp.getState();
const app = () => useApp.getState();
const outcome = () => [app().exporting?.state, app().exporting?.outcome];

/** The pictures that the map was asked for, and what happens while it draws. */
const map = { drawn: 0, meanwhile: (_n: number) => {} };

/** As when another window, or the user, brings other data: another number, and nothing computed from the old ones. */
function replaceData(value: number): void {
  const { coverage, card } = tinyState('vi');
  const definitions = { ...coverage!.definitions, any: { value, coveredPeople: 1000 * value } };
  forgetDefinitions();
  app().coverageReplaced({ ...coverage!, value, coveredPeople: 1000 * value, definitions }, card);
}

const sources = ['GSHHG 2.3.7 (LGPL)', 'GeoNames (CC BY 4.0)'];
const exportScenes = { exportPptx, exportHandout: () => exportHandout(false) };
const exportMaps = {
  exportMapPng: () => exportMapPng({ title: 'Bản đồ', widthPx: 1920, heightPx: 1080 }),
  exportPrintSheet: () => exportPrintSheet({ title: 'Bản đồ', paper: 'a4', orientation: 'landscape' }),
};

beforeEach(() => {
  forgetDefinitions();
  useApp.setState({ ...fresh, ...tinyState('vi'), zonesOfAll: null }, true);
  vi.stubGlobal('location', { href: 'https://bando.example.vn/' });
  saved.length = 0;
  written.pptx = null;
  written.links.length = 0;
  Object.assign(engine, { asked: [], fails: () => false, meanwhile: () => {} });
  Object.assign(map, { drawn: 0, meanwhile: () => {} });
  connectMap({
    viewNow: () => ({ kind: 'box', bbox: [0, 0, 1, 1] }),
    async picture() {
      await Promise.resolve();
      map.drawn += 1;
      map.meanwhile(map.drawn);
      return { picture: { png: new Blob(['png']), simulated: true, legend: [], sources } };
    },
  } as unknown as Parameters<typeof connectMap>[0]);
});

describe('figures of a file', () => {
  test('are computed anew, all of them, where the data change under them', async () => {
    engine.meanwhile = (about) => {
      if (about !== 'briefingGaps' || app().coverage?.value === 50) return;
      replaceData(50);
    };
    await exportText();
    expect(outcome()[0]).toBe('done');
    const text = await saved[0]?.blob.text();
    expect(text).toContain('50,0%');
    expect(text).not.toContain('94,9%');
    expect(app().zonesOfAll).toEqual([]);
    expect(engine.asked.filter((about) => about === 'zones')).toHaveLength(2);
  });

  test('are those of the scenes that come meanwhile, with what these need', async () => {
    const [scene] = deckInForce(app())!.scenes;
    const deck = {
      title: { vi: 'Bản mới', en: 'New' },
      scenes: [{ ...scene!, id: 'new', definition: 'operator:alpha' as const }],
    };
    engine.meanwhile = (about) => {
      if (about === 'zones') useApp.setState({ deck });
    };
    await exportText();
    expect(await saved[0]?.blob.text()).toContain('Bản mới');
    expect(engine.asked).toContain('communeRows');
  });

  test('are given up, in a sentence, where the data never rest', async () => {
    let value = 10;
    engine.meanwhile = (about) => {
      if (about === 'zones') replaceData(value++);
    };
    await exportWorkbook();
    expect(outcome()).toEqual(['failed', words.failures['data-changed']]);
    expect(value).toBeLessThan(20);
    expect(saved).toEqual([]);
  });

  test.each(['zones', 'definitions', 'definitionDifferences', 'briefingGaps', 'communeRows'])(
    'are not written where the engine fails at %s',
    async (failing) => {
      const deck = deckInForce(app())!;
      const scenes = [{ ...deck.scenes[0]!, definition: 'operator:alpha' as const }];
      useApp.setState({ deck: { ...deck, scenes } });
      engine.fails = (about) => about === failing;
      for (const write of [exportText, exportWorkbook, exportPptx, () => exportHandout(true)]) {
        await write();
        expect(outcome()).toEqual(['failed', words.failures['not-computed']]);
      }
      expect([saved, map.drawn]).toEqual([[], 0]);
      engine.fails = () => false;
      await exportText();
      expect(outcome()[0]).toBe('done');
    },
  );

  test('are written where only the operator of a scene is gone, which its page says', async () => {
    const deck = deckInForce(app())!;
    const scenes = [{ ...deck.scenes[0]!, definition: 'operator:gone' as const }];
    useApp.setState({ deck: { ...deck, scenes } });
    engine.fails = (about) => about === 'communeRows' || about === 'uncovered';
    await exportPptx();
    expect(outcome()[0]).toBe('done');
    expect(written.pptx?.pages.pages[0]?.missing).toContain(
      messages.vi.briefing.page.missingOperator('gone'),
    );
  });
});

describe.each(Object.entries(exportScenes))('%s', (_name, write) => {
  test.each([
    ['in the middle', 2],
    ['at the last', 0],
  ])('does not put maps of new data beside figures of the old, %s', async (_when, scene) => {
    const at = scene || deckInForce(app())!.scenes.length;
    map.meanwhile = (n) => {
      if (n === at) replaceData(50);
    };
    await write();
    expect(outcome()).toEqual(['failed', words.failures['data-changed']]);
    expect([saved, map.drawn]).toEqual([[], at]);
    map.meanwhile = () => {};
    await write();
    expect(outcome()[0]).toBe('done');
  });

  test('does not put maps of another register beside figures of this one', async () => {
    map.meanwhile = () => useApp.setState({ registerChanges: { added: [], edits: {}, removed: ['d1'] } });
    await write();
    expect(outcome()).toEqual(['failed', words.failures['data-changed']]);
    expect([saved, map.drawn]).toEqual([[], 1]);
  });

  test('says at which scene the engine fails', async () => {
    engine.meanwhile = (about) => {
      if (about === 'basemap') engine.fails = () => true;
    };
    map.meanwhile = () => {
      engine.fails = () => false;
    };
    const city = app().city!;
    const inset = { ...city.catalog.datasets[0]!, id: 'land', kind: 'basemap' as const };
    const catalog = { ...city.catalog, datasets: [...city.catalog.datasets, inset] };
    useApp.setState({ city: { ...city, catalog } });
    await write();
    expect(outcome()).toEqual(['failed', words.inScene(1, words.failures['not-computed'])]);
    expect(saved).toEqual([]);
  });
});

test('slides get the sources of their maps', async () => {
  await exportPptx();
  const pictures = [...(written.pptx?.pictures.values() ?? [])];
  expect(pictures.length).toBeGreaterThan(0);
  for (const picture of pictures) expect(picture.sources).toEqual(sources);
});

describe.each(Object.entries(exportMaps))('%s', (_name, write) => {
  test('has the link of what was shown when it was asked for', async () => {
    app().cameraMoved({ lon: 108.2, lat: 16.1, zoom: 11, bearing: 0, pitch: 0 }, [108, 16, 109, 17]);
    map.meanwhile = () => {
      app().cameraMoved({ lon: 107.5, lat: 15.5, zoom: 14, bearing: 0, pitch: 0 }, [107, 15, 108, 16]);
      app().layerShown('stations', true);
    };
    await write();
    expect(outcome()[0]).toBe('done');
    expect(written.links[0]).toContain('c=108.2,16.1,11,0,0');
    expect(written.links[0]).not.toContain('stations');
  });

  test('is given up where the data change while it is drawn, or the engine fails', async () => {
    map.meanwhile = () => replaceData(50);
    await write();
    expect(outcome()).toEqual(['failed', words.failures['data-changed']]);
    map.meanwhile = () => {};
    const city = app().city!;
    const inset = { ...city.catalog.datasets[0]!, id: 'sea', kind: 'basemap' as const };
    useApp.setState({ city: { ...city, catalog: { ...city.catalog, datasets: [inset] } } });
    engine.fails = () => true;
    await write();
    expect(outcome()).toEqual(['failed', words.failures['not-computed']]);
    expect(saved).toEqual([]);
  });
});
