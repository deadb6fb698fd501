import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { briefingPack, type PackOrder } from '../../../src/commands/pack/briefing-pack.ts';
import { packedProject } from '../../../src/commands/pack/packed-project.ts';
import type { Catalog } from '../../../src/data/city.ts';
import { emptyProject } from '../../../src/project/project.ts';
import { readProjectFile } from '../../../src/project/project-file.ts';
import { vi as words } from '../../../src/text/messages/vi.ts';
import { aDataset, aLiveSource } from '../../support/arbitrary-project.ts';

const tinyCity = join(import.meta.dirname, '../../fixtures/tiny-city');
const catalog: Catalog = JSON.parse(readFileSync(join(tinyCity, 'catalog.json'), 'utf8'));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const parts: Record<string, string> = {
  'app.js': 'globalThis.app = 1;',
  'engine-worker.js': 'postMessage(1);',
  'style.css': 'a{}',
  'page-start.js': 'void 0;',
  'worker-start.js': 'void 1;',
  'font-licence.txt': 'SIL OPEN FONT LICENSE',
};

const content = new TextEncoder().encode('id,lon,lat,operator,radius_m\n');
const contentKey = sha256(content);
const project = {
  ...emptyProject,
  data: {
    ...emptyProject.data,
    datasets: [
      aDataset({
        content: { fileName: 'stations.csv', sha256: contentKey, bytes: content.length, count: 0 },
      }),
    ],
    live: [aLiveSource()],
  },
  allowedHosts: ['https://maps.example.vn'],
};

/** What the host beside the page has; a test takes away or changes. */
let host: Map<string, Uint8Array>;

beforeEach(() => {
  const encoder = new TextEncoder();
  const files = Object.entries(parts).map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
  host = new Map(files.map(({ path, bytes }) => [`pack/${path}`, bytes]));
  const list = files.map(({ path, bytes }) => ({ path, sha256: sha256(bytes), bytes: bytes.length }));
  host.set('pack/parts.json', encoder.encode(JSON.stringify({ files: list })));
  for (const file of ['catalog.json', ...catalog.datasets.map((entry) => entry.file)]) {
    host.set(`geodata/${file}`, readFileSync(join(tinyCity, file)));
  }
  vi.stubGlobal('document', { baseURI: 'https://twin.example.vn/app/' });
  vi.stubGlobal('fetch', async (url: URL, { signal }: { signal: AbortSignal }) => {
    signal.throwIfAborted();
    const bytes = host.get(decodeURIComponent(url.href.slice('https://twin.example.vn/app/'.length)));
    return bytes ? new Response(new Uint8Array(bytes)) : new Response(null, { status: 404 });
  });
});

afterEach(() => vi.unstubAllGlobals());

function order(over: Partial<PackOrder> = {}): PackOrder {
  return {
    language: 'vi',
    title: 'Báo cáo <quý>',
    name: 'goi-trinh-bay-2026-03-15',
    catalog,
    project: packedProject(project),
    contents: new Map([[contentKey, content]]),
    liveLeftOut: true,
    signal: new AbortController().signal,
    at: () => {},
    ...over,
  };
}

/** The files inside the page of a pack. */
function packedFiles(html: string): Map<string, Buffer> {
  const block = /data-file="([^"]*)" data-type="[^"]*">([^<]*)</g;
  return new Map(
    [...html.matchAll(block)].map(([, path = '', text = '']) => [
      path,
      gunzipSync(Buffer.from(text, 'base64')),
    ]),
  );
}

async function made(over: Partial<PackOrder> = {}) {
  const pack = await briefingPack(order(over));
  if ('failure' in pack) throw new Error(pack.sentence);
  return { pack, zip: unzipSync(new Uint8Array(await pack.blob.arrayBuffer())) };
}

test('a pack is one page with a text to read first and the licence of the font', async () => {
  const { pack, zip } = await made();
  const { pageName, readmeName, fontLicenceName } = words.offline.pack;
  expect(pack.name).toBe('goi-trinh-bay-2026-03-15.zip');
  expect(Object.keys(zip)).toEqual([pageName, readmeName, fontLicenceName]);
  expect(strFromU8(zip[fontLicenceName]!)).toBe(parts['font-licence.txt']);
  const readme = strFromU8(zip[readmeName]!);
  expect(readme).toContain('Báo cáo <quý>');
  expect(readme).toContain('Lớp lấy từ máy chủ không nằm trong gói.');
  expect(readme).toContain('Layers from servers are not in the pack.');
});

test('the page carries every part and every file of the city that the app reads, unchanged', async () => {
  const { zip } = await made();
  const files = packedFiles(strFromU8(zip[words.offline.pack.pageName]!));
  const expected = [...host.keys()].flatMap((path) => {
    const plain = path.replace(/^pack\//, '');
    return ['parts.json', 'page-start.js', 'font-licence.txt'].includes(plain) ? [] : [plain];
  });
  expect([...files.keys()].filter((path) => !path.startsWith('briefing/')).sort()).toEqual(expected.sort());
  for (const path of expected) {
    const original = host.get(path) ?? host.get(`pack/${path}`);
    expect(sha256(files.get(path)!), path).toBe(sha256(original!));
  }
});

test('what the user has made goes along, whole; servers and hosts do not', async () => {
  const { zip } = await made();
  const file = packedFiles(strFromU8(zip[words.offline.pack.pageName]!)).get('briefing/project.zip');
  const read = await readProjectFile('project.zip', new Uint8Array(file!));
  if (!read.ok) throw new Error('the project cannot be read');
  expect(read.value.project.data.datasets).toEqual(project.data.datasets);
  expect(read.value.contents.get(contentKey)).toEqual(content);
  expect(read.value.project.data.live).toEqual([]);
  expect(read.value.project.allowedHosts).toEqual([]);
});

test('a part that is missing or is not the one that belongs there is named, and no pack is made', async () => {
  host.set('pack/engine-worker.js', new TextEncoder().encode('something else'));
  expect(await briefingPack(order())).toEqual({
    failure: 'other',
    sentence: words.offline.pack.unread('pack/engine-worker.js'),
  });
  host.delete('pack/parts.json');
  expect(await briefingPack(order())).toMatchObject({
    sentence: words.offline.pack.unread('pack/parts.json'),
  });
});

test('a file of the city that cannot be had is named', async () => {
  host.delete('geodata/stations.csv');
  expect(await briefingPack(order())).toMatchObject({
    sentence: words.offline.pack.unread('geodata/stations.csv'),
  });
});

test('packing goes forward and can be stopped', async () => {
  const shares: number[] = [];
  await made({ at: (_step, done) => shares.push(done) });
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeGreaterThan(0.9);
  const control = new AbortController();
  const packing: number[] = [];
  const at: PackOrder['at'] = (step, done) => {
    if (step === 'reading') return;
    packing.push(done);
    control.abort();
  };
  await expect(briefingPack(order({ signal: control.signal, at }))).rejects.toThrow();
  expect(packing).toHaveLength(1);
});
