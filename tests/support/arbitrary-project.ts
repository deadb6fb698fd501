import fc from 'fast-check';
import type { Deck, Scene } from '../../src/briefing/scene.ts';
import { sha256Hex } from '../../src/data/sha256-hex.ts';
import type { ImportChoices } from '../../src/intake/choices.ts';
import type { RememberedMapping } from '../../src/intake/mapping/remembered.ts';
import type { ImportedDataset, LiveSource, ProjectData, ProjectDocument } from '../../src/project/project.ts';
import type { RegisterEntry } from '../../src/register/register-entry.ts';
import { anEntry } from '../register/register-support.ts';

/** Everything there is to choose, so that nothing new is forgotten when projects are read back. */
const choices: Required<ImportChoices> = {
  layer: 0,
  kind: 'stations',
  columns: { lon: 'Kinh độ', lat: 'Vĩ độ' },
  placing: { crs: 'EPSG:5899', axes: 'yx' },
  decimals: 'comma',
  decimalsOf: { 'Bán kính': 'point' },
  faults: { 'duplicate-id': 'fix', 'invalid-geometry:crosses-itself': 'keep' },
  mode: 'replace',
  title: 'Trạm của nhà mạng',
  source: 'Nhà mạng',
  asOf: '2026-03',
  operator: '',
  defaults: { band: 'n41' },
  simulated: false,
};

/** How such a file is remembered. */
export const aMapping: Required<RememberedMapping> = {
  shape: 'lat\nlon',
  kind: 'stations',
  columns: { lon: 'X' },
  placing: { crs: 'EPSG:5899', axes: 'yx' },
  decimals: 'point',
  decimalsSaid: true,
  defaults: { band: 'n41' },
};

/** A dataset of the user's; its content by its SHA-256. */
export function aDataset(over: Partial<ImportedDataset> = {}): ImportedDataset {
  return {
    id: 'own-1',
    kind: 'stations',
    mode: 'replace',
    title: 'Trạm của nhà mạng',
    source: 'Nhà mạng',
    asOf: '2026-03',
    simulated: false,
    content: { fileName: 'stations.csv', sha256: 'a'.repeat(64), bytes: 10, count: 1 },
    original: { name: 'Trạm.xlsx', format: 'xlsx', sha256: 'b'.repeat(64), bytes: 20, kept: false },
    choices,
    counts: { rows: 1, untouched: 1, fixed: 0, dropped: 0 },
    addedAt: '2026-03-15T01:02:03.000Z',
    ...over,
  };
}

export function aLiveSource(over: Partial<LiveSource> = {}): LiveSource {
  return {
    id: 'live-1',
    kind: 'wms',
    title: 'Ảnh nền',
    url: 'https://maps.example.vn/wms',
    layer: 'nen',
    visible: true,
    ...over,
  };
}

/** A scene with everything that a scene may say. */
export function aScene(over: Partial<Scene> = {}): Scene {
  return {
    id: 'coverage',
    title: { vi: 'Vùng phủ', en: 'Coverage' },
    text: { vi: '{{coverage}} dân số trong vùng phủ.', en: '{{coverage}} of the people are covered.' },
    notes: { vi: 'Ghi chú', en: 'Notes' },
    figures: ['coverage', 'uncovered-people'],
    exhibit: 'zones',
    view: { kind: 'camera', centre: [95.01, 0.01], zoom: 12, bearing: -30, pitch: 45, size: [900, 600] },
    layers: [{ id: 'commune-coverage', opacity: 0.75 }],
    definition: 'operator:alpha',
    selection: { kind: 'own', datasetId: 'own-1', row: 3 },
    theme: 'dark',
    seen: {
      hash: '0123456789abcdef',
      asOf: '2026-01',
      values: { coverage: 85.25, 'uncovered-people': null },
    },
    ...over,
  };
}

export function aDeck(scenes: readonly Scene[] = [aScene()]): Deck {
  return { title: { vi: 'Bài trình bày', en: 'Briefing' }, scenes };
}

/** Any text that JSON keeps as it is. */
const text = fc.string({ unit: 'grapheme', maxLength: 20 });

const entry: fc.Arbitrary<RegisterEntry> = fc
  .record({
    id: fc.integer({ min: 1, max: 6 }).map((n) => `entry-${n}`),
    name: fc.constantFrom('Thôn Một', 'Thôn Hai', 'Thôn Ba'),
    people: fc.option(fc.integer({ min: 0, max: 900 })),
  })
  .map((over) => anEntry(over));

const live = fc
  .record({ id: fc.integer({ min: 1, max: 4 }).map((n) => `live-${n}`), title: text })
  .map(aLiveSource);

/** A dataset whose content is a few bytes of its own. */
const dataset = fc
  .record({
    id: fc.integer({ min: 1, max: 6 }).map((n) => `own-${n}`),
    title: text,
    bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
    original: fc.option(fc.record({ name: text, bytes: fc.uint8Array({ maxLength: 40 }) })),
    fileName: fc.constantFrom('stations.csv', 'service-areas.geojson', 'other.geojson'),
  })
  .map(({ id, title, bytes, original, fileName }) => ({ id, title, bytes, original, fileName }));

const scene: fc.Arbitrary<Scene> = fc
  .record({
    id: fc.constantFrom('coverage', 'zones', 'scene-1', 'scene-2', 'scene-3'),
    title: fc.record({ vi: text, en: text }),
    text: fc.record({ vi: text, en: text }),
    seen: fc.constantFrom(null, aScene().seen),
    theme: fc.constantFrom(null, 'light' as const),
  })
  .map(aScene);

/** A briefing, with scenes that others may have too. */
export const arbitraryDeck: fc.Arbitrary<Deck> = fc
  .record({
    title: fc.record({ vi: text, en: text }),
    scenes: fc.uniqueArray(scene, { selector: ({ id }) => id, maxLength: 5 }),
  })
  .map(({ title, scenes }) => ({ title, scenes }));

const bytesOfProject = fc.uniqueArray(dataset, { selector: ({ id }) => id, maxLength: 4 });
const distinct = { selector: ({ id }: { id: string }) => id, maxLength: 4 };

export interface WithContents<T> {
  project: T;
  contents: Map<string, Uint8Array>;
}

/** Data of a project with all their contents. */
export const arbitraryData: fc.Arbitrary<() => Promise<WithContents<ProjectData>>> = fc
  .record({
    drafts: bytesOfProject,
    added: fc.uniqueArray(entry, distinct),
    edited: fc.uniqueArray(fc.constantFrom('thon-1', 'thon-2'), { maxLength: 2 }),
    removed: fc.uniqueArray(fc.constantFrom('thon-3', 'thon-4'), { maxLength: 2 }),
    people: fc.integer({ min: 0, max: 900 }),
    sources: fc.uniqueArray(live, distinct),
    deck: fc.option(arbitraryDeck),
  })
  .map(({ drafts, added, edited, removed, people, sources, deck }) => async () => {
    const contents = new Map<string, Uint8Array>();
    const datasets: ImportedDataset[] = [];
    for (const { id, title, bytes, original, fileName } of drafts) {
      const sha256 = await sha256Hex(bytes);
      contents.set(sha256, bytes);
      const over: Partial<ImportedDataset> = {
        id,
        title,
        content: { fileName, sha256, bytes: bytes.length, count: 1 },
      };
      if (original) {
        const key = await sha256Hex(original.bytes);
        contents.set(key, original.bytes);
        const name = original.name === '' ? 'x' : original.name;
        over.original = { name, format: 'csv', sha256: key, bytes: original.bytes.length, kept: true };
      }
      datasets.push(aDataset(over));
    }
    const edits = Object.fromEntries(edited.map((id) => [id, { fields: { people }, steps: [] }]));
    return { project: { datasets, register: { added, edits, removed }, live: sources, deck }, contents };
  });

/** A whole project with all its contents. */
export const arbitraryProject: fc.Arbitrary<() => Promise<WithContents<ProjectDocument>>> = fc
  .record({
    data: arbitraryData,
    view: text,
    language: fc.option(fc.constantFrom('vi' as const, 'en' as const)),
  })
  .map(({ data, view, language }) => async () => {
    const { project, contents } = await data();
    return {
      project: {
        version: 2,
        data: project,
        allowedHosts: ['https://maps.example.vn'],
        mappings: [aMapping],
        view,
        settings: language ? { language } : {},
      },
      contents,
    };
  });
