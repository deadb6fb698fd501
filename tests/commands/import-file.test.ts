import { expose } from 'comlink';
import { strToU8 } from 'fflate';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SuppliedDataset } from '../../src/data/supplied-file.ts';
import { createIntake } from '../../src/intake/open-intake.ts';
import type { IntakeState } from '../../src/state/intake-slice.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';
import { dbfFile, pointRecord, shpFile } from '../support/binary-samples.ts';

const engine = vi.hoisted(() => ({ work: async (): Promise<void> => {} }));

vi.mock('../../src/commands/engine/the-engine.ts', () => ({
  theEngine: () => ({
    async changeDatasets(_: SuppliedDataset[]) {
      await engine.work();
      return { ok: true, opened: { city: null } };
    },
  }),
}));

/** A worker on the same thread; those that are running, and whether the next one breaks down when it is asked. */
class PretendWorker extends EventTarget {
  static readonly running = new Set<PretendWorker>();
  static breaksDown = false;
  readonly #channel = new MessageChannel();

  constructor() {
    super();
    PretendWorker.running.add(this);
    const { port1, port2 } = this.#channel;
    if (PretendWorker.breaksDown) setTimeout(() => this.dispatchEvent(new Event('error')), 5);
    else expose(createIntake(), port2);
    port1.addEventListener('message', ({ data }) =>
      this.dispatchEvent(new MessageEvent('message', { data })),
    );
    port1.start();
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    if (PretendWorker.running.has(this)) this.#channel.port1.postMessage(message, transfer);
  }

  terminate(): void {
    PretendWorker.running.delete(this);
    this.#channel.port1.close();
  }
}
vi.stubGlobal('Worker', PretendWorker);

const { useApp } = await import('../../src/state/store.ts');
const { importFiles } = await import('../../src/commands/intake/import-files.ts');
const { importText } = await import('../../src/commands/intake/import-text.ts');
const { reviseImport } = await import('../../src/commands/intake/revise-import.ts');
const { contentOf } = await import('../../src/commands/contents.ts');
const { cancelImport } = await import('../../src/commands/intake/cancel-import.ts');
const { acceptImportedFile } = await import('../../src/commands/intake/accept-imported-file.ts');

const atFirst = useApp.getState();
const app = () => useApp.getState();
const city = await openTinyCity();
const stations = 'id,lon,lat,operator,radius_m\nX1,95.01,0.01,alpha,400\n';
const step = () => app().intake.step;
const proposal = () => (app().intake as Extract<IntakeState, { step: 'proposed' }>).proposal;

beforeEach(() => {
  cancelImport();
  engine.work = async () => {};
  PretendWorker.breaksDown = false;
  useApp.setState({ ...atFirst, city, opening: { status: 'ready' } }, true);
});

test('a file is looked at, taken over and let go of', async () => {
  await importText(stations, 'tram.csv');
  expect(step()).toBe('proposed');
  await acceptImportedFile();
  expect(app().intake).toMatchObject({ step: 'taken', datasetId: 'own-1' });
  expect(app().datasets).toMatchObject([{ id: 'own-1', kind: 'stations' }]);
  expect(PretendWorker.running.size).toBe(0);
});

test('the file is kept as it was handed over, up to a size', async () => {
  await importText(stations, 'tram.csv');
  await acceptImportedFile();
  const row = (n: number) => `Y${n},95.0${n},0.01,alpha,400,${'x'.repeat(900_000)}`;
  const rows = Array.from({ length: 23 }, (_, index) => row(index + 10));
  await importText(`id,lon,lat,operator,radius_m,note\n${rows.join('\n')}\n`, 'lon.csv');
  await acceptImportedFile();
  const [small] = app().datasets.map(({ original }) => original);
  expect(small).toMatchObject({ name: 'tram.csv', bytes: stations.length, kept: true });
  expect(new TextDecoder().decode((await contentOf(small!.sha256))!)).toBe(stations);
  expect(app().datasets.map(({ original }) => original.kept)).toEqual([true, false]);
});

test('a worker that breaks down leaves nobody waiting', async () => {
  PretendWorker.breaksDown = true;
  await importText(stations, 'tram.csv');
  expect(app().intake).toMatchObject({ step: 'failed', failures: [{ code: 'file-unreadable' }] });
  expect(PretendWorker.running.size).toBe(0);
});

test('so does one that breaks down while a file is taken over', async () => {
  await importText(stations, 'tram.csv');
  const [worker] = PretendWorker.running;
  worker!.postMessage = () => setTimeout(() => worker!.dispatchEvent(new Event('error')));
  await acceptImportedFile();
  expect(app().intake).toMatchObject({ step: 'failed', file: 'tram.csv' });
  expect(app().datasets).toEqual([]);
});

test('a file that was turned down is not heard of again', async () => {
  const reading = importText(stations, 'tram.csv');
  cancelImport();
  await reading;
  expect([step(), PretendWorker.running.size]).toEqual(['none', 0]);
});

test('another file waits until the one before has been taken over, and both count', async () => {
  await importText(stations, 'tram.csv');
  let computed: (() => void) | null = null;
  const work = new Promise<void>((resolve) => (computed = resolve));
  engine.work = () => work;
  const taking = acceptImportedFile();
  const other = importText(stations.replace('X1', 'X2'), 'tram-2.csv');
  const tooMany = importFiles([new File([''], 'a.csv'), new File([''], 'b.csv')]);
  expect(step()).toBe('taking');
  cancelImport();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(step()).toBe('taking');
  computed!();
  await Promise.all([taking, other, tooMany]);
  expect(app().datasets).toHaveLength(1);
  expect(app().intake).toMatchObject({ step: 'failed', file: 'a.csv' });
});

test('a file is not taken over while a correction of it is looked at', async () => {
  await importText(stations, 'tram.csv');
  const revising = reviseImport({ simulated: true });
  await acceptImportedFile();
  await revising;
  expect(app().datasets).toEqual([]);
  expect(proposal().choices.simulated).toBe(true);
  await acceptImportedFile();
  expect(app().datasets[0]?.simulated).toBe(true);
});

describe('several files at once', () => {
  const part = (name: string) => new File(['x'], name);

  test('are the parts of one shapefile, with what lies beside it', async () => {
    const dbf = dbfFile([{ name: 'ten', type: 'C', length: 3 }], [strToU8(' abc')]);
    const shp = shpFile(1, [pointRecord(95.01, 0.01)]);
    const files = ['shx', 'qpj', 'qmd', 'cst', 'qml', 'shp.xml'].map((ending) => part(`KCN.${ending}`));
    await importFiles([
      ...files,
      new File([shp as BlobPart], 'kcn.SHP'),
      new File([dbf as BlobPart], 'KCN.dbf'),
    ]);
    expect(step()).toBe('proposed');
    expect(proposal()).toMatchObject({ format: 'shapefile', table: { rows: [['abc']] } });
    expect(proposal().report.remarks.map(({ code }) => code)).not.toContain('entries-left-out');
  });

  test.each([
    ['a.shp', 'b.dbf'],
    ['a.qml', 'a.xml'],
    ['a.shp', 'a.csv'],
  ])('are too many otherwise (%s, %s)', async (...names) => {
    await importFiles(names.map(part));
    expect(app().intake).toMatchObject({ step: 'failed', failures: [{ code: 'several-files' }] });
  });
});
