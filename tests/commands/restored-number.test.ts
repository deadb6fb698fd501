import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { OpenedCity } from '../../src/commands/engine/engine.ts';
import { createEngine } from '../../src/commands/engine/engine-core.ts';
import { sha256Hex } from '../../src/data/sha256-hex.ts';
import { emptyProject, type ImportedDataset, type ProjectDocument } from '../../src/project/project.ts';
import { readProjectFile, writeProjectFile } from '../../src/project/project-file.ts';
import { tinyCityDir } from '../fixtures/fixture-files.ts';
import { aDataset } from '../support/arbitrary-project.ts';

const root = join(import.meta.dirname, '../..');
const supplied = (file: string) => readFileSync(join(root, 'tests/fixtures/supplied', file));

afterEach(() => vi.unstubAllGlobals());

type Brought = [
  kind: ImportedDataset['kind'],
  mode: ImportedDataset['mode'],
  fileName: string,
  bytes: Uint8Array,
];

async function projectOf(brought: readonly Brought[]) {
  const contents = new Map<string, Uint8Array>();
  const datasets: ImportedDataset[] = [];
  for (const [kind, mode, fileName, bytes] of brought) {
    const sha256 = await sha256Hex(bytes);
    contents.set(sha256, bytes);
    const content = { fileName, sha256, bytes: bytes.length, count: 1 };
    datasets.push(aDataset({ id: `own-${datasets.length + 1}`, kind, mode, title: fileName, content }));
  }
  const project: ProjectDocument = { ...emptyProject, data: { ...emptyProject.data, datasets } };
  return { project, contents };
}

/** Opens a city with a project on a machine that knows nothing else. */
async function openOn(
  folder: string,
  { project, contents }: { project: ProjectDocument; contents: ReadonlyMap<string, Uint8Array> },
): Promise<OpenedCity> {
  vi.resetModules();
  const { holdContent } = await import('../../src/commands/contents.ts');
  const { suppliedDatasets } = await import('../../src/commands/supplied-datasets.ts');
  for (const [sha256, bytes] of contents) await holdContent(bytes, sha256);
  vi.stubGlobal('fetch', async (url: URL) => {
    try {
      return new Response(await readFile(join(folder, url.pathname)));
    } catch {
      return new Response(null, { status: 404 });
    }
  });
  return createEngine().open('http://localhost/', await suppliedDatasets(project.data.datasets));
}

/** Every third station of the shipped ones, as an operator's list. */
function someStations(): Uint8Array {
  const [heading, ...rows] = readFileSync(join(root, 'geodata/stations.csv'), 'utf8').trimEnd().split('\n');
  return new TextEncoder().encode([heading, ...rows.filter((_, row) => row % 3 === 0)].join('\n'));
}

test.each<[string, string, () => Brought[]]>([
  [
    'the tiny city',
    tinyCityDir,
    () => [
      ['population', 'replace', 'population.csv', supplied('population.csv')],
      ['service-areas', 'replace', 'service-areas.geojson', supplied('service-areas.geojson')],
      ['stations', 'join', 'stations.csv', supplied('stations.csv')],
    ],
  ],
  [
    'the shipped city',
    join(root, 'geodata'),
    () => [['stations', 'replace', 'stations.csv', someStations()]],
  ],
])(
  'a project restored on another machine gives the same number to the last digit: %s',
  async (_, folder, brought) => {
    const made = await projectOf(brought());
    const here = await openOn(folder, made);
    const { blob } = await writeProjectFile(made.project, made.contents, '2026-03-15');
    const reading = await readProjectFile('du-an.zip', new Uint8Array(await blob.arrayBuffer()));
    if (!reading.ok) throw new Error(JSON.stringify(reading.failures));
    const there = await openOn(folder, reading.value);
    expect(here.failures).toEqual([]);
    expect(here.coverage?.value).toBeGreaterThan(0);
    expect(there.coverage?.value).toBe(here.coverage?.value);
    expect(there.coverage).toEqual(here.coverage);
    expect(there.card).toEqual(here.card);
    const without = await openOn(folder, { project: emptyProject, contents: new Map() });
    expect(without.coverage?.value).not.toBe(here.coverage?.value);
  },
);
