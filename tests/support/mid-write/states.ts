import { sha256Hex } from '../../../src/data/sha256-hex.ts';
import { contentsOf } from '../../../src/project/kept-record.ts';
import { emptyProject, type ImportedDataset, type ProjectDocument } from '../../../src/project/project.ts';
import { openProjectStore, type ProjectStore } from '../../../src/project/project-store.ts';
import { seededRandom } from '../random.ts';

const now = '2026-03-15T01:02:03.000Z';

/** Contents are of at most so many bytes; above 64 kB a browser writes a file of its own. */
let mostBytes = 100_000;

/** Makes all that is written from now on as large as this. */
export function writeUpTo(bytes: number): void {
  mostBytes = bytes;
}

/** The state of a number: two datasets that only it has, and one that it shares with its neighbours; each with its original. */
export async function stateOf(
  number: number,
): Promise<{ project: ProjectDocument; contents: Map<string, Uint8Array> }> {
  const contents = new Map<string, Uint8Array>();
  const datasets: ImportedDataset[] = [];
  for (const seed of [number * 2, number * 2 + 1, -Math.floor(number / 5) - 1]) {
    const content = bytesOf(seed);
    const original = bytesOf(seed + 1_000_000);
    const keys = [await sha256Hex(content), await sha256Hex(original)] as const;
    contents.set(keys[0], content).set(keys[1], original);
    const id = `own-${datasets.length + 1}`;
    datasets.push(aDataset(id, [keys[0], content.length], [keys[1], original.length]));
  }
  const view = `v=1&n=${number}`;
  return { project: { ...emptyProject, data: { ...emptyProject.data, datasets }, view }, contents };
}

function bytesOf(seed: number): Uint8Array {
  const random = seededRandom(seed);
  const bytes = new Uint8Array(Math.ceil(random() * mostBytes));
  const words = new Uint32Array(bytes.buffer, 0, Math.floor(bytes.length / 4));
  for (let i = 0; i < words.length; i += 16) words[i] = random() * 0xffffffff;
  bytes[bytes.length - 1] = 1;
  return bytes;
}

type Content = readonly [sha256: string, bytes: number];

function aDataset(id: string, content: Content, original: Content): ImportedDataset {
  return {
    id,
    kind: 'other',
    mode: 'join',
    title: id,
    source: id,
    asOf: '',
    simulated: false,
    content: { fileName: 'other.geojson', sha256: content[0], bytes: content[1], count: 1 },
    original: { name: 'x.kml', format: 'kml', sha256: original[0], bytes: original[1], kept: true },
    choices: {
      layer: 0,
      kind: 'other',
      columns: {},
      placing: null,
      decimals: 'point',
      faults: {},
      mode: 'join',
      title: id,
      source: id,
      asOf: '',
      operator: '',
      simulated: false,
    },
    counts: { rows: 1, untouched: 1, fixed: 0, dropped: 0 },
    addedAt: now,
  };
}

/** Opens the store as the app does. */
export async function openStore(): Promise<ProjectStore> {
  const opening = await openProjectStore({ waiting: () => {}, handedOver: () => {} });
  if (opening.outcome !== 'opened') throw new Error(`The store is ${opening.outcome}.`);
  return opening.store;
}

/** Keeps the state of a number, and says when that begins; clears up now and then, as the app does. */
export async function keepState(store: ProjectStore, number: number, onBegin: () => void): Promise<void> {
  const { project, contents } = await stateOf(number);
  onBegin();
  const { outcome } = await store.save(project, (sha256) => contents.get(sha256) ?? null, now);
  if (outcome !== 'saved') throw new Error(`State ${number} is ${outcome}.`);
}

/** Which state is kept, and whatever is not whole about it. */
export async function keptState(): Promise<{ number: number; faults: string[] }> {
  const store = await openStore();
  try {
    const { project, revision, trouble } = await store.load();
    if (revision === 0) return { number: 0, faults: [] };
    const number = Number(/n=(\d+)$/.exec(project.view)?.[1]);
    const faults = trouble ? [`state ${number} is ${trouble.kind}`] : [];
    const expected = await stateOf(number);
    if (JSON.stringify(project) !== JSON.stringify(expected.project))
      faults.push(`state ${number} is another`);
    for (const sha256 of contentsOf(project)) {
      if ((await store.content(sha256)) === null) faults.push(`state ${number} lacks ${sha256}`);
    }
    return { number, faults };
  } finally {
    store.close();
  }
}
