import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDeadZone } from '../../src/commands/add-dead-zone.ts';
import { changeDatasets } from '../../src/commands/change-datasets.ts';
import { contentOf, holdContent } from '../../src/commands/contents.ts';
import { loadProject, projectNow } from '../../src/commands/keep-project.ts';
import {
  dismissProjectFile,
  lookAtProjectFile,
  openProjectFile,
} from '../../src/commands/open-project-file.ts';
import { saveProjectFile } from '../../src/commands/save-project-file.ts';
import { undoChange } from '../../src/commands/undo-change.ts';
import type { SuppliedDataset } from '../../src/data/supplied-file.ts';
import type { FileDescription } from '../../src/export/file-description.ts';
import { emptyProject, type ProjectDocument } from '../../src/project/project.ts';
import { readProjectFile, writeProjectFile } from '../../src/project/project-file.ts';
import { useApp } from '../../src/state/store.ts';
import { anEntry, tinyCity } from '../register/register-support.ts';
import { aDataset, aDeck, aLiveSource } from '../support/arbitrary-project.ts';
import { pretendWindow } from '../support/pretend-window.ts';

const made = vi.hoisted(() => ({ files: [] as FileDescription[], refuses: false }));

vi.mock('../../src/commands/save-file.ts', () => ({
  saveFile: (file: FileDescription) => made.files.push(file),
}));

vi.mock('../../src/commands/engine/the-engine.ts', () => ({
  theEngine: () => ({
    changeDatasets: async (supplied: SuppliedDataset[]) =>
      made.refuses || supplied.some(({ content }) => content === null)
        ? { ok: false, failures: [{ code: 'no-number', where: { file: 'population.csv' } }] }
        : { ok: true, opened: { city: null } },
  }),
}));

const atFirst = useApp.getState();
const app = () => useApp.getState();

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  made.files.length = 0;
  made.refuses = false;
  pretendWindow();
  useApp.setState({ ...atFirst, city: tinyCity, opening: { status: 'ready' } }, true);
  await loadProject();
});

afterEach(() => vi.unstubAllGlobals());

async function importData(text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const content = {
    fileName: 'stations.csv',
    sha256: await holdContent(bytes),
    bytes: bytes.length,
    count: 1,
  };
  await changeDatasets([aDataset({ content })], 'dataset-imported');
}

const asFile = (bytes: BlobPart | Uint8Array, name = 'du-an.zip') => new File([bytes as BlobPart], name);
const look = (file: File) => lookAtProjectFile(file, readProjectFile);

/** A file of another machine, whose project nothing here knows. */
async function foreignFile(over: Partial<ProjectDocument> = {}) {
  const bytes = new TextEncoder().encode('id,lon,lat\nxa,95,0\n');
  const sha256 = await (await import('../../src/data/sha256-hex.ts')).sha256Hex(bytes);
  const content = { fileName: 'stations.csv', sha256, bytes: bytes.length, count: 1 };
  const project: ProjectDocument = {
    ...emptyProject,
    data: {
      datasets: [aDataset({ id: 'own-4', title: 'Từ máy khác', content })],
      register: { added: [anEntry()], edits: {}, removed: [] },
      live: [aLiveSource()],
      deck: aDeck(),
    },
    allowedHosts: ['https://maps.example.vn'],
    settings: { language: 'en', themeChoice: 'dark' },
    ...over,
  };
  const { blob } = await writeProjectFile(project, new Map([[sha256, bytes]]), '2026-03-15');
  return { project, file: asFile(blob), sha256, bytes };
}

describe('a project file', () => {
  it('brings everything back that was saved in it', async () => {
    await importData('id,lon,lat\n1,95,0\n');
    addDeadZone(anEntry({ id: '' }));
    const { data } = projectNow();
    await saveProjectFile();
    const [file] = made.files;
    expect(file?.name).toMatch(/^digital-twin-project-\d{4}-\d\d-\d\d\.zip$/);
    app().projectLoaded({ ...emptyProject });
    await look(asFile(file!.blob));
    expect(app().projectOpening).toMatchObject({ step: 'asked', replaces: null });
    expect(projectNow().data).toEqual(emptyProject.data);
    await openProjectFile();
    expect(projectNow().data).toEqual(data);
    expect(app().projectOpening).toEqual({ step: 'none' });
  });

  it('is only looked at until the user says so, with what it holds and what it would replace', async () => {
    await importData('id,lon,lat\n2,95,0\n');
    const { data } = projectNow();
    const { file } = await foreignFile();
    await look(file);
    expect(app().projectOpening).toEqual({
      step: 'asked',
      file: 'du-an.zip',
      holds: {
        datasets: [{ title: 'Từ máy khác', kind: 'stations', count: 1 }],
        register: { added: 1, edited: 0, removed: 0 },
        live: 1,
        scenes: 1,
        hosts: ['https://maps.example.vn'],
      },
      replaces: expect.objectContaining({
        datasets: [{ title: 'Trạm của nhà mạng', kind: 'stations', count: 1 }],
      }),
    });
    expect(projectNow().data).toEqual(data);
    dismissProjectFile();
    await openProjectFile();
    expect(projectNow().data).toEqual(data);
    expect(app().projectOpening).toEqual({ step: 'none' });
  });

  it('of another machine opens as one step that can be undone, its contents with it', async () => {
    await importData('id,lon,lat\n3,95,0\n');
    const before = projectNow().data;
    const { file, project, sha256, bytes } = await foreignFile();
    await look(file);
    await openProjectFile();
    expect(projectNow().data).toEqual(project.data);
    expect(await contentOf(sha256)).toEqual(bytes);
    expect([app().language, app().themeChoice]).toEqual(['en', 'dark']);
    await undoChange();
    expect(projectNow().data).toEqual(before);
  });

  it('lets the app ask no host unless the user says so', async () => {
    await look((await foreignFile()).file);
    await openProjectFile();
    expect(app().allowedHosts).toEqual([]);
    await look((await foreignFile()).file);
    await openProjectFile(true);
    expect(app().allowedHosts).toEqual(['https://maps.example.vn']);
  });

  it.each<[string, () => Promise<File>, string]>([
    ['that is none', async () => asFile(new Uint8Array([1, 2, 3])), 'not-project-file'],
    ['that is cut off', async () => asFile((await foreignFile()).file.slice(0, 400)), 'archive-damaged'],
    [
      'that cannot be read from the disk',
      async () =>
        Object.assign(asFile(''), {
          arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
        }),
      'file-unreadable',
    ],
  ])('%s changes nothing, and says why', async (_, make, code) => {
    await importData('id,lon,lat\n5,95,0\n');
    const { data } = projectNow();
    await look(await make());
    expect(app().projectOpening).toMatchObject({ step: 'failed', failures: [{ code }] });
    await openProjectFile();
    expect(projectNow().data).toEqual(data);
  });

  it('whose data give no number changes nothing, and says why', async () => {
    await importData('id,lon,lat\n6,95,0\n');
    const { data } = projectNow();
    await look((await foreignFile()).file);
    made.refuses = true;
    await openProjectFile();
    expect(app().projectOpening).toMatchObject({ step: 'failed', failures: [{ code: 'no-number' }] });
    expect([projectNow().data, app().language]).toEqual([data, 'vi']);
  });

  it('is not saved without a content that is lost, and the user is told which', async () => {
    await importData('id,lon,lat\n7,95,0\n');
    const [dataset] = app().datasets;
    const lost = { ...dataset!, title: 'Vùng phủ', content: { ...dataset!.content, sha256: '8'.repeat(64) } };
    app().dataChanged({ datasets: [lost] }, 'dataset-described');
    await saveProjectFile();
    expect(made.files).toEqual([]);
    expect(app().notices[0]?.message.vi).toContain('“Vùng phủ”');
  });
});
