import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultDeck } from '../../../src/briefing/default-deck.ts';
import type { Scene } from '../../../src/briefing/scene.ts';
import { keepAddress } from '../../../src/commands/keep-address.ts';
import { nextScene } from '../../../src/commands/presenting/show-scene.ts';
import { meantHere } from '../../../src/commands/share/link-marks.ts';
import { numberChange } from '../../../src/commands/share/number-change.ts';
import { followLinks, openLink, rememberLink } from '../../../src/commands/share/open-link.ts';
import { sharedLink } from '../../../src/commands/share/share-link.ts';
import { useApp } from '../../../src/state/store.ts';
import { readUrlState, writeUrlState } from '../../../src/state/url-state.ts';
import { packScene } from '../../../src/state/url-state-scene.ts';
import { tinyState } from '../../panels/tiny-state.ts';
import { aDataset, aLiveSource } from '../../support/arbitrary-project.ts';
import { type PretendWindow, pretendWindow } from '../../support/pretend-window.ts';

const { slow } = vi.hoisted(() => ({ slow: { rows: Promise.resolve() } }));

vi.mock('../../../src/commands/engine/the-engine.ts', () => ({
  theEngine: () =>
    new Proxy(
      {},
      {
        get: (_, name) => async () => {
          if (name === 'communeRows') await slow.rows;
          return name === 'communeRows' ? [] : name === 'definitions' ? {} : null;
        },
      },
    ),
}));

const atFirst = useApp.getState();
const app = () => useApp.getState();
let pretended: PretendWindow;

beforeEach(() => {
  pretended = pretendWindow();
  useApp.setState({ ...atFirst, ...tinyState('vi') }, true);
});

afterEach(() => vi.unstubAllGlobals());

/** Opens the app on an address; the notices that then stand there, in Vietnamese. */
async function noticesOf(hash: string): Promise<string[]> {
  pretended.location.hash = hash;
  rememberLink();
  // the app writes its own address over the link at once
  pretended.location.hash = '#v=2';
  await openLink();
  return app().notices.map(({ message }) => message.vi);
}

const scene: Scene = {
  id: 'coverage',
  title: { vi: 'Vùng cao', en: 'Highlands' },
  text: { vi: 'Còn người.', en: 'Still people.' },
  notes: { vi: '', en: '' },
  figures: ['coverage'],
  exhibit: null,
  view: { kind: 'box', bbox: [0, 0, 1, 1] },
  layers: [
    { id: 'own:own-1', opacity: 1 },
    { id: 'stations', opacity: 0.5 },
  ],
  definition: 'any',
  selection: { kind: 'place', id: 'hole' },
  theme: 'dark',
  seen: null,
};
const packed = packScene({ scene, layers: [{ ...scene.layers[0]!, mark: '0123abcd' }, scene.layers[1]!] });
const good = 'h=01234567&k=94.96&a=2026-08-01';

describe('a link that is opened', () => {
  test('with the same number has nothing to say', async () => {
    expect(await noticesOf(`#v=2&c=0.5,0.5,9,0,0&l=dead-zones&s=place:hole&lang=vi&${good}`)).toEqual([]);
    expect(await noticesOf('#v=1&c=0.5,0.5,9,0,0&l=dead-zones')).toEqual([]);
    expect(await noticesOf('')).toEqual([]);
  });

  test('shows the panel of the sender', async () => {
    await noticesOf('#v=2&o=card');
    expect(app().rightPanel).toBe('card');
    await noticesOf('#v=2&o=none');
    expect(app().rightPanel).toBeNull();
  });

  test('that is no link, of a newer app, or damaged in part says so', async () => {
    const [unknown] = await noticesOf('#version two');
    expect(unknown).toMatch(/Không đọc được liên kết này.*mặc định/);
    useApp.setState({ notices: [] });
    const [newer] = await noticesOf('#v=3&c=x');
    expect(newer).toMatch(/phiên bản mới hơn.*vị trí bản đồ/);
    useApp.setState({ notices: [] });
    const [parts, ...more] = await noticesOf('#v=2&c=999,0,0,0,0&d=everything&lang=en');
    expect(parts).toContain('vị trí bản đồ, cách tính');
    expect(more).toEqual([]);
  });

  test('names what is not here', async () => {
    const [missing, ...more] = await noticesOf(
      '#v=2&l=own:own-3*0123abcd,service-areas:vtl,places:parks,dead-zones&s=station:x9&d=operator:vtl',
    );
    expect(missing).toContain('lớp riêng của người gửi (own-3); vùng phục vụ vtl; lớp parks');
    expect(missing).toContain('cách tính theo nhà mạng vtl; đối tượng được chọn (x9)');
    expect(missing).not.toContain('dead-zones');
    expect(more).toEqual([]);
    useApp.setState({ notices: [] });
    expect(await noticesOf('#v=2&b=nowhere')).toEqual([expect.stringContaining('cảnh nowhere')]);
  });

  test('does not take data of the recipient for those of the sender', async () => {
    useApp.setState({ datasets: [aDataset()], layers: [{ id: 'own:own-1', visible: false, opacity: 1 }] });
    const asked = (mark: string) => meantHere(readUrlState(`#v=2&l=own:own-1${mark}`), app()).layers?.length;
    expect([asked('*bbbbbbbb'), asked('*aaaaaaaa'), asked('')]).toEqual([0, 1, 1]);
    expect(await noticesOf('#v=2&l=own:own-1*bbbbbbbb')).toEqual([expect.stringContaining('own-1')]);
    useApp.setState({ notices: [] });
    expect(await noticesOf('#v=2&l=own:own-1*aaaaaaaa')).toEqual([]);
  });

  test('does not take a layer of a server for another of the same name', async () => {
    const source = aLiveSource();
    const layer = { id: `live:${source.id}`, opacity: 1 };
    useApp.setState({ live: [source] });
    const held = { ...scene, layers: [layer], selection: null };
    const { link } = sharedLink({ mode: 'edit', scene: held, base: 'https://bando.example.vn/' });
    const hash = new URL(link).hash;
    const theirs = expect.stringContaining(`lớp riêng của người gửi (${source.id})`);
    expect(await noticesOf(hash)).not.toContainEqual(theirs);
    for (const live of [[], [{ ...source, url: 'https://other.example.vn/wms' }]]) {
      useApp.setState({ notices: [], live });
      expect(await noticesOf(hash)).toContainEqual(theirs);
    }
  });

  test('of other data shows both numbers with their dates, never rounded up to the target', async () => {
    expect(await noticesOf('#v=2&h=ffffffff&k=88.44&a=2025-01')).toEqual([
      'Liên kết được tạo với số liệu khác: 88,4% (số liệu 01/2025) → 94,9% (số liệu 01/08/2026).',
    ]);
    expect(await noticesOf('#v=2&h=01234567&k=94.9&a=2026-08-01')).toEqual([
      'Liên kết được tạo với số liệu khác, tỷ lệ làm tròn vẫn là 94,9% (số liệu 01/08/2026).',
    ]);
    expect(await noticesOf('#v=2&h=ffffffff')).toEqual([
      'Liên kết được tạo với số liệu khác; tỷ lệ ở đây là 94,9% (số liệu 01/08/2026).',
    ]);
    // the definition of the link is compared, whatever is on the screen
    expect(await noticesOf('#v=2&d=operator:alpha&h=ffffffff&k=91')).toEqual([
      expect.stringContaining('91,0% → 90,0%'),
    ]);
  });

  test('keeps six decimals of a number: no more is a difference', () => {
    const { card, city, coverage } = app();
    const here = {
      card,
      city,
      coverage,
      definitions: { any: { value: 94.9612345678, coveredPeople: 94_961 } },
    };
    expect(numberChange({ hash: '01234567', value: 94.961235 }, 'any', here, 'en')).toBeNull();
    expect(numberChange({ hash: '01234567', value: 94.961233 }, 'any', here, 'en')).not.toBeNull();
  });
});

describe('a link with a scene', () => {
  test('shows it on the map: layers, selection, theme; what is not here is named', async () => {
    const notices = await noticesOf(`#v=2&sc=${packed}&${good}`);
    expect(app().layers.filter(({ visible }) => visible)).toEqual([
      { id: 'stations', visible: true, opacity: 0.5 },
    ]);
    expect([app().selection, app().theme, app().themeChoice, app().presenting]).toEqual([
      { kind: 'place', id: 'hole' },
      'dark',
      'system',
      null,
    ]);
    expect(notices).toEqual(['Đang xem cảnh “Vùng cao” trong liên kết.', expect.stringContaining('own-1')]);
    expect(app().deck).toBeNull();
  });

  test('that ships goes by its id, also where the recipient has a briefing of another making', async () => {
    const [shipped] = defaultDeck(app().city!).scenes;
    useApp.setState({ deck: { title: scene.title, scenes: [{ ...scene, id: shipped!.id }] } });
    await noticesOf(`#v=2&b=${shipped!.id}&${good}`);
    expect(
      app()
        .layers.filter(({ visible }) => visible)
        .map(({ id }) => id),
    ).not.toContain('stations');
  });

  test('is given as a page where nothing can be changed, and leaves no trace in the project', async () => {
    useApp.setState({ mode: 'view' });
    expect(await noticesOf(`#v=2&sc=${packed}&${good}`)).toEqual([expect.stringContaining('own-1')]);
    expect(app().presenting?.sceneId).toBe('coverage');
    expect(app().deck?.scenes.map(({ title }) => title.vi)).toEqual(['Vùng cao']);
    expect(app().past).toEqual([]);
  });

  test('that cannot be read says so and shows the default view', async () => {
    const before = app().layers;
    expect(await noticesOf('#v=2&sc=AAAA')).toEqual([expect.stringMatching(/không đọc được: cảnh/)]);
    expect(app().layers).toBe(before);
  });
});

describe('a scene that is only looked at', () => {
  /** Opens the page, and opens it anew where it was open: all that is left of a talk is what its tab has kept. */
  async function load(hash: string): Promise<void> {
    useApp.setState({ ...atFirst, ...tinyState('vi'), mode: 'view' }, true);
    pretended.location.hash = hash;
    const stopKeeping = keepAddress();
    rememberLink();
    // while the city opens, which the address would be written for
    app().thingSelected({ kind: 'place', id: 'hole' });
    await openLink();
    stopKeeping();
  }

  const place = () => [app().presenting?.sceneId, app().presenting?.startedAtMs];
  const shipped = () => defaultDeck(app().city!).scenes;

  /** Begins a talk long ago. */
  function age(): void {
    app().presentingMoved({ ...app().presenting!, startedAtMs: 1_000 });
    nextScene();
  }

  test('goes on after a reload where it stood; its link stays in the address', async () => {
    const link = '#v=2&b=coverage&lang=vi';
    await load(link);
    expect(place()[0]).toBe('coverage');
    age();
    const stood = [shipped()[1]?.id, 1_000];
    expect([place(), pretended.location.hash]).toEqual([stood, link]);
    await load(link);
    expect(place()).toEqual(stood);
    await load(link.replace('coverage', 'asks'));
    expect(place()[0]).toBe('asks');
    expect(place()[1]).toBeGreaterThan(1_000);
  });

  test('that somebody has written goes on as it was written', async () => {
    const link = `#v=2&sc=${packed}`;
    await load(link);
    age();
    await load(link);
    expect([place(), app().deck?.scenes[0]?.title.vi]).toEqual([['coverage', 1_000], 'Vùng cao']);
  });

  test('makes way for that of the next link, and so does its briefing', async () => {
    const stop = followLinks();
    await load(`#v=2&sc=${packed}`);
    expect(app().deck?.scenes).toHaveLength(1);
    put('#v=2&b=gap');
    await vi.waitFor(() => expect(app().presenting?.sceneId).toBe('gap'));
    expect(app().deck).toBeNull();
    put(`#v=2&sc=${packed}`);
    await vi.waitFor(() => expect(app().deck?.scenes).toHaveLength(1));
    put('#v=2&l=stations');
    await vi.waitFor(() => expect([app().presenting, app().deck]).toEqual([null, null]));
    // a pack has a briefing of its own
    useApp.setState({ deck: { title: scene.title, scenes: [scene] } });
    put('#v=2&b=asks');
    await vi.waitFor(() => expect([app().presenting?.sceneId, app().deck]).toEqual(['asks', null]));
    stop();
  });
});

/** Puts a link into the address of the open app. */
function put(hash: string): void {
  pretended.location.hash = hash;
  const newURL = `https://app.example/${hash}`;
  pretended.send(Object.assign(new Event('hashchange'), { newURL }));
}

test('a link put into the address of the open app is shown, and what it does not choose is chosen no more', async () => {
  useApp.setState({
    selection: { kind: 'place', id: 'hole' },
    probe: [0.5, 0.5],
    definition: 'operator:alpha',
  });
  const stop = followLinks();
  const stopKeeping = keepAddress();
  put(
    `#${writeUrlState({ layers: [{ id: 'stations', opacity: 1 }], language: 'en', theme: 'dark', panel: 'zones' })}`,
  );
  await vi.waitFor(() => expect(app().rightPanel).toBe('zones'));
  expect(
    app()
      .layers.filter(({ visible }) => visible)
      .map(({ id }) => id),
  ).toEqual(['stations']);
  expect([app().language, app().theme, app().themeChoice]).toEqual(['en', 'dark', 'system']);
  expect([app().selection, app().probe]).toEqual([null, null]);
  await vi.waitFor(() => expect(app().definition).toBe('any'));
  stop();
  stopKeeping();
});

describe('a link that takes long to show', () => {
  /** What lets the engine answer. */
  let answer: () => void;
  let stop: (() => void)[];

  beforeEach(() => {
    slow.rows = new Promise((resolve) => {
      answer = resolve;
    });
    stop = [followLinks(), keepAddress()];
  });

  afterEach(() => {
    answer();
    for (const end of stop) end();
  });

  test('stays in the address until it is shown, so that a reload in between loses nothing', async () => {
    const link = '#v=2&l=stations&d=operator:alpha';
    put(link);
    await vi.waitFor(() => expect(app().layers.find(({ id }) => id === 'stations')?.visible).toBe(true));
    app().thingSelected({ kind: 'place', id: 'hole' });
    expect([pretended.location.hash, app().definition]).toEqual([link, 'any']);
    answer();
    await vi.waitFor(() => expect(app().definition).toBe('operator:alpha'));
    await vi.waitFor(() => expect(pretended.location.hash).toContain('s=place:hole'));
    expect(readUrlState(pretended.location.hash).definition).toBe('operator:alpha');
  });

  test('put there before the city is open waits for it', async () => {
    answer();
    const { opening } = app();
    useApp.setState({ opening: { status: 'loading' } });
    put('#v=2&l=stations&d=operator:alpha');
    useApp.setState({ opening });
    await vi.waitFor(() => expect(app().definition).toBe('operator:alpha'));
  });

  test('the app has written over before it was told of is put back', async () => {
    const link = '#v=2&l=stations&d=operator:alpha';
    pretended.location.hash = '#v=2&l=communes';
    const newURL = `https://app.example/${link}`;
    pretended.send(Object.assign(new Event('hashchange'), { newURL }));
    expect(pretended.location.hash).toBe(link);
  });

  test('gives way to the link that comes after it', async () => {
    put('#v=2&l=stations&d=operator:alpha');
    put('#v=2&l=communes');
    answer();
    await vi.waitFor(() => expect(readUrlState(pretended.location.hash).layers).toEqual([]));
    expect(app().definition).toBe('any');
  });
});
