import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDeadZone } from '../../src/commands/add-dead-zone.ts';
import { changeDatasets } from '../../src/commands/change-datasets.ts';
import { contentOf, holdContent } from '../../src/commands/contents.ts';
import { editDeadZone } from '../../src/commands/edit-dead-zone.ts';
import { damagedRecord, keepProject, loadProject, projectNow } from '../../src/commands/keep-project.ts';
import { redoChange } from '../../src/commands/redo-change.ts';
import { removeDeadZone } from '../../src/commands/remove-dead-zone.ts';
import { undoChange } from '../../src/commands/undo-change.ts';
import type { SuppliedDataset } from '../../src/data/supplied-file.ts';
import type { ProjectDocument } from '../../src/project/project.ts';
import { DATABASE_NAME } from '../../src/project/project-database.ts';
import { openProjectStore } from '../../src/project/project-store.ts';
import { noChanges, withEntry, withoutEntry } from '../../src/register/register-changes.ts';
import { writeChanges } from '../../src/register/register-schema.ts';
import { formerRegisterKey } from '../../src/state/former-register.ts';
import { registerEntries, registerShipped } from '../../src/state/register-in-force.ts';
import { useApp } from '../../src/state/store.ts';
import { anEntry, tinyCity } from '../register/register-support.ts';
import { aDataset } from '../support/arbitrary-project.ts';
import { type PretendWindow, pretendWindow } from '../support/pretend-window.ts';

const engine = vi.hoisted(() => ({ opened: [] as string[][], meanwhile: () => {} }));

vi.mock('../../src/commands/engine/the-engine.ts', () => ({
  theEngine: () => ({
    /** As the engine does: refuses data whose content is not there. */
    changeDatasets: async (supplied: SuppliedDataset[]) => {
      const lost = supplied.find(({ content }) => content === null);
      if (lost) return { ok: false, failures: [{ code: 'file-missing', where: { file: lost.name } }] };
      engine.opened.push(supplied.map(({ entry }) => entry?.id ?? ''));
      engine.meanwhile();
      engine.meanwhile = () => {};
      return { ok: true, opened: { city: null } };
    },
  }),
}));

const atFirst = useApp.getState();
const now = '2026-03-15T01:02:03.000Z';
let pretended: PretendWindow;
let stop: () => void = () => {};

async function closeWindow(): Promise<void> {
  await until(() => expect(app().savedState).not.toBe('saving'));
  stop();
  stop = () => {};
}

async function openWindow(): Promise<void> {
  await closeWindow();
  useApp.setState({ ...atFirst, city: tinyCity, opening: { status: 'ready' } }, true);
  await loadProject();
  stop = keepProject();
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  engine.opened.length = 0;
  pretended = pretendWindow();
  await openWindow();
});

afterEach(async () => {
  vi.useRealTimers();
  await closeWindow();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const app = () => useApp.getState();
const names = () => registerEntries(app()).map(({ name }) => name);
const notice = (id: string) => app().notices.find((each) => each.id === id);
const untilSaved = () => until(() => expect(app().savedState).toBe('saved'));
const until = (check: () => void) => vi.waitFor(check, { interval: 5, timeout: 5000 });

/** What another window does: takes what is kept, changes it, keeps it, and tells the others if it `tells`. */
async function otherWindow(
  change: (project: ProjectDocument) => ProjectDocument,
  tells = false,
): Promise<void> {
  const opening = await openProjectStore({ waiting: () => {}, handedOver: () => {} });
  if (opening.outcome !== 'opened') throw new Error(opening.outcome);
  const { project } = await opening.store.load();
  const saving = await opening.store.save(change(project), () => null, now);
  opening.store.close();
  if (saving.outcome !== 'saved') throw new Error(saving.outcome);
  if (!tells) return;
  const channel = new BroadcastChannel('digital-twin:project');
  channel.postMessage(saving.revision);
  setTimeout(() => channel.close(), 50);
}

const withRegister = (project: ProjectDocument, change: (of: typeof noChanges) => typeof noChanges) => ({
  ...project,
  data: { ...project.data, register: change(project.data.register) },
});
const adds = (name: string) => (project: ProjectDocument) =>
  withRegister(project, (register) => withEntry(register, [], anEntry({ name })));

async function importData(id: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const sha256 = await holdContent(bytes);
  const content = { fileName: 'stations.csv', sha256, bytes: bytes.length, count: 1 };
  await changeDatasets([...app().datasets, aDataset({ id, content })], 'dataset-imported');
}

/** Refuses the next writes of a kind of thing for want of room. */
function noRoom(isRefused: () => boolean = () => true) {
  const { put } = IDBObjectStore.prototype;
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (isRefused()) throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, args);
  });
}

async function keysOf(name: 'documents' | 'contents') {
  const database = await openDB(DATABASE_NAME);
  const keys = await database.getAllKeys(name);
  database.close();
  return keys;
}

describe('the project', () => {
  it('holds after a reload what was done to it before, data with their contents', async () => {
    addDeadZone(anEntry({ id: '' }));
    removeDeadZone('thon-1');
    await importData('own-1', 'id,lon,lat\n1,95,0\n');
    app().hostAllowed('https://maps.example.vn');
    await untilSaved();
    const { data } = projectNow();
    await openWindow();
    expect(names()).toEqual(['Thôn Trên']);
    expect(projectNow().data).toEqual(data);
    expect(app().allowedHosts).toEqual(['https://maps.example.vn']);
    const kept = await openProjectStore({ waiting: () => {}, handedOver: () => {} });
    if (kept.outcome !== 'opened') throw new Error(kept.outcome);
    const bytes = await kept.store.content(app().datasets[0]!.content.sha256);
    expect(new TextDecoder().decode(bytes!)).toBe('id,lon,lat\n1,95,0\n');
    kept.store.close();
  });

  it('goes back and forth step by step over the register and the data, and keeps that', async () => {
    addDeadZone(anEntry({ id: '' }));
    await importData('own-1', 'một');
    removeDeadZone('entry-1');
    await changeDatasets([], 'dataset-removed');
    expect(engine.opened.at(-1)).toEqual([]);
    await undoChange();
    expect(engine.opened.at(-1)).toEqual(['own-1']);
    expect(app().announcement).toBe('Đã hoàn tác: xóa dữ liệu.');
    await undoChange();
    expect(names()).toEqual(['Thôn Một', 'Thôn Trên']);
    await undoChange();
    await undoChange();
    await undoChange();
    expect([names(), app().datasets]).toEqual([['Thôn Một'], []]);
    await redoChange();
    await redoChange();
    expect(app().announcement).toBe('Đã làm lại: nhập dữ liệu.');
    await untilSaved();
    await openWindow();
    expect([names(), app().datasets.map(({ id }) => id)]).toEqual([['Thôn Một', 'Thôn Trên'], ['own-1']]);
  });

  it('stays as it was where the data of a step can no longer be read', async () => {
    await importData('own-1', 'hai');
    await changeDatasets([], 'dataset-removed');
    await untilSaved();
    const { past } = app();
    const lost = aDataset({ id: 'own-9', content: { ...aDataset().content, sha256: '9'.repeat(64) } });
    useApp.setState({
      past: [{ data: { ...projectNow().data, datasets: [lost] }, what: 'dataset-removed' }],
    });
    await undoChange();
    expect(app().datasets).toEqual([]);
    expect(notice('project-step')?.message.vi).toContain('xóa dữ liệu');
    useApp.setState({ past });
  });

  it('takes back nothing else where something was changed while a step was on its way', async () => {
    await importData('own-1', 'ba');
    engine.meanwhile = () => addDeadZone(anEntry({ id: '' }));
    await undoChange();
    expect([names(), app().datasets.length, app().past.length]).toEqual([['Thôn Một', 'Thôn Trên'], 1, 2]);
    expect(engine.opened.at(-1)).toEqual(['own-1']);
  });
});

describe('two windows', () => {
  it('show what the other one does', async () => {
    await otherWindow(adds('Thôn Bên'), true);
    await until(() => expect(names()).toEqual(['Thôn Một', 'Thôn Bên']));
    expect(app().announcement).toBe('Đã cập nhật theo thay đổi ở cửa sổ khác.');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    pretended.turn('hidden');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([put.mock.calls, app().savedState]).toEqual([[], 'saved']);
  });

  it('show it also when they come to the front again', async () => {
    await otherWindow(adds('Thôn Bên'));
    expect(names()).toEqual(['Thôn Một']);
    pretended.turn('visible');
    await until(() => expect(names()).toEqual(['Thôn Một', 'Thôn Bên']));
  });

  it('lose nothing of each other that they have not heard of yet', async () => {
    await otherWindow(adds('Thôn Bên'));
    addDeadZone(anEntry({ id: '', name: 'Thôn Mình' }));
    await until(() => expect(names()).toEqual(['Thôn Một', 'Thôn Bên', 'Thôn Mình']));
    await untilSaved();
    expect(notice('project-together')?.message.vi).toContain('thêm mục vào sổ');
    await undoChange();
    expect(names()).toEqual(['Thôn Một', 'Thôn Bên']);
    await untilSaved();
    await openWindow();
    expect(names()).toEqual(['Thôn Một', 'Thôn Bên']);
  });

  it('take nothing back of the other', async () => {
    addDeadZone(anEntry({ id: '', name: 'Thôn Mình' }));
    await untilSaved();
    await otherWindow(
      (project) =>
        withRegister(project, (of) => withEntry(of, [], anEntry({ id: 'entry-7', name: 'Thôn Bên' }))),
      true,
    );
    await until(() => expect(names()).toEqual(['Thôn Một', 'Thôn Mình', 'Thôn Bên']));
    await undoChange();
    expect(names()).toEqual(['Thôn Một', 'Thôn Mình', 'Thôn Bên']);
  });

  it('follow the first where both changed one thing, and offer what the second did again', async () => {
    addDeadZone(anEntry({ id: '' }));
    await untilSaved();
    await otherWindow((project) => withRegister(project, (of) => withoutEntry(of, [], 'entry-1')));
    editDeadZone({ ...registerEntries(app()).find(({ id }) => id === 'entry-1')!, name: 'Thôn Sửa' });
    await until(() => expect(names()).toEqual(['Thôn Một']));
    await untilSaved();
    expect(notice('project-together')).toMatchObject({ tone: 'warning', actions: ['redo'] });
    await redoChange();
    expect(names()).toEqual(['Thôn Một', 'Thôn Sửa']);
    await untilSaved();
    await openWindow();
    expect(names()).toEqual(['Thôn Một', 'Thôn Sửa']);
  });

  it('keep each its own view', async () => {
    pretended.location.hash = '#v=1&lang=vi';
    await otherWindow(
      (project) => ({ ...adds('Thôn Bên')(project), view: 'v=1&lang=en', settings: { language: 'en' } }),
      true,
    );
    await until(() => expect(names()).toEqual(['Thôn Một', 'Thôn Bên']));
    expect([pretended.location.hash, app().language]).toEqual(['#v=1&lang=vi', 'vi']);
  });
});

describe('what cannot be saved', () => {
  it('is said, stays on screen, is offered as a file, and is quiet again once it can', async () => {
    const refused = noRoom();
    addDeadZone(anEntry({ id: '' }));
    await until(() => expect(app().savedState).toBe('full'));
    expect(names()).toContain('Thôn Trên');
    expect(notice('project-unsaved')).toMatchObject({ actions: ['save-project'] });
    expect(notice('project-unsaved')?.message.vi).toContain('bộ nhớ của trình duyệt đã đầy');
    const leaving = new Event('beforeunload', { cancelable: true });
    expect(pretended.send(leaving)).toBe(false);
    refused.mockRestore();
    addDeadZone(anEntry({ id: '', name: 'Thôn Dưới' }));
    await untilSaved();
    expect(notice('project-unsaved')).toBeUndefined();
    expect(pretended.send(new Event('beforeunload', { cancelable: true }))).toBe(true);
    await openWindow();
    expect(names()).toEqual(['Thôn Một', 'Thôn Trên', 'Thôn Dưới']);
  });

  it('finds room where contents are kept that nothing refers to', async () => {
    await importData('own-1', 'bốn');
    await untilSaved();
    const spare = app().datasets[0]!.content.sha256;
    await changeDatasets([], 'dataset-removed');
    await untilSaved();
    addDeadZone(anEntry({ id: '' }));
    await untilSaved();
    expect(await keysOf('contents')).toEqual([spare]);
    useApp.setState({ past: [] });
    let writes = 0;
    noRoom(() => {
      writes += 1;
      return writes === 1;
    });
    addDeadZone(anEntry({ id: '', name: 'Thôn Dưới' }));
    await untilSaved();
    expect(await keysOf('contents')).toEqual([]);
    expect(notice('project-unsaved')).toBeUndefined();
  });

  it('is said where the browser lets nothing be kept; everything else works', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('private', 'SecurityError');
    });
    await openWindow();
    expect([app().savedState, app().notices]).toEqual(['shut', []]);
    addDeadZone(anEntry({ id: '' }));
    await until(() => expect(notice('project-unsaved')?.message.vi).toContain('cửa sổ riêng tư'));
    expect(app().savedState).toBe('shut');
    await undoChange();
    await redoChange();
    expect(names()).toContain('Thôn Trên');
  });

  it('is said where a newer app has taken the storage over', async () => {
    const fresh = await openProjectStore({ waiting: () => {}, handedOver: () => {} }, 2);
    expect(notice('project-trouble')).toMatchObject({ actions: ['save-project', 'reload'] });
    addDeadZone(anEntry({ id: '' }));
    await until(() => expect(notice('project-unsaved')?.message.vi).toContain('bản mới hơn'));
    expect(app().savedState).toBe('unsaved');
    if (fresh.outcome === 'opened') fresh.store.close();
    await openWindow();
    expect(app().savedState).toBe('shut');
    expect(notice('project-trouble')?.message.vi).toContain('bản mới hơn');
  });
});

describe('what is damaged', () => {
  async function breakRecords(...keys: string[]) {
    const database = await openDB(DATABASE_NAME);
    for (const key of keys) await database.put('documents', { revision: 7, document: 'hỏng' }, key);
    database.close();
  }

  it('gives way to the state before, with a word', async () => {
    addDeadZone(anEntry({ id: '' }));
    await untilSaved();
    addDeadZone(anEntry({ id: '', name: 'Thôn Dưới' }));
    await untilSaved();
    await breakRecords('current');
    await openWindow();
    expect(names()).toEqual(['Thôn Một', 'Thôn Trên']);
    expect(notice('project-trouble')).toMatchObject({ actions: ['save-damaged'] });
    expect(notice('project-trouble')?.message.vi).toContain('lần lưu ngay trước đó');
    addDeadZone(anEntry({ id: '', name: 'Thôn Ba' }));
    await untilSaved();
    await openWindow();
    expect([names(), app().notices]).toEqual([['Thôn Một', 'Thôn Trên', 'Thôn Ba'], []]);
  });

  it('is kept aside and can be had, where there is no state before', async () => {
    addDeadZone(anEntry({ id: '' }));
    await untilSaved();
    await breakRecords('current', 'previous');
    await openWindow();
    expect(names()).toEqual(['Thôn Một']);
    expect(notice('project-trouble')).toMatchObject({ actions: ['save-damaged'] });
    expect(damagedRecord()).toContain('hỏng');
    addDeadZone(anEntry({ id: '' }));
    await untilSaved();
    expect(await keysOf('documents')).toEqual(['current', 'damaged-1', 'damaged-2']);
  });
});

describe('the register as it was kept before', () => {
  const former = writeChanges(withEntry(noChanges, [], anEntry({ name: 'Thôn Cũ' })));

  it('becomes part of the project, and goes when that is kept', async () => {
    pretended.texts.set(formerRegisterKey, former);
    await openWindow();
    expect(names()).toEqual(['Thôn Một', 'Thôn Cũ']);
    await until(() => expect(pretended.texts.has(formerRegisterKey)).toBe(false));
    await openWindow();
    expect(names()).toEqual(['Thôn Một', 'Thôn Cũ']);
  });

  it('stays where it is as long as the project cannot be kept', async () => {
    pretended.texts.set(formerRegisterKey, former);
    noRoom();
    await openWindow();
    await until(() => expect(app().savedState).toBe('full'));
    expect(pretended.texts.get(formerRegisterKey)).toBe(former);
    await openWindow();
    expect(names()).toEqual(['Thôn Một', 'Thôn Cũ']);
  });

  it('joins a project that is there already, once', async () => {
    addDeadZone(anEntry({ id: '', name: 'Thôn Mới' }));
    await untilSaved();
    pretended.texts.set(formerRegisterKey, former);
    await openWindow();
    expect(names()).toEqual(['Thôn Một', 'Thôn Mới', 'Thôn Cũ']);
    await untilSaved();
    pretended.texts.set(formerRegisterKey, writeChanges(app().registerChanges));
    await openWindow();
    expect(names()).toEqual(['Thôn Một', 'Thôn Mới', 'Thôn Cũ']);
  });

  it('is put aside with a word where it says otherwise than the project', async () => {
    const [shipped] = registerShipped(app());
    editDeadZone({ ...shipped!, people: 90 });
    await untilSaved();
    const other = writeChanges(withEntry(noChanges, [shipped!], { ...shipped!, people: 70 }));
    pretended.texts.set(formerRegisterKey, other);
    await openWindow();
    expect(registerEntries(app())[0]?.people).toBe(90);
    expect(pretended.texts.get(`${formerRegisterKey}:former`)).toBe(other);
    expect(notice('register-trouble')?.message.vi).toContain(`${formerRegisterKey}:former`);
  });

  it('that is damaged is put aside with a word, and does not come in the way of the next one', async () => {
    pretended.texts.set(formerRegisterKey, '{"version":1');
    await openWindow();
    expect(notice('register-trouble')?.tone).toBe('error');
    expect(names()).toEqual(['Thôn Một']);
    addDeadZone(anEntry({ id: '' }));
    await untilSaved();
    expect(pretended.texts.get(`${formerRegisterKey}:damaged`)).toBe('{"version":1');
    await openWindow();
    expect(names()).toEqual(['Thôn Một', 'Thôn Trên']);
  });
});

describe('view and settings', () => {
  const camera = { lon: 108, lat: 16, zoom: 9, bearing: 0, pitch: 0 };

  it('are kept when they have settled, without being a change of the data', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    app().cameraMoved(camera);
    pretended.location.hash = '#v=1&c=108,16,9,0,0';
    vi.advanceTimersByTime(900);
    app().cameraMoved({ ...camera, zoom: 10 });
    pretended.location.hash = '#v=1&c=108,16,10,0,0';
    vi.advanceTimersByTime(900);
    expect(await keysOf('documents')).toEqual([]);
    expect(pretended.send(new Event('beforeunload', { cancelable: true }))).toBe(true);
    vi.advanceTimersByTime(200);
    vi.useRealTimers();
    await until(async () => expect(await keysOf('documents')).toEqual(['current']));
    await untilSaved();
    expect(app().past).toEqual([]);
    pretended.location.hash = '';
    await openWindow();
    expect(pretended.location.hash).toBe('#v=1&c=108,16,10,0,0');
    expect(app().camera).toMatchObject({ zoom: 10 });
  });

  it('are kept at once when the page is left', async () => {
    pretended.location.hash = '#v=1&c=108,16,9,0,0';
    pretended.turn('hidden');
    await until(async () => expect(await keysOf('documents')).toEqual(['current']));
  });

  it('give way to those of a link', async () => {
    pretended.location.hash = '#v=1&c=108,16,9,0,0';
    pretended.turn('hidden');
    await untilSaved();
    pretended.location.hash = '#v=1&c=95,0,3,0,0';
    await openWindow();
    expect(pretended.location.hash).toBe('#v=1&c=95,0,3,0,0');
  });
});

describe('contents', () => {
  it('that nothing refers to go when the only window opens, and those of a step stay', async () => {
    await importData('own-1', 'năm');
    await untilSaved();
    const { sha256 } = app().datasets[0]!.content;
    await changeDatasets([], 'dataset-removed');
    await untilSaved();
    addDeadZone(anEntry({ id: '' }));
    await untilSaved();
    const locks = {
      request: async (_name: string, ...rest: unknown[]) => (rest.at(-1) as (lock: object) => unknown)({}),
    };
    vi.stubGlobal('navigator', { locks });
    expect(await keysOf('contents')).toEqual([sha256]);
    await openWindow();
    await until(async () => expect(await keysOf('contents')).toEqual([]));
    expect(await contentOf('0'.repeat(64))).toBeNull();
  });
});
