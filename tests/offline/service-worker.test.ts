import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type OfflineFile, versionsName } from '../../src/offline/file-list.ts';

const scope = 'https://twin.example.vn/app/';
const file = (path: string, sign: string): OfflineFile => ({ path, sha256: sign.repeat(64), bytes: 1 });
const firstVersion = [file('', 'a'), file('assets/a-1.js', 'b'), file('geodata/c.csv', 'c')];
const secondVersion = [file('', 'd'), file('assets/a-2.js', 'e'), file('geodata/c.csv', 'c')];
const thirdVersion = [file('', 'f'), file('assets/a-3.js', '1'), file('geodata/c.csv', 'c')];

/** What lies in the browser's cache, by address. */
let kept: Map<string, Response>;
/** What the network was asked for. */
let asked: { url: string; integrity: string | undefined }[];
let lost: Set<string>;
/** What happens while a file is on its way. */
let meanwhile: (url: string) => Promise<void>;

const cache = {
  match: async (key: string) => kept.get(key)?.clone(),
  put: async (key: string, response: Response) => void kept.set(key, response),
  keys: async () => [...kept.keys()].map((url) => ({ url })),
  delete: async (key: string) => kept.delete(key),
};

beforeEach(() => {
  kept = new Map();
  asked = [];
  lost = new Set();
  meanwhile = async () => {};
  vi.stubGlobal('caches', {
    open: async () => cache,
    match: async (key: string, { ignoreSearch }: CacheQueryOptions = {}) => {
      const bare = (url: string) => (ignoreSearch ? url.replace(/\?.*$/, '') : url);
      return [...kept].find(([url]) => bare(url) === bare(key))?.[1].clone();
    },
  });
  vi.stubGlobal('fetch', async (input: URL | { url: string }, init: RequestInit = {}) => {
    const url = input instanceof URL ? input.href : input.url;
    asked.push({ url, integrity: init.integrity });
    await meanwhile(url);
    if (lost.has(url)) throw new TypeError('Failed to fetch');
    return new Response(`network ${url}`);
  });
});

afterEach(() => vi.unstubAllGlobals());

interface Worker {
  install(): Promise<void>;
  activate(): Promise<void>;
  /** What it answers with; null where it leaves the request to the network. */
  answer(path: string, mode?: string): Promise<string | null>;
  tell(message: string): void;
  skipWaiting: ReturnType<typeof vi.fn>;
}

/** The worker of a version, as the browser would start it. */
async function start(files: OfflineFile[]): Promise<Worker> {
  vi.resetModules();
  const skipWaiting = vi.fn();
  const clients = { claim: async () => {} };
  const self = Object.assign(new EventTarget(), { registration: { scope }, clients, skipWaiting });
  vi.stubGlobal('self', self);
  vi.stubGlobal('offlineFiles', { files });
  await import('../../src/offline/service-worker.ts');
  const send = async (type: string, part: object = {}) => {
    let work: Promise<unknown> | null = null;
    const hold = (promise: Promise<unknown>) => {
      work = promise;
    };
    self.dispatchEvent(Object.assign(new Event(type), { waitUntil: hold, respondWith: hold, ...part }));
    return work;
  };
  return {
    skipWaiting,
    install: async () => void (await send('install')),
    activate: async () => void (await send('activate')),
    tell: (data) => void send('message', { data }),
    async answer(path, mode = 'cors') {
      const request = { method: 'GET', url: new URL(path, scope).href, mode };
      const response: unknown = await send('fetch', { request });
      return response instanceof Response ? response.text() : null;
    },
  };
}

test('every file is kept, asked for with its checksum, and answered without the network', async () => {
  const worker = await start(firstVersion);
  await worker.install();
  await worker.activate();
  expect(asked.map(({ url }) => url)).toEqual(firstVersion.map(({ path }) => scope + path));
  const digest = Buffer.from('a'.repeat(64), 'hex').toString('base64');
  expect(asked[0]?.integrity).toBe(`sha256-${digest}`);
  asked = [];
  expect(await worker.answer('./', 'navigate')).toBe(`network ${scope}`);
  expect(await worker.answer('?mode=view', 'navigate')).toBe(`network ${scope}`);
  expect(await worker.answer('geodata/c.csv')).toBe(`network ${scope}geodata/c.csv`);
  expect(asked).toEqual([]);
  expect(await worker.answer('?mode=embed', 'navigate')).toBeNull();
  expect(JSON.parse((await worker.answer('offline-files.json')) ?? '')).toEqual({ files: firstVersion });
});

test('an install that was cut short goes on where it stopped', async () => {
  const worker = await start(firstVersion);
  lost.add(`${scope}geodata/c.csv`);
  await expect(worker.install()).rejects.toThrow();
  lost.clear();
  asked = [];
  await worker.install();
  expect(asked.map(({ url }) => url)).toEqual([`${scope}geodata/c.csv`]);
});

test('a new version asks for what has changed only, and the one before stays whole until the next', async () => {
  for (const files of [firstVersion, secondVersion]) {
    const worker = await start(files);
    await worker.install();
    await worker.activate();
  }
  expect(asked.map(({ url }) => url).filter((url) => url.endsWith('c.csv'))).toHaveLength(1);
  const hashes = () =>
    [...kept.keys()]
      .map((key) => key.at(-1))
      .sort()
      .join('');
  const versions = new URL(versionsName, scope).href;
  expect(kept.has(versions)).toBe(true);
  expect(hashes()).toContain('abcde');
  const third = await start(thirdVersion);
  await third.install();
  await third.activate();
  expect(hashes().replace('n', '')).toBe('1cdef');
});

test('a window of the version before still gets its parts when another window has taken the new one', async () => {
  for (const files of [firstVersion, secondVersion]) {
    const worker = await start(files);
    await worker.install();
    await worker.activate();
  }
  const worker = await start(secondVersion);
  asked = [];
  expect(await worker.answer('assets/a-1.js')).toBe(`network ${scope}assets/a-1.js`);
  expect(asked).toEqual([]);
  expect(await worker.answer('assets/unknown-9.js')).toBe(`network ${scope}assets/unknown-9.js`);
  expect(asked).toHaveLength(1);
  expect(await worker.answer('geodata/README.md')).toBeNull();
});

test('a version that takes over while a newer one is being kept takes nothing from that', async () => {
  const first = await start(firstVersion);
  await first.install();
  await first.activate();
  const second = await start(secondVersion);
  await second.install();
  const third = await start(thirdVersion);
  meanwhile = async (url) => {
    if (url.endsWith('a-3.js')) await second.activate();
  };
  await third.install();
  const signs = [...kept.keys()].map((key) => key.at(-1));
  for (const { sha256 } of thirdVersion) expect(signs).toContain(sha256.at(-1));
});

test('a file that the browser has cleared is fetched again', async () => {
  const worker = await start(firstVersion);
  await worker.install();
  kept.clear();
  asked = [];
  expect(await worker.answer('assets/a-1.js')).toBe(`network ${scope}assets/a-1.js`);
  expect(asked).toHaveLength(1);
});

test('it takes over when it is told to, and not before', async () => {
  const worker = await start(secondVersion);
  await worker.install();
  worker.tell('something else');
  expect(worker.skipWaiting).not.toHaveBeenCalled();
  worker.tell('take-over');
  expect(worker.skipWaiting).toHaveBeenCalledOnce();
});
