import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeDatasets } from '../../src/commands/change-datasets.ts';
import { holdContent } from '../../src/commands/contents.ts';
import { saveOriginal } from '../../src/commands/intake/save-original.ts';
import { keepProject, loadProject, projectNow } from '../../src/commands/keep-project.ts';
import { packedProject } from '../../src/commands/pack/packed-project.ts';
import { projectContents } from '../../src/commands/project-contents.ts';
import { saveProjectFile } from '../../src/commands/save-project-file.ts';
import { undoChange } from '../../src/commands/undo-change.ts';
import type { FileDescription } from '../../src/export/file-description.ts';
import { readProjectFile } from '../../src/project/project-file.ts';
import { openProjectStore } from '../../src/project/project-store.ts';
import { useApp } from '../../src/state/store.ts';
import { tinyCity } from '../register/register-support.ts';
import { aDataset } from '../support/arbitrary-project.ts';
import { pretendWindow } from '../support/pretend-window.ts';

const made = vi.hoisted(() => ({ files: [] as FileDescription[] }));

vi.mock('../../src/commands/save-file.ts', () => ({
  saveFile: (file: FileDescription) => made.files.push(file),
}));
vi.mock('../../src/commands/engine/the-engine.ts', () => ({
  theEngine: () => ({ changeDatasets: async () => ({ ok: true, opened: { city: null } }) }),
}));

const atFirst = useApp.getState();
const app = () => useApp.getState();
const until = (check: () => void | Promise<void>) => vi.waitFor(check, { interval: 5, timeout: 5000 });
const untilSaved = () => until(() => expect(app().savedState).toBe('saved'));
const notice = (id: string) => app().notices.find((each) => each.id === id);
let stop = () => {};

async function openWindow(): Promise<void> {
  stop();
  useApp.setState({ ...atFirst, city: tinyCity, opening: { status: 'ready' } }, true);
  await loadProject();
  stop = keepProject();
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  made.files.length = 0;
  pretendWindow();
  await openWindow();
});

afterEach(() => {
  stop();
  stop = () => {};
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function put(text: string) {
  const bytes = new TextEncoder().encode(text);
  return { sha256: await holdContent(bytes), bytes: bytes.length };
}

/** Brings in data that came from a file which is kept with them; both are of this test alone. */
async function importWithOriginal(word: string): Promise<void> {
  const content = { fileName: 'stations.csv', count: 1, ...(await put(`id,lon,lat\n${word},95,0\n`)) };
  const original = { name: `${word}.xlsx`, format: 'xlsx', kept: true, ...(await put(`PK ${word}`)) };
  const id = `own-${app().datasets.length + 1}`;
  await changeDatasets(
    [...app().datasets, aDataset({ id, title: word, content, original })],
    'dataset-imported',
  );
}

/** Refuses to write these bytes for want of room. */
function noRoomFor(text: string) {
  const { put: putFor } = IDBObjectStore.prototype;
  const refused = new TextEncoder().encode(text).join();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    const [value] = args;
    if (value instanceof Uint8Array && value.join() === refused) {
      this.transaction.abort();
      throw new DOMException('no room', 'QuotaExceededError');
    }
    return putFor.apply(this, args);
  });
}

async function keptBytes(sha256: string): Promise<string | null> {
  const kept = await openProjectStore({ waiting: () => {}, handedOver: () => {} });
  if (kept.outcome !== 'opened') throw new Error(kept.outcome);
  const bytes = await kept.store.content(sha256);
  kept.store.close();
  return bytes && new TextDecoder().decode(bytes);
}

describe('the file that data came from', () => {
  it('is kept with them, and saved again as it was handed over', async () => {
    await importWithOriginal('mot');
    await untilSaved();
    await openWindow();
    const [dataset] = app().datasets;
    expect(await keptBytes(dataset!.original.sha256)).toBe('PK mot');
    await saveOriginal(dataset!);
    expect(made.files.map(({ name }) => name)).toEqual(['mot.xlsx']);
    expect(await made.files[0]!.blob.text()).toBe('PK mot');
  });

  it('lies in the project file, and in no pack', async () => {
    await importWithOriginal('hai');
    const [dataset] = app().datasets;
    await saveProjectFile();
    const reading = await readProjectFile('a.zip', new Uint8Array(await made.files[0]!.blob.arrayBuffer()));
    if (!reading.ok) throw new Error(reading.failures[0]?.code);
    expect(reading.value.contents.has(dataset!.original.sha256)).toBe(true);
    const packed = packedProject(projectNow());
    expect(packed.data.datasets[0]!.original.kept).toBe(false);
    const gathered = await projectContents(packed);
    expect('contents' in gathered && [...gathered.contents.keys()]).toEqual([dataset!.content.sha256]);
  });

  it('is left out first where there is no room: the data are saved, and the user is told whose file it is', async () => {
    await importWithOriginal('ba');
    await untilSaved();
    noRoomFor('PK bon');
    await importWithOriginal('bon');
    await until(() => expect(app().datasets.map(({ original }) => original.kept)).toEqual([true, false]));
    await untilSaved();
    expect(notice('project-unsaved')).toBeUndefined();
    expect(notice('project-originals')?.message.vi).toContain('tệp gốc của bon');
    expect([app().past.length, app().future.length]).toEqual([2, 0]);
    const { data } = projectNow();
    await openWindow();
    expect(app().notices).toEqual([]);
    expect(projectNow().data).toEqual(data);
    expect(await keptBytes(data.datasets[1]!.content.sha256)).toContain('bon');
    await undoChange();
  });

  it('that is gone keeps no project file from being made, and is said to be gone', async () => {
    await importWithOriginal('nam');
    const [dataset] = app().datasets;
    const original = { ...dataset!.original, sha256: '9'.repeat(64) };
    app().dataChanged({ datasets: [{ ...dataset!, original }] }, 'dataset-described');
    await saveProjectFile();
    const reading = await readProjectFile('a.zip', new Uint8Array(await made.files[0]!.blob.arrayBuffer()));
    expect(reading.ok && reading.value.project.data.datasets[0]!.original.kept).toBe(false);
    await saveOriginal({ ...dataset!, original });
    expect(made.files).toHaveLength(1);
    expect(notice('original-gone')?.message.vi).toContain('nam.xlsx');
  });
});
