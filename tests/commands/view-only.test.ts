import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addDeadZone } from '../../src/commands/add-dead-zone.ts';
import { changeDeck } from '../../src/commands/briefing/change-deck.ts';
import { openDeckFile } from '../../src/commands/briefing/open-deck-file.ts';
import { changeDatasets } from '../../src/commands/change-datasets.ts';
import { editDeadZone } from '../../src/commands/edit-dead-zone.ts';
import { importRegister } from '../../src/commands/import-register.ts';
import { importFiles } from '../../src/commands/intake/import-files.ts';
import { importText } from '../../src/commands/intake/import-text.ts';
import { importUrl } from '../../src/commands/intake/import-url.ts';
import { addLiveSource } from '../../src/commands/live/add-live-source.ts';
import { findLiveLayers } from '../../src/commands/live/find-live-layers.ts';
import { lookAtProjectFile } from '../../src/commands/open-project-file.ts';
import { removeDeadZone } from '../../src/commands/remove-dead-zone.ts';
import { setLanguage, setThemeChoice } from '../../src/commands/set-preferences.ts';
import { tellOwnDataUnused } from '../../src/commands/share/tell-own-data-unused.ts';
import { takeFiles } from '../../src/commands/take-files.ts';
import { writeDeadZone } from '../../src/commands/write-dead-zone.ts';
import { emptyProject, type ProjectData } from '../../src/project/project.ts';
import { DATABASE_NAME } from '../../src/project/project-database.ts';
import { openProjectStore } from '../../src/project/project-store.ts';
import { type AppMode, mayChange } from '../../src/state/mode.ts';
import { projectData } from '../../src/state/project-slice.ts';
import { useApp } from '../../src/state/store.ts';
import { messages } from '../../src/text/messages.ts';
import { anEntry, tinyCity } from '../register/register-support.ts';
import { aDataset } from '../support/arbitrary-project.ts';
import { type PretendWindow, pretendWindow } from '../support/pretend-window.ts';

const engine = vi.hoisted(() => ({ asked: [] as string[] }));

vi.mock('../../src/commands/engine/the-engine.ts', () => ({
  theEngine: () =>
    new Proxy(
      {},
      {
        get: (_, name) => async () => {
          engine.asked.push(String(name));
          return { ok: false, failures: [] };
        },
      },
    ),
}));

const atFirst = useApp.getState();
const app = () => useApp.getState();
const entry = anEntry({ id: 'entry-9', name: 'Thôn Xa' });
const file = () => new File(['id,lon,lat\na,1,1\n'], 'stations.csv');
let pretended: PretendWindow;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  pretended = pretendWindow();
  engine.asked.length = 0;
  useApp.setState({ ...atFirst, city: tinyCity, opening: { status: 'ready' }, mode: 'view' }, true);
});

afterEach(() => vi.unstubAllGlobals());

/** Everything that would change what is the user's, by what it is called. */
const changes: Record<string, () => unknown> = {
  'take files': () => takeFiles([file()]),
  'take a project file': () => takeFiles([new File(['x'], 'digital-twin-project-2026.zip')]),
  'import files': () => importFiles([file()]),
  'import a text': () => importText('id,lon,lat\na,1,1\n', 'bảng'),
  'import from an address': () => importUrl('https://maps.example.vn/a.csv'),
  'look at a project file': () => lookAtProjectFile(file(), () => Promise.reject(new Error('read'))),
  'change datasets': () => changeDatasets([aDataset()], 'dataset-imported'),
  'import a register': () => importRegister(file()),
  'write a dead zone': () => writeDeadZone(null),
  'add a dead zone': () => addDeadZone(entry),
  'edit a dead zone': () => editDeadZone(entry),
  'remove a dead zone': () => removeDeadZone('d1'),
  'find live layers': () => findLiveLayers('https://maps.example.vn/wms'),
  'change the briefing': () => changeDeck((deck) => ({ ...deck, scenes: [] })),
  'open a briefing': () => openDeckFile(file()),
};

describe.each<AppMode>(['view', 'embed'])('in mode %s', (mode) => {
  test.each(Object.keys(changes))('nothing changes by: %s', async (name) => {
    useApp.setState({ mode });
    const before = projectData(app());
    const { intake, projectOpening, registerDraft, registerImport, liveFinding, hostAsked } = app();
    await changes[name]!();
    expect(projectData(app())).toEqual(before);
    expect(app()).toMatchObject({
      intake,
      projectOpening,
      registerDraft,
      registerImport,
      liveFinding,
      hostAsked,
    });
    expect(app().past).toEqual([]);
    expect(engine.asked).toEqual([]);
    expect(app().notices.map(({ message }) => message)).toEqual([
      { vi: messages.vi.share.refused, en: messages.en.share.refused },
    ]);
  });
});

test('the last net: no change of the data goes through, whoever asks for it', () => {
  const changed: Partial<ProjectData> = { datasets: [aDataset()] };
  app().dataChanged(changed, 'dataset-imported');
  addLiveSource(
    { kind: 'wms', url: 'https://a.vn/wms', title: '', layers: [] } as never,
    { name: 'a', title: 'a' } as never,
  );
  expect([app().datasets, app().live, app().past]).toEqual([[], [], []]);
  useApp.setState({ mode: 'edit' });
  app().dataChanged(changed, 'dataset-imported');
  expect(app().datasets).toHaveLength(1);
});

test('the whole app may change things, and says nothing', () => {
  useApp.setState({ mode: 'edit' });
  expect([mayChange({ mode: 'edit' }), mayChange({ mode: 'view' }), mayChange({ mode: 'embed' })]).toEqual([
    true,
    false,
    false,
  ]);
  addDeadZone(entry);
  expect(app().registerChanges.added).toHaveLength(1);
  expect(app().notices).toEqual([]);
});

test('language and theme are shown and not kept', () => {
  setLanguage('en');
  setThemeChoice('dark');
  expect([app().language, app().theme, pretended.texts.size]).toEqual(['en', 'dark', 0]);
  useApp.setState({ mode: 'edit' });
  setLanguage('vi');
  expect(pretended.texts.size).toBe(1);
});

describe('own data on this machine', () => {
  async function keepSomething(data: Partial<ProjectData>): Promise<void> {
    const nothing = () => {};
    const opening = await openProjectStore({ waiting: nothing, handedOver: nothing });
    if (opening.outcome !== 'opened') throw new Error(opening.outcome);
    await opening.store.load();
    const project = { ...emptyProject, data: { ...emptyProject.data, ...data } };
    const saved = await opening.store.save(project, () => new Uint8Array(10), '2026-03-15T01:02:03.000Z');
    expect(saved.outcome).toBe('saved');
    opening.store.close();
  }

  test('are said not to be used, and are not loaded', async () => {
    await keepSomething({ register: { added: [entry], edits: {}, removed: [] } });
    await tellOwnDataUnused();
    expect(app().notices.map(({ message }) => message.vi)).toEqual([messages.vi.share.ownDataUnused]);
    expect(app().registerChanges.added).toEqual([]);
  });

  test('are not spoken of where there are none, and no database is made', async () => {
    await tellOwnDataUnused();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(DATABASE_NAME);
    await keepSomething({});
    await tellOwnDataUnused();
    expect(app().notices).toEqual([]);
  });
});
