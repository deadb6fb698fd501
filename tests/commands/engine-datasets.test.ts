import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Engine, OpenedCity } from '../../src/commands/engine/engine.ts';
import { createEngine } from '../../src/commands/engine/engine-core.ts';
import type { SuppliedDataset } from '../../src/data/supplied-file.ts';
import { tinyCityDir } from '../fixtures/fixture-files.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
let asked: string[] = [];

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (url: URL) => {
    asked.push(url.pathname);
    try {
      return new Response(await readFile(join(tinyCityDir, url.pathname)));
    } catch {
      return new Response(null, { status: 404 });
    }
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function supplied(
  kind: SuppliedDataset['kind'],
  path: string,
  mode: SuppliedDataset['mode'] = 'replace',
): Promise<SuppliedDataset> {
  return { kind, mode, name: path, content: new Uint8Array(await readFile(join(fixtures, path))) };
}

async function openTiny(): Promise<{ engine: Engine; opened: OpenedCity }> {
  const engine = createEngine();
  return { engine, opened: await engine.open('http://localhost/') };
}

test('data of the user’s change the number, and taking them out brings it back', async () => {
  const { engine, opened } = await openTiny();
  expect(opened.coverage?.value).toBe(85);
  const before = asked.length;
  const changed = await engine.changeDatasets([
    await supplied('service-areas', 'supplied/service-areas.geojson'),
  ]);
  // Gamma covers the western two thirds of 001: 6 of 9 units, 800 + 5 × 400; Delta all of 002.
  expect(changed.ok && changed.opened.coverage?.coveredPeople).toBe(2800 + 3000);
  expect(changed.ok && changed.opened.coverage?.simulated).toBe(false);
  const back = await engine.changeDatasets([]);
  expect(back.ok && back.opened.coverage).toEqual(opened.coverage);
  expect(asked.slice(before).filter((path) => !path.endsWith('service-areas.geojson'))).toEqual([]);
});

test.each([
  ['a file that cannot be read', 'service-areas', 'broken/areas-cut-off.geojson', 'file-cut-off'],
  ['a file with one bad row', 'stations', 'broken/stations-radius-zero.csv', 'radius-not-positive'],
] as const)('%s leaves the city as it was', async (_, kind, path, code) => {
  const { engine, opened } = await openTiny();
  const change = await engine.changeDatasets([await supplied(kind, path)]);
  expect(change).toMatchObject({ ok: false, failures: [{ code, where: { file: path } }] });
  expect(await engine.communeRows('any')).toEqual(opened.coverage?.byCommune);
  const again = await engine.changeDatasets([]);
  expect(again.ok && again.opened).toEqual(opened);
});

test('data without which there is no number are refused', async () => {
  const { engine, opened } = await openTiny();
  const nobody: SuppliedDataset = {
    kind: 'population',
    mode: 'replace',
    name: 'nobody.csv',
    content: {
      parts: 'rows',
      columns: ['lon', 'lat', 'population'],
      rows: [],
      lines: [],
      ids: null,
      geometries: null,
    },
  };
  expect(await engine.changeDatasets([nobody])).toMatchObject({ ok: false });
  expect(await engine.communeRows('any')).toEqual(opened.coverage?.byCommune);
});

test('a row of an own layer is told by its number', async () => {
  const { engine } = await openTiny();
  const features = [{ type: 'Feature', properties: { ten: 'Cột <b>1</b>' }, geometry: null }];
  const own: SuppliedDataset = {
    kind: 'other',
    mode: 'join',
    name: 'own.geojson',
    content: new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features })),
    entry: { id: 'own-1' },
  };
  expect((await engine.changeDatasets([own])).ok).toBe(true);
  expect(await engine.ownRow('own-1', 0)).toEqual({ ten: 'Cột <b>1</b>' });
  expect(await engine.ownRow('own-1', 1)).toBeNull();
  expect(await engine.ownRow('own-2', 0)).toBeNull();
});

test('a dataset whose content is lost hinders no other change, and can be taken out beside another lost one', async () => {
  const engine = createEngine();
  const lost = (id: string): SuppliedDataset => ({
    kind: 'other',
    mode: 'join',
    name: `${id}.geojson`,
    content: null,
    entry: { id, sha256: id },
  });
  const opened = await engine.open('http://localhost/', [lost('own-1'), lost('own-2')]);
  expect(opened.failures.map(({ datasetId }) => datasetId)).toEqual(['own-1', 'own-2']);
  const change = await engine.changeDatasets([lost('own-2')]);
  expect(change.ok && change.opened.failures.map(({ datasetId }) => datasetId)).toEqual(['own-2']);
  expect(await engine.changeDatasets([lost('own-2'), lost('own-3')])).toMatchObject({
    ok: false,
    failures: [{ code: 'file-missing', where: { file: 'own-3.geojson' } }],
  });
});

test.each([
  ['stations', 'stations'],
  ['service areas', 'service-areas'],
] as const)('there is no number without %s of the user’s that are lost', async (_, kind) => {
  const engine = createEngine();
  const opened = await engine.open('http://localhost/', [
    await supplied('service-areas', 'supplied/service-areas.geojson', 'join'),
    { kind, mode: 'join', name: 'lost', content: null, entry: { id: 'own-2' } },
  ]);
  expect(opened.failures.map(({ datasetId }) => datasetId)).toEqual(['own-2']);
  expect(opened.coverage).toBeNull();
});

test('where people are not covered is never told from data that have been replaced meanwhile', async () => {
  const { engine } = await openTiny();
  const areas = await supplied('service-areas', 'supplied/service-areas.geojson');
  const early = engine.uncovered('commune-area', 0);
  await engine.changeDatasets([areas]);
  await early;
  const fresh = createEngine();
  await fresh.open('http://localhost/', [areas]);
  expect(await engine.uncovered('commune-area', 0)).toEqual(await fresh.uncovered('commune-area', 0));
});

test('a city that could not be opened is opened with the first change of the data that can be', async () => {
  const engine = createEngine();
  let isThere = false;
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (url: URL) => (isThere ? fetch(url) : Promise.reject(new TypeError('offline'))));
  expect((await engine.open('http://localhost/')).city).toBeNull();
  isThere = true;
  const change = await engine.changeDatasets([]);
  expect(change.ok && change.opened.coverage?.value).toBe(85);
});
