import { beforeEach, describe, expect, test, vi } from 'vitest';
import { writtenDeck } from '../../src/briefing/deck-schema.ts';
import { MOST_SCENES, type Scene, type SceneView } from '../../src/briefing/scene.ts';
import { LONGEST_NOTES, LONGEST_SCENE_TEXT, LONGEST_TITLE } from '../../src/briefing/scene-limits.ts';
import { scenePage } from '../../src/briefing/scene-page-of.ts';
import { addScene } from '../../src/commands/briefing/add-scene.ts';
import { briefingFacts } from '../../src/commands/briefing/briefing-facts.ts';
import { duplicateScene } from '../../src/commands/briefing/duplicate-scene.ts';
import { editScene } from '../../src/commands/briefing/edit-scene.ts';
import { goBackFromScene, lookAtScene } from '../../src/commands/briefing/look-at-scene.ts';
import { moveScene } from '../../src/commands/briefing/move-scene.ts';
import { LARGEST_DECK_FILE, openDeckFile } from '../../src/commands/briefing/open-deck-file.ts';
import { recaptureScene } from '../../src/commands/briefing/recapture-scene.ts';
import { removeScene } from '../../src/commands/briefing/remove-scene.ts';
import { renameDeck } from '../../src/commands/briefing/rename-deck.ts';
import { restoreDefaultDeck } from '../../src/commands/briefing/restore-default-deck.ts';
import { updateScenes } from '../../src/commands/briefing/update-scenes.ts';
import { connectMap, type MapPort } from '../../src/commands/map-port.ts';
import type { ZoneRow } from '../../src/coverage/result.ts';
import { deckInForce } from '../../src/state/deck-in-force.ts';
import { useApp } from '../../src/state/store.ts';
import { messages } from '../../src/text/messages.ts';
import { tinyState } from '../panels/tiny-state.ts';

/** The zones, once the engine has judged them; those of a city without an engine fail. */
const judging = vi.hoisted(() => ({ zones: [] as ((judged: unknown) => void)[], fails: false }));

vi.mock('../../src/commands/engine/the-engine.ts', () => ({
  theEngine: () => ({
    definitions: async () => ({}),
    definitionDifferences: async () => ({}),
    briefingGaps: async () => null,
    communeRows: async () => [],
    zones: () =>
      judging.fails
        ? Promise.reject(new Error('out of memory'))
        : new Promise((resolve) => judging.zones.push(resolve)),
  }),
}));
vi.stubGlobal('document', { activeElement: null });
vi.stubGlobal('window', { matchMedia: () => ({ matches: false }) });

const words = messages.vi.briefingPanel;
const atFirst = useApp.getState();
const app = () => useApp.getState();
const deck = () => {
  const inForce = deckInForce(app());
  if (!inForce) throw new Error('The tiny city has a briefing.');
  return inForce;
};
const ids = () => deck().scenes.map(({ id }) => id);
const sceneOf = (id: string | null): Scene => {
  const scene = deck().scenes.find((each) => each.id === id);
  if (!scene) throw new Error(`There is no scene ${id}.`);
  return scene;
};
const changesOf = (id: string) => {
  const facts = briefingFacts(app());
  if (!facts) throw new Error('The tiny city has a number.');
  return scenePage(sceneOf(id), facts, 'vi', { number: 1, of: 1 }).changes;
};

const view: SceneView = {
  kind: 'camera',
  centre: [0.5, 0.5],
  zoom: 9,
  bearing: 0,
  pitch: 0,
  size: [800, 600],
};
const shown: SceneView[] = [];
const cameras: unknown[] = [];
const map: MapPort = {
  viewNow: () => view,
  showView: (wanted: SceneView) => void shown.push(wanted),
  setCamera: (camera: unknown) => void cameras.push(camera),
} as unknown as MapPort;

/** The number as other data give it. */
function otherNumber(value: number): void {
  const { coverage } = app();
  if (!coverage) throw new Error('The tiny city has a number.');
  const any = { value, coveredPeople: Math.round(value * 1000) };
  useApp.setState({
    coverage: { ...coverage, ...any, hash: `${value}`, definitions: { ...coverage.definitions, any } },
    definitions: { ...app().definitions, any },
  });
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Zones of the tiny city, so many of them without a hole. */
function zonesWith(full: number): ZoneRow[] {
  const { zones } = app();
  if (!zones) throw new Error('The tiny city has zones.');
  return zones.map((zone, at) => ({ ...zone, percent: at < full ? 100 : 50 }));
}

beforeEach(() => {
  useApp.setState({ ...atFirst, ...tinyState('vi') }, true);
  judging.zones.length = 0;
  judging.fails = false;
  shown.length = 0;
  cameras.length = 0;
  connectMap(map);
});

describe('the deck', () => {
  test('ships until the first edit copies it into the project, one step for each edit', () => {
    expect(app().deck).toBeNull();
    const before = deck();
    renameDeck({ vi: 'Họp giao ban', en: 'Weekly meeting' });
    expect(app().deck).toMatchObject({ title: { vi: 'Họp giao ban' }, scenes: before.scenes });
    renameDeck({ vi: 'Họp giao ban', en: 'Weekly meeting' });
    expect(app().past.map(({ what }) => what)).toEqual(['briefing-changed']);
    app().undone();
    expect(deck()).toBe(before);
  });

  test('takes the screen as a scene: view, visible layers, definition, selection, and its figure', () => {
    useApp.setState({
      layers: [
        { id: 'stations', visible: false, opacity: 1 },
        { id: 'uncovered', visible: true, opacity: 0.4 },
      ],
      selection: { kind: 'commune', code: '2' },
    });
    const id = addScene();
    expect(ids().at(-1)).toBe(id);
    expect(sceneOf(id)).toMatchObject({
      view,
      layers: [{ id: 'uncovered', opacity: 0.4 }],
      definition: 'any',
      selection: { kind: 'commune', code: '2' },
      figures: ['coverage'],
      seen: { values: { coverage: 94.96 } },
    });
    expect(app().announcement).toBe(words.added(deck().scenes.length));
  });

  test('moves, duplicates and removes, each said and undone', () => {
    const [first = '', second = ''] = [addScene() ?? '', addScene() ?? ''];
    const at = ids().indexOf(first);
    moveScene(second, at);
    expect(ids().slice(at, at + 2)).toEqual([second, first]);
    expect(app().announcement).toBe(words.moved(at + 1, ids().length));
    moveScene(second, ids().length);
    expect(ids().slice(at, at + 2)).toEqual([second, first]);

    const copy = duplicateScene(second);
    expect(ids().slice(at, at + 3)).toEqual([second, copy, first]);
    const whole = deck();
    removeScene(second);
    expect(ids()).not.toContain(second);
    app().undone();
    expect(deck()).toBe(whole);
    restoreDefaultDeck();
    expect(app().deck).toBeNull();
    app().undone();
    expect(deck()).toBe(whole);
  });

  test('is full at some point, and says so', () => {
    for (let n = deck().scenes.length; n < MOST_SCENES; n += 1) expect(addScene()).not.toBeNull();
    expect(addScene()).toBeNull();
    expect(duplicateScene(ids()[0] ?? '')).toBeNull();
    expect(ids()).toHaveLength(MOST_SCENES);
    expect(app().notices.map(({ message }) => message.vi)).toEqual([words.full(MOST_SCENES)]);
  });
});

describe('a scene', () => {
  test('remembers what its author saw, is marked when the data change, and no longer once updated', () => {
    const id = addScene() ?? '';
    expect(changesOf(id)).toEqual([]);
    otherNumber(93.21);
    expect(changesOf(id).map(({ figure, before, now }) => [figure.key, before, now])).toEqual([
      ['coverage', '94,9%', '93,2%'],
    ]);
    // words that are written now do not make the old figure right
    editScene(id, { title: { vi: 'Mới', en: 'New' }, figures: ['coverage', 'covered-people'] });
    expect(changesOf(id).map(({ figure }) => figure.key)).toEqual(['coverage']);
    // nothing on it is still being computed, so nobody has to wait
    void updateScenes([id]);
    expect(changesOf(id)).toEqual([]);
    otherNumber(96);
    expect(changesOf(id).map(({ figure }) => figure.key)).toEqual(['coverage', 'covered-people']);
  });

  test('counted another way is written against the figures of that way', () => {
    const id = addScene() ?? '';
    editScene(id, { definition: 'operator:alpha' });
    expect(sceneOf(id).seen?.values).toEqual({ coverage: 90 });
    expect(changesOf(id)).toEqual([]);
  });

  test('is not written against days that run down, nor against what is still being computed', () => {
    const id = addScene() ?? '';
    const figures = ['coverage', 'days-left', 'best-site-gain'];
    editScene(id, { figures });
    const facts = briefingFacts(app());
    const page = facts && scenePage(sceneOf(id), facts, 'vi', { number: 1, of: 1 });
    expect(page?.figures.map(({ key, value }) => [key, value !== null])).toEqual([
      ['coverage', true],
      ['days-left', true],
      ['best-site-gain', false],
    ]);
    expect(Object.keys(sceneOf(id).seen?.values ?? {})).toEqual(['coverage']);
  });

  test('that is edited while its figures are being computed keeps what was stood by', () => {
    useApp.setState({ zonesOfAll: zonesWith(1) });
    const id = addScene() ?? '';
    editScene(id, { figures: ['coverage', 'zones-full'] });
    expect(sceneOf(id).seen?.values).toEqual({ coverage: 94.96, 'zones-full': 1 });
    useApp.setState({ zonesOfAll: null });
    editScene(id, { title: { vi: 'Mới', en: 'New' } });
    editScene(id, { notes: { vi: '{{days-left}}', en: '' } });
    expect(sceneOf(id).seen?.values).toEqual({ coverage: 94.96, 'zones-full': 1 });
    // what all operators reach no definition of the scene decides; its own share is another number now
    editScene(id, { definition: 'commune-area' });
    expect(sceneOf(id).seen?.values).toEqual({ 'zones-full': 1 });
    useApp.setState({ zonesOfAll: zonesWith(0) });
    expect(changesOf(id).map(({ figure, before }) => [figure.key, before])).toEqual([
      ['zones-full', '1 khu, cảng'],
    ]);
    editScene(id, { figures: ['coverage'] });
    expect(sceneOf(id).seen?.values).toEqual({});
  });

  test('that is updated while its figures are being computed waits for them', async () => {
    useApp.setState({ zonesOfAll: zonesWith(1) });
    const id = addScene() ?? '';
    editScene(id, { figures: ['coverage', 'zones-full'] });
    otherNumber(93.21);
    useApp.setState({ zonesOfAll: null });
    const steps = app().past.length;
    const updated = updateScenes([id]);
    await turn();
    expect(app().announcement).toBe(words.exports.steps.computing);
    expect(app().past).toHaveLength(steps);
    judging.zones.shift()?.({ operator: null, rows: zonesWith(0), holes: [] });
    await updated;
    expect(sceneOf(id).seen?.values).toEqual({ coverage: 93.21, 'zones-full': 0 });
    expect(changesOf(id)).toEqual([]);
    expect(app().announcement).toBe(words.updated(1));
  });

  test('keeps what was stood by of a figure that could not be computed', async () => {
    useApp.setState({ zonesOfAll: zonesWith(1) });
    const id = addScene() ?? '';
    editScene(id, { figures: ['coverage', 'zones-full'] });
    otherNumber(93.21);
    useApp.setState({ zonesOfAll: null });
    judging.fails = true;
    await updateScenes([id]);
    expect(sceneOf(id).seen?.values).toEqual({ coverage: 93.21, 'zones-full': 1 });
    expect(app().notices.map((notice) => notice.id)).toContain('computation-failed');
  });

  test('is not updated to figures that came while it waited and that nobody has seen', async () => {
    const id = addScene() ?? '';
    editScene(id, { figures: ['coverage', 'zones-full'] });
    otherNumber(93.21);
    const updated = updateScenes([id]);
    await turn();
    otherNumber(96);
    judging.zones.shift()?.({ operator: null, rows: [], holes: [] });
    await updated;
    expect(sceneOf(id).seen?.values).toEqual({ coverage: 94.96 });
    expect(app().announcement).toBe(words.notUpdated);
  });

  test('takes the view again and leaves the rest', () => {
    const id = addScene() ?? '';
    editScene(id, { text: { vi: 'a', en: 'b' }, view: { kind: 'box', bbox: [0, 0, 1, 1] } });
    useApp.setState({ selection: { kind: 'place', id: 'port' }, layers: [] });
    recaptureScene(id);
    expect(sceneOf(id)).toMatchObject({
      view,
      layers: [],
      selection: { kind: 'place', id: 'port' },
      text: { vi: 'a', en: 'b' },
    });
  });

  test('that is edited to what it is makes no step', () => {
    const id = addScene() ?? '';
    const steps = app().past.length;
    editScene(id, { figures: ['coverage'], exhibit: null });
    expect(app().past).toHaveLength(steps);
  });
});

describe('looking at scenes', () => {
  test('shows each on the map, and goes back to the screen before the first', () => {
    const first = addScene() ?? '';
    const camera = { lon: 0.2, lat: 0.3, zoom: 8, bearing: 0, pitch: 0 };
    useApp.setState({ camera, selection: { kind: 'commune', code: '1' } });
    const second = addScene() ?? '';
    editScene(second, { selection: { kind: 'commune', code: '2' } });
    lookAtScene(second);
    expect(app().selection).toEqual({ kind: 'commune', code: '2' });
    lookAtScene(first);
    expect(app()).toMatchObject({ sceneLookedAt: first, selection: null });
    expect(shown).toHaveLength(2);
    goBackFromScene();
    expect(app()).toMatchObject({ sceneLookedAt: null, selection: { kind: 'commune', code: '1' } });
    expect(cameras).toEqual([camera]);
  });
});

describe('a file of scenes', () => {
  const file = (content: string | Uint8Array<ArrayBuffer>, name = 'a.briefing.json') =>
    new File([content], name);
  const refusal = () => app().notices.find(({ id }) => id === 'briefing-file')?.message.vi;
  const written = () => writtenDeck(deck());

  test('comes back as it went out, as one step', async () => {
    addScene();
    const text = JSON.stringify(written());
    const whole = deck();
    restoreDefaultDeck();
    const steps = app().past.length;
    await openDeckFile(file(text));
    expect(deck()).toEqual(whole);
    expect(app().past).toHaveLength(steps + 1);
    expect(app().announcement).toBe(words.file.opened('a.briefing.json', whole.scenes.length));
  });

  test.each([
    ['is not JSON', () => 'PK\u0003\u0004', words.file.damaged('a.briefing.json')],
    [
      'is something else',
      () => '{"type":"FeatureCollection","features":[]}',
      words.file.damaged('a.briefing.json'),
    ],
    [
      'is of a newer app',
      () => JSON.stringify({ ...written(), version: 99 }),
      words.file.newer('a.briefing.json'),
    ],
    [
      'has a broken scene',
      () => JSON.stringify({ ...written(), scenes: [{ ...deck().scenes[0], definition: 'guess' }] }),
      words.file.damagedScene('a.briefing.json', 1, 'definition'),
    ],
    [
      'has more scenes than there may be',
      () => {
        const [scene] = deck().scenes;
        const scenes = Array.from({ length: 2 * MOST_SCENES }, (_, k) => ({ ...scene, id: `scene-${k}` }));
        return JSON.stringify({ ...written(), scenes });
      },
      'Không mở được a.briefing.json: tệp có 200 cảnh, nhiều nhất là 100. Bản trình bày vẫn như trước; hãy bớt cảnh trong tệp, hoặc chia thành nhiều tệp, rồi mở lại.',
    ],
    [
      'has a title that is too long',
      () => {
        const [first, second] = deck().scenes;
        return JSON.stringify({
          ...written(),
          scenes: [first, { ...second, title: { vi: 'a'.repeat(500), en: '' } }],
        });
      },
      'Không mở được a.briefing.json: tiêu đề tiếng Việt của cảnh 2 dài 500 ký tự, nhiều nhất là 200. Bản trình bày vẫn như trước; hãy rút ngắn trong tệp rồi mở lại.',
    ],
    [
      'has a name that is too long',
      () => JSON.stringify({ ...written(), title: { vi: '', en: 'a'.repeat(300) } }),
      'Không mở được a.briefing.json: tiêu đề tiếng Anh của bản trình bày dài 300 ký tự, nhiều nhất là 200. Bản trình bày vẫn như trước; hãy rút ngắn trong tệp rồi mở lại.',
    ],
    [
      'has a scene with too many big figures',
      () => JSON.stringify({ ...written(), scenes: [{ ...deck().scenes[0], figures: [...'abcde'] }] }),
      'Không mở được a.briefing.json: cảnh 1 có 5 số liệu lớn, nhiều nhất là 4. Bản trình bày vẫn như trước; hãy bớt trong tệp rồi mở lại.',
    ],
  ])('that %s is refused with a sentence, and nothing changes', async (_what, content, sentence) => {
    addScene();
    const before = deck();
    await openDeckFile(file(content()));
    expect(refusal()).toBe(sentence);
    expect(deck()).toBe(before);
  });

  test('that the app itself saved is opened, as long as texts may be and as many scenes as there may be', async () => {
    const long = (letters: number) => ({ vi: 'ệ'.repeat(letters), en: 'ễ'.repeat(letters) });
    const [scene] = deck().scenes;
    const scenes = Array.from({ length: MOST_SCENES }, (_, k) => ({
      ...scene!,
      id: `scene-${k}`,
      title: long(LONGEST_TITLE),
      text: long(LONGEST_SCENE_TEXT),
      notes: long(LONGEST_NOTES),
    }));
    await openDeckFile(file(JSON.stringify(writtenDeck({ ...deck(), scenes }), null, 2)));
    expect(deck().scenes).toHaveLength(MOST_SCENES);
  });

  test('that is too large is not read', async () => {
    await openDeckFile(file(new Uint8Array(LARGEST_DECK_FILE + 1)));
    expect(refusal()).toBe(words.file.tooLarge('a.briefing.json', LARGEST_DECK_FILE / 1_000_000));
  });
});
