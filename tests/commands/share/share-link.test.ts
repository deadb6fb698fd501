import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultDeck } from '../../../src/briefing/default-deck.ts';
import { coverageAsOf as pageCoverageAsOf } from '../../../src/briefing/figures/sources.ts';
import type { Scene } from '../../../src/briefing/scene.ts';
import { embedCode } from '../../../src/commands/share/embed-code.ts';
import { isLocalAddress } from '../../../src/commands/share/is-local-address.ts';
import { notCarried, numberIsOwn } from '../../../src/commands/share/share-check.ts';
import { LONGEST_LINK, sharedLink, shareLink } from '../../../src/commands/share/share-link.ts';
import { deckInForce } from '../../../src/state/deck-in-force.ts';
import { useApp } from '../../../src/state/store.ts';
import { readLink } from '../../../src/state/url-state.ts';
import { unpackScene } from '../../../src/state/url-state-scene.ts';
import { tinyState } from '../../panels/tiny-state.ts';
import { anEntry } from '../../register/register-support.ts';
import { aDataset, aLiveSource } from '../../support/arbitrary-project.ts';
import { seededRandom } from '../../support/random.ts';

const atFirst = useApp.getState();
const app = () => useApp.getState();
const mark = 'a'.repeat(8);

const scene: Scene = {
  id: 'mine',
  title: { vi: 'Vùng cao', en: 'Highlands' },
  text: { vi: 'Còn {{gap-people}}.', en: '' },
  notes: { vi: 'chuyện riêng của người nói', en: '' },
  figures: ['coverage'],
  exhibit: null,
  view: { kind: 'box', bbox: [0, 0, 1, 1] },
  layers: [
    { id: 'places:own-1', opacity: 1 },
    { id: 'commune-coverage', opacity: 0.5 },
  ],
  definition: 'operator:alpha',
  selection: { kind: 'commune', code: '2' },
  theme: null,
  seen: null,
};

beforeEach(() => {
  vi.stubGlobal('location', { href: 'https://bando.example.vn/twin/?mode=view#v=1&lang=en', hash: '' });
  useApp.setState({ ...atFirst, ...tinyState('vi') }, true);
});

afterEach(() => vi.unstubAllGlobals());

const stateOf = (link: string) => readLink(new URL(link).hash).state;

describe('a link to what is on the screen', () => {
  test('says where the map is, its layers, what is chosen, and the number', () => {
    app().cameraMoved({ lon: 0.5, lat: 0.25, zoom: 9.5, bearing: 10, pitch: 20 });
    app().thingSelected({ kind: 'place', id: 'hole' });
    app().pointAsked([0.5, 0.125]);
    app().rightPanelOpened('card');
    const link = shareLink({ mode: 'edit', scene: null });
    expect(link).toMatch(/^https:\/\/bando\.example\.vn\/twin\/#v=2&/);
    expect(link.length).toBeLessThan(300);
    expect(readLink(new URL(link).hash)).toEqual({
      trouble: null,
      state: {
        camera: { lon: 0.5, lat: 0.25, zoom: 9.5, bearing: 10, pitch: 20 },
        layers: [
          { id: 'places:zones', opacity: 1 },
          { id: 'dead-zones', opacity: 1 },
          { id: 'commune-coverage', opacity: 0.75 },
        ],
        selection: { kind: 'place', id: 'hole' },
        probe: [0.5, 0.125],
        language: 'vi',
        theme: 'light',
        panel: 'card',
        number: { hash: '01234567', value: 94.96, asOf: '2026-08-01' },
      },
    });
  });

  test('has the date of the oldest data that the number counts, as the pages of a briefing have', () => {
    const { card, coverage, city } = app();
    const [stations] = card!.sources;
    const later = { ...stations!, datasetId: 'own-1', asOf: '2026-09-30' };
    const entry = city!.catalog.datasets.find(({ id }) => id === 'stations')!;
    const datasets = [...city!.catalog.datasets, { ...entry, id: 'own-1' }];
    useApp.setState({
      card: { ...card!, sources: [stations!, later] },
      coverage: { ...coverage!, sources: [stations!, later] },
      city: { ...city!, catalog: { ...city!.catalog, datasets } },
    });
    const shown = stateOf(shareLink({ mode: 'edit', scene: null })).number?.asOf;
    expect(shown).toBe('2026-08-01');
    expect(shown).toBe(pageCoverageAsOf({ city: app().city!, coverage: app().coverage! }));
  });

  test('has the mode before the state, and the address that was given', () => {
    const base = 'https://chinh-thuc.example.vn/';
    expect(shareLink({ mode: 'view', scene: null, base })).toMatch(
      /^https:\/\/chinh-thuc\.example\.vn\/\?mode=view#v=2&/,
    );
    expect(shareLink({ mode: 'embed', scene: null })).toMatch(
      /^https:\/\/bando\.example\.vn\/twin\/\?mode=embed#v=2&/,
    );
  });

  test('marks what is of the user only, and carries nothing of it', () => {
    const entry = anEntry({ id: 'entry-1', name: 'Thôn kín' });
    useApp.setState({
      datasets: [
        aDataset({
          title: 'Bí mật của nhà mạng',
          content: { ...aDataset().content, sha256: 'a'.repeat(64) },
        }),
      ],
      registerChanges: { added: [entry], edits: {}, removed: [] },
      layers: [
        { id: 'own:own-1', visible: true, opacity: 0.5 },
        { id: 'commune-coverage', visible: true, opacity: 1 },
      ],
      selection: { kind: 'dead-zone', id: 'entry-1' },
    });
    const link = shareLink({ mode: 'edit', scene: null });
    const { layers, selectionMark } = stateOf(link);
    expect(layers).toEqual([
      { id: 'own:own-1', opacity: 0.5, mark },
      { id: 'commune-coverage', opacity: 1 },
    ]);
    expect(selectionMark).toMatch(/^[0-9a-f]{8}$/);
    expect(decodeURIComponent(link)).not.toMatch(/Bí mật|Thôn kín/);
    // the same id with other content is another thing
    useApp.setState({ registerChanges: { added: [{ ...entry, people: 7 }], edits: {}, removed: [] } });
    expect(stateOf(shareLink({ mode: 'edit', scene: null })).selectionMark).not.toBe(selectionMark);
  });
});

describe('a link to a scene', () => {
  test('of the briefing that ships has its id only', () => {
    const shipped = defaultDeck(app().city!).scenes[0]!;
    const state = stateOf(
      shareLink({ mode: 'view', scene: { ...shipped, seen: { hash: 'x', asOf: '', values: {} } } }),
    );
    expect(state.scene).toEqual({ kind: 'id', id: shipped.id });
    expect(state.camera ?? state.layers ?? state.panel).toBeUndefined();
    expect(state.number?.hash).toBe('01234567');
  });

  test('of the briefing that ships has its id only, also where the gap gives it its view', () => {
    const city = app().city!;
    const wide = { ...city.catalog.city, viewBbox: [-9, -9, 10, 10] as [number, number, number, number] };
    useApp.setState({ city: { ...city, catalog: { ...city.catalog, city: wide } } });
    const gap = deckInForce(app())!.scenes.find(({ id }) => id === 'gap')!;
    expect(gap.view).not.toEqual({ kind: 'box', bbox: wide.viewBbox });
    expect(stateOf(shareLink({ mode: 'view', scene: gap })).scene).toEqual({ kind: 'id', id: 'gap' });
  });

  test('that was changed, or written, travels whole, without the notes of the speaker', () => {
    const shipped = defaultDeck(app().city!).scenes[0]!;
    const changed = stateOf(shareLink({ mode: 'edit', scene: { ...shipped, title: scene.title } })).scene;
    expect(changed?.kind).toBe('packed');
    useApp.setState({ datasets: [aDataset()] });
    const { link, sceneTooLong } = sharedLink({ mode: 'edit', scene });
    expect(sceneTooLong).toBe(false);
    const state = stateOf(link);
    expect(state.number?.value).toBe(90);
    const packed = state.scene?.kind === 'packed' ? unpackScene(state.scene.packed) : null;
    expect(packed?.scene).toEqual({ ...scene, notes: { vi: '', en: '' } });
    expect(packed?.layers[0]).toEqual({ id: 'places:own-1', opacity: 1, mark });
    expect(packed?.layers[1]).toEqual({ id: 'commune-coverage', opacity: 0.5 });
  });

  test('too long for a link leaves the view, and says so', () => {
    const random = seededRandom(3);
    const letters = () =>
      Array.from({ length: 2000 }, () => String.fromCharCode(0x1ea0 + Math.floor(random() * 90)));
    const long = { ...scene, text: { vi: letters().join(''), en: letters().join('') } };
    const { link, sceneTooLong } = sharedLink({ mode: 'edit', scene: long });
    expect(sceneTooLong).toBe(true);
    expect(link.length).toBeLessThanOrEqual(LONGEST_LINK);
    expect(stateOf(link).scene).toBeUndefined();
    expect(stateOf(link).layers).toHaveLength(3);
  });
});

test('everything of the user is listed as not carried, each thing by its name', () => {
  expect(notCarried(app())).toEqual([]);
  useApp.setState({
    datasets: [aDataset()],
    live: [aLiveSource()],
    registerChanges: { added: [anEntry({ id: 'entry-1' })], edits: {}, removed: ['d1'] },
    deck: { title: scene.title, scenes: [scene] },
  });
  expect(notCarried(app())).toEqual([
    { what: 'dataset', title: 'Trạm của nhà mạng' },
    { what: 'live', title: 'Ảnh nền' },
    { what: 'register', count: 2 },
    { what: 'deck' },
  ]);
  expect(numberIsOwn(app())).toBe(false);
  const { card } = app();
  useApp.setState({ card: { ...card!, sources: [{ ...card!.sources[0]!, datasetId: 'own-1' }] } });
  expect(numberIsOwn(app())).toBe(true);
});

test('an address that opens on this machine only is known', () => {
  for (const address of [
    'http://localhost:4173/',
    'http://app.localhost/',
    'http://127.0.0.1:80/x',
    'http://127.8.9.1/',
    'http://[::1]:5173/',
    'file:///home/a/index.html',
    'nothing',
  ])
    expect(isLocalAddress(address), address).toBe(true);
  for (const address of ['https://bando.danang.gov.vn/', 'http://10.0.0.5/', 'https://localhost.example.vn/'])
    expect(isLocalAddress(address), address).toBe(false);
});

test('the code for another page cannot be broken out of', () => {
  const code = embedCode('https://x.vn/?mode=embed#v=2&l=a', 'Bản đồ "<b>&', 640, 480);
  expect(code).toBe(
    '<iframe src="https://x.vn/?mode=embed#v=2&amp;l=a" title="Bản đồ &quot;&lt;b>&amp;" width="640" height="480" loading="lazy" referrerpolicy="no-referrer" style="border:0"></iframe>',
  );
});
