import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sha256Hex } from '../../src/data/sha256-hex.ts';
import { contentsOf } from '../../src/project/kept-record.ts';
import { emptyProject, type ProjectDocument } from '../../src/project/project.ts';
import { DATABASE_NAME } from '../../src/project/project-database.ts';
import { openProjectStore, type ProjectStore } from '../../src/project/project-store.ts';
import { aDataset, arbitraryProject } from '../support/arbitrary-project.ts';

const now = '2026-03-15T01:02:03.000Z';
const opened: ProjectStore[] = [];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

afterEach(() => {
  vi.restoreAllMocks();
  for (const store of opened.splice(0)) store.close();
});

async function openStore(events: { waiting?(): void; handedOver?(): void } = {}, version?: number) {
  const opening = await openProjectStore({ waiting: () => {}, handedOver: () => {}, ...events }, version);
  if (opening.outcome !== 'opened') throw new Error(opening.outcome);
  opened.push(opening.store);
  return opening.store;
}

/** A project that a word tells apart, with a content of its own. */
async function aProject(word: string) {
  const bytes = new TextEncoder().encode(`id,lon,lat\n${word},95,0\n`);
  const sha256 = await sha256Hex(bytes);
  const content = { fileName: 'stations.csv', sha256, bytes: bytes.length, count: 1 };
  const project: ProjectDocument = {
    ...emptyProject,
    data: { ...emptyProject.data, datasets: [aDataset({ title: word, content })] },
  };
  return { project, bytes, sha256, held: (key: string) => (key === sha256 ? bytes : null) };
}

/** The same with the file that the data came from. */
async function withOriginal(word: string) {
  const { project, bytes, sha256 } = await aProject(word);
  const file = new TextEncoder().encode(`PK ${word}`);
  const original = await sha256Hex(file);
  const [dataset] = project.data.datasets;
  const kept = { name: `${word}.xlsx`, format: 'xlsx', sha256: original, bytes: file.length, kept: true };
  const data = { ...project.data, datasets: [{ ...dataset!, original: kept }] };
  const held = (key: string) =>
    new Map([
      [sha256, bytes],
      [original, file],
    ]).get(key) ?? null;
  return { project: { ...project, data }, sha256, original, held };
}

const nothing = () => null;

async function keep(store: ProjectStore, word: string) {
  const made = await aProject(word);
  expect(await store.save(made.project, made.held, now)).toMatchObject({ outcome: 'saved' });
  return made;
}

/** Writes past the store, as a fault of the disk would. */
async function tamper(change: (record: unknown, key: string) => unknown, ...keys: string[]) {
  const database = await openDB(DATABASE_NAME);
  for (const key of keys) {
    const record: unknown = await database.get('documents', key);
    const changed = change(record, key);
    if (changed === undefined) await database.delete('documents', key);
    else await database.put('documents', changed, key);
  }
  database.close();
}

async function keysOf(name: 'documents' | 'contents') {
  const database = await openDB(DATABASE_NAME);
  const keys = await database.getAllKeys(name);
  database.close();
  return keys;
}

const titleOf = ({ data }: ProjectDocument) => data.datasets[0]?.title;

describe('what is kept on this machine', () => {
  it('is empty at first', async () => {
    expect(await (await openStore()).load()).toEqual({ project: emptyProject, revision: 0, trouble: null });
  });

  it('comes back as it was saved, with every content', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject, async (make) => {
        globalThis.indexedDB = new IDBFactory();
        const { project, contents } = await make();
        const first = await openStore();
        await first.save(project, (key) => contents.get(key) ?? null, now);
        const kept = await openStore();
        expect(await kept.load()).toEqual({ project, revision: 1, trouble: null });
        for (const key of contentsOf(project)) expect(await kept.content(key)).toEqual(contents.get(key));
      }),
      { numRuns: 50, seed: 21 },
    );
  });

  it('is the last state, and the one before beside it', async () => {
    const store = await openStore();
    for (const word of ['một', 'hai', 'ba']) await keep(store, word);
    await tamper(() => undefined, 'current');
    expect(titleOf((await (await openStore()).load()).project)).toBe('hai');
  });

  const broken: [string, (record: unknown) => unknown][] = [
    ['a byte of the document', (record) => ({ ...(record as object), document: '{"version":1,"data":{}}' })],
    ['its checksum', (record) => ({ ...(record as object), checksum: 'f'.repeat(64) })],
    ['its moment', (record) => ({ ...(record as object), savedAt: '2030-01-01T00:00:00.000Z' })],
    ['all of it', () => 'xxxx'],
    ['its kind', () => 7],
    ['a field', (record) => ({ ...(record as object), document: undefined })],
  ];

  it.each(broken)(
    'opens as it was before where the last record has lost %s, and says so',
    async (_, breaks) => {
      const store = await openStore();
      await keep(store, 'một');
      await keep(store, 'hai');
      await tamper(breaks, 'current');
      const again = await openStore();
      const kept = await again.load();
      expect(titleOf(kept.project)).toBe('một');
      expect(kept.trouble?.kind).toBe('last-damaged');
      expect(JSON.parse(kept.trouble?.raw ?? '')).toHaveLength(1);
      await keep(again, 'ba');
      const last = await (await openStore()).load();
      expect([titleOf(last.project), last.trouble]).toEqual(['ba', null]);
      expect(await keysOf('documents')).toEqual(['current', 'damaged-1', 'previous']);
      await tamper(() => undefined, 'current');
      expect(titleOf((await (await openStore()).load()).project)).toBe('một');
    },
  );

  it.each(broken)('opens empty where both records have lost %s, and keeps both aside', async (_, breaks) => {
    const store = await openStore();
    const { sha256 } = await keep(store, 'một');
    await keep(store, 'hai');
    await tamper(breaks, 'current', 'previous');
    const again = await openStore();
    const kept = await again.load();
    expect(kept.project).toEqual(emptyProject);
    expect(kept.trouble?.kind).toBe('all-damaged');
    expect(JSON.parse(kept.trouble?.raw ?? '')).toHaveLength(2);
    await keep(again, 'ba');
    expect(await keysOf('documents')).toEqual(['current', 'damaged-1', 'damaged-2']);
    await again.collect([]);
    const named = (kept.trouble?.raw ?? '').includes(sha256);
    expect((await keysOf('contents')).includes(sha256)).toBe(named);
  });

  it('opens as it was before where a content of the last record is gone', async () => {
    const store = await openStore();
    await keep(store, 'một');
    const { sha256 } = await keep(store, 'hai');
    const database = await openDB(DATABASE_NAME);
    await database.delete('contents', sha256);
    database.close();
    const kept = await (await openStore()).load();
    expect(titleOf(kept.project)).toBe('một');
    expect(kept.trouble?.kind).toBe('last-damaged');
  });

  it('opens as it was saved where only an original is gone, for no number depends on it', async () => {
    const store = await openStore();
    await keep(store, 'một');
    const { project, held, original } = await withOriginal('hai');
    await store.save(project, held, now);
    const database = await openDB(DATABASE_NAME);
    await database.delete('contents', original);
    database.close();
    expect(await (await openStore()).load()).toEqual({ project, revision: 2, trouble: null });
  });

  it('of an app that kept no originals opens as it is', async () => {
    const store = await openStore();
    const { project } = await keep(store, 'một');
    expect(project.data.datasets[0]!.original.kept).toBe(false);
    expect(await (await openStore()).load()).toEqual({ project, revision: 1, trouble: null });
  });

  it('gives no content that is not what it was', async () => {
    const store = await openStore();
    const { sha256, bytes } = await keep(store, 'một');
    expect(await store.content(sha256)).toEqual(bytes);
    const database = await openDB(DATABASE_NAME);
    await database.put('contents', new Uint8Array([1, 2, 3]), sha256);
    database.close();
    expect(await store.content(sha256)).toBeNull();
    expect(await store.content('0'.repeat(64))).toBeNull();
  });

  it('takes a large content apart and gives it whole, or not at all', async () => {
    const store = await openStore();
    const around = new Uint8Array(9_000_000);
    for (let i = 0; i < around.length; i += 1000) around[i] = i / 1000;
    const bytes = around.subarray(1_000_000, 6_000_001);
    const sha256 = await sha256Hex(bytes);
    const content = { fileName: 'other.geojson', sha256, bytes: bytes.length, count: 1 };
    const project = { ...emptyProject, data: { ...emptyProject.data, datasets: [aDataset({ content })] } };
    expect(await store.save(project, () => bytes, now)).toMatchObject({ outcome: 'saved' });
    const keys = [sha256, ...[0, 1, 2].map((index) => `${sha256}/${index}`)];
    expect(await keysOf('contents')).toEqual(keys);
    const again = await openStore();
    expect((await again.load()).trouble).toBeNull();
    const back = await again.content(sha256);
    expect(back?.length).toBe(bytes.length);
    expect(await sha256Hex(back!)).toBe(sha256);
    expect(await again.collect([])).toBe(0);
    const database = await openDB(DATABASE_NAME);
    await database.delete('contents', `${sha256}/1`);
    database.close();
    expect(await again.content(sha256)).toBeNull();
    for (const view of ['a', 'b']) await again.save({ ...emptyProject, view }, nothing, now);
    expect(await again.collect([])).toBe(1);
    expect(await keysOf('contents')).toEqual([]);
  });

  it('of a newer app is left as it is', async () => {
    const store = await openStore();
    await keep(store, 'một');
    const { keptRecord } = await import('../../src/project/kept-record.ts');
    const newer = await keptRecord({ ...emptyProject, version: 3 } as unknown as ProjectDocument, 2, now);
    await tamper(() => newer, 'current');
    const kept = await (await openStore()).load();
    expect(kept).toMatchObject({ project: emptyProject, trouble: { kind: 'newer' } });
  });
});

describe('a save', () => {
  it('puts a content once, and none that is there', async () => {
    const store = await openStore();
    const { project } = await keep(store, 'một');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    expect(await store.save({ ...project, view: 'v=1' }, nothing, now)).toEqual({
      outcome: 'saved',
      revision: 2,
    });
    expect(put.mock.calls.map(([, key]) => key)).toEqual(['previous', 'current']);
  });

  it('changes nothing where there is no room, and says so', async () => {
    const store = await openStore();
    await keep(store, 'một');
    const { project, held, sha256 } = await aProject('hai');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      this.transaction.abort();
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await store.save(project, held, now)).toEqual({ outcome: 'full' });
    put.mockRestore();
    expect(titleOf((await (await openStore()).load()).project)).toBe('một');
    expect(await keysOf('contents')).not.toContain(sha256);
    await keep(store, 'ba');
  });

  it('of a window that is behind changes nothing, and goes on from what is there once it has looked', async () => {
    const [one, other] = [await openStore(), await openStore()];
    await one.load();
    await other.load();
    await keep(one, 'một');
    const { project, held } = await aProject('hai');
    expect(await other.save(project, held, now)).toEqual({ outcome: 'conflict' });
    expect(titleOf((await other.load()).project)).toBe('một');
    expect(await other.save(project, held, now)).toEqual({ outcome: 'saved', revision: 2 });
    expect(await one.save(project, held, now)).toEqual({ outcome: 'conflict' });
  });

  it('of many windows at once is done by one of them', async () => {
    const stores = await Promise.all([1, 2, 3, 4, 5].map(() => openStore()));
    const outcomes = await Promise.all(
      stores.map(async (store, index) => {
        const { project, held } = await aProject(String(index));
        return (await store.save(project, held, now)).outcome;
      }),
    );
    expect(outcomes.sort()).toEqual(['conflict', 'conflict', 'conflict', 'conflict', 'saved']);
  });

  it('of something that could not be read back changes nothing, and says so', async () => {
    const store = await openStore();
    await keep(store, 'một');
    const broken = { ...emptyProject, data: { ...emptyProject.data, datasets: [aDataset(), aDataset()] } };
    expect(await store.save(broken, nothing, now)).toEqual({ outcome: 'unreadable' });
    expect(titleOf((await (await openStore()).load()).project)).toBe('một');
    await keep(store, 'hai');
  });

  it('begins anew where the user has cleared the storage', async () => {
    const store = await openStore();
    const { project, held, sha256 } = await keep(store, 'một');
    globalThis.indexedDB = new IDBFactory();
    store.close();
    expect(await store.save(project, held, now)).toMatchObject({ outcome: 'saved' });
    expect(await keysOf('contents')).toEqual([sha256]);
  });

  it('is refused where the browser shuts the database', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('private', 'SecurityError');
    });
    expect(await openProjectStore({ waiting: () => {}, handedOver: () => {} })).toEqual({ outcome: 'shut' });
    // @ts-expect-error: a browser without it
    globalThis.indexedDB = undefined;
    expect(await openProjectStore({ waiting: () => {}, handedOver: () => {} })).toEqual({ outcome: 'shut' });
  });
});

describe('an original', () => {
  it('is written with its data or not at all', async () => {
    const store = await openStore();
    const { project, held, sha256, original } = await withOriginal('một');
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (args[1] !== original) return put.apply(this, args);
      this.transaction.abort();
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await store.save(project, held, now)).toEqual({ outcome: 'full' });
    expect([await keysOf('documents'), await keysOf('contents')]).toEqual([[], []]);
    vi.restoreAllMocks();
    expect(await store.save(project, held, now)).toMatchObject({ outcome: 'saved' });
    expect((await keysOf('contents')).sort()).toEqual([sha256, original].sort());
  });

  it('goes with its data when no state and no step refers to them any more', async () => {
    const store = await openStore();
    const { project, held, sha256, original } = await withOriginal('một');
    for (const each of [project, emptyProject]) await store.save(each, held, now);
    expect(await store.collect([])).toBe(0);
    await store.save({ ...emptyProject, view: 'v=1' }, held, now);
    expect(await store.collect([sha256, original])).toBe(0);
    expect(await store.collect([])).toBe(2);
    expect(await keysOf('contents')).toEqual([]);
  });
});

describe('a newer database', () => {
  it('is handed over to it by a window with the older one, which then saves no more', async () => {
    let handedOver = 0;
    const old = await openStore({ handedOver: () => (handedOver += 1) });
    await keep(old, 'một');
    const fresh = await openStore({}, 2);
    expect(handedOver).toBe(1);
    expect(titleOf((await fresh.load()).project)).toBe('một');
    const { project, held } = await aProject('hai');
    expect(await old.save(project, held, now)).toEqual({ outcome: 'gone' });
    expect(titleOf((await fresh.load()).project)).toBe('một');
  });

  it('is not opened by an older app', async () => {
    await openStore({}, 2);
    expect(await openProjectStore({ waiting: () => {}, handedOver: () => {} })).toEqual({ outcome: 'newer' });
  });

  it('waits, and says so, for a window that does not let go', async () => {
    const stubborn = await openDB(DATABASE_NAME, 1, {
      upgrade: (database) => {
        database.createObjectStore('documents');
        database.createObjectStore('contents');
      },
    });
    const waiting = vi.fn(() => stubborn.close());
    const store = await openStore({ waiting }, 2);
    expect(waiting).toHaveBeenCalledOnce();
    expect((await store.load()).revision).toBe(0);
  });
});

describe('contents that nothing refers to', () => {
  it('go, but never those of the last two states or of a step that can be gone back to', async () => {
    const store = await openStore();
    const made = [];
    for (const word of ['một', 'hai', 'ba', 'bốn']) made.push(await keep(store, word));
    const [one, two, three, four] = made.map(({ sha256 }) => sha256);
    expect(await store.collect([two!])).toBe(1);
    expect((await keysOf('contents')).sort()).toEqual([two, three, four].sort());
    expect(await store.content(one!)).toBeNull();
    expect(await store.collect([])).toBe(1);
    expect(await store.collect([])).toBe(0);
    expect(titleOf((await (await openStore()).load()).project)).toBe('bốn');
  });
});

describe('any sequence of saves, faults and openings', () => {
  it('opens as the last whole state, or the one before', async () => {
    const step = fc.constantFrom('save', 'save', 'save', 'no-room', 'damage', 'open', 'collect');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        globalThis.indexedDB = new IDBFactory();
        let store = await openStore();
        let [current, previous]: (string | undefined)[] = [];
        let isDamaged = false;
        let number = 0;
        for (const each of steps) {
          number += 1;
          if (each === 'save' || each === 'no-room') {
            const { project, held } = await aProject(`${number}`);
            const full = () => {
              throw new DOMException('no room', 'QuotaExceededError');
            };
            const { outcome } = await store.save(project, each === 'save' ? held : full, now);
            expect(outcome).toBe(each === 'save' ? 'saved' : 'full');
            if (each === 'no-room') continue;
            if (!isDamaged) previous = current;
            current = `${number}`;
            isDamaged = false;
          } else if (each === 'damage') {
            if (current === undefined || isDamaged) continue;
            await tamper(() => ({ revision: 1e9 + number }), 'current');
            isDamaged = true;
            store.close();
            store = await openStore();
            await store.load();
          } else if (each === 'collect') await store.collect([]);
          else {
            store.close();
            store = await openStore();
            await store.load();
          }
          const reader = await openStore();
          const { project } = await reader.load();
          expect(titleOf(project)).toBe(isDamaged ? previous : current);
          for (const key of contentsOf(project)) expect(await reader.content(key)).not.toBeNull();
          reader.close();
        }
        store.close();
      }),
      { numRuns: 100, seed: 22 },
    );
  });
});
