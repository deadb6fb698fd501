import { beforeEach, expect, test, vi } from 'vitest';
import { changeDatasets } from '../../src/commands/change-datasets.ts';
import { contentsComeFrom } from '../../src/commands/contents.ts';
import { removeDataset } from '../../src/commands/intake/remove-dataset.ts';
import { renameDataset } from '../../src/commands/intake/rename-dataset.ts';
import { openCity } from '../../src/commands/open-city.ts';
import { undoChange } from '../../src/commands/undo-change.ts';
import type { SuppliedDataset } from '../../src/data/supplied-file.ts';
import type { ImportedDataset } from '../../src/project/project.ts';
import { useApp } from '../../src/state/store.ts';
import { aDataset } from '../support/arbitrary-project.ts';

const engine = vi.hoisted(() => ({
  calls: [] as string[],
  refuses: false,
  meanwhile: () => {},
  open: async (): Promise<void> => {},
}));

vi.mock('../../src/commands/engine/the-engine.ts', () => ({
  theEngine: () => ({
    async open() {
      engine.calls.push('open');
      await engine.open();
      engine.calls.push('opened');
      return { city: null, failures: [] };
    },
    async changeDatasets(supplied: SuppliedDataset[]) {
      engine.calls.push(supplied.map(({ entry }) => entry?.id).join(' '));
      await Promise.resolve();
      engine.meanwhile();
      return engine.refuses
        ? { ok: false, failures: [{ code: 'unknown-commune', where: { file: 'people.csv' } }] }
        : { ok: true, opened: { city: null } };
    },
  }),
}));
vi.stubGlobal('document', { baseURI: 'http://localhost/' });

const atFirst = useApp.getState();
const app = () => useApp.getState();
const ids = () => app().datasets.map(({ id }) => id);
const own = (number: number, over: Partial<ImportedDataset> = {}) =>
  aDataset({ id: `own-${number}`, kind: 'other', ...over });
const add = (dataset: ImportedDataset) =>
  changeDatasets((datasets) => [...datasets, dataset], 'dataset-imported');

beforeEach(() => {
  Object.assign(engine, { calls: [], refuses: false, meanwhile: () => {}, open: async () => {} });
  contentsComeFrom(async () => new Uint8Array(1));
  useApp.setState({ ...atFirst, datasets: [own(1), own(2)] }, true);
});

test('changes that are asked for at once all stand', async () => {
  await Promise.all([
    add(own(3)),
    removeDataset('own-1'),
    renameDataset('own-2', { ...own(2), title: 'Mới' }),
  ]);
  expect(ids()).toEqual(['own-2', 'own-3']);
  expect(app().datasets[0]?.title).toBe('Mới');
  expect(engine.calls.at(-1)).toBe('own-2 own-3');
});

test('what another window has brought while the number was computed stays', async () => {
  let isFirst = true;
  engine.meanwhile = () => {
    if (!isFirst) return;
    isFirst = false;
    const data = {
      datasets: [own(1), own(2), own(7)],
      register: app().registerChanges,
      live: [],
      deck: null,
    };
    app().projectLoaded({ data, allowedHosts: [], mappings: [] });
  };
  await add(own(8));
  expect(ids()).toEqual(['own-1', 'own-2', 'own-7', 'own-8']);
  expect(engine.calls.at(-1)).toBe('own-1 own-2 own-7 own-8');
});

test.each([
  ['does not come back', 'own-3'],
  ['does not keep others from being described', 'own-2'],
])('what is undone while it is being described %s', async (_, id) => {
  await add(own(3));
  let describing: Promise<void> | undefined;
  engine.meanwhile = () => {
    describing ??= renameDataset(id, { ...own(3), title: 'Mới' });
  };
  await undoChange();
  await describing;
  expect(ids()).toEqual(['own-1', 'own-2']);
  expect(app().datasets[1]?.title === 'Mới').toBe(id === 'own-2');
  expect(engine.calls.at(-1)).toBe('own-1 own-2');
});

test('data that cannot be taken out stay, and the user is told why', async () => {
  engine.refuses = true;
  await removeDataset('own-1');
  expect(ids()).toEqual(['own-1', 'own-2']);
  expect(app().notices.at(-1)).toMatchObject({ tone: 'error' });
  expect(app().notices.at(-1)?.message.vi).toContain('people.csv');
});

test('a change waits until the city is open', async () => {
  let isOpen = () => {};
  engine.open = () => new Promise((resolve) => (isOpen = resolve));
  const opening = openCity();
  const change = add(own(3));
  await new Promise((resolve) => setTimeout(resolve));
  isOpen();
  await Promise.all([opening, change]);
  expect(engine.calls).toEqual(['open', 'opened', 'own-1 own-2 own-3']);
});
