import { expose } from 'comlink';
import { beforeEach, expect, test, vi } from 'vitest';
import type { SuppliedDataset } from '../../src/data/supplied-file.ts';
import { createIntake } from '../../src/intake/open-intake.ts';
import type { IntakeState } from '../../src/state/intake-slice.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';

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
