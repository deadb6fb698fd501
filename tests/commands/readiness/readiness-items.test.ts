import { expect, test } from 'vitest';
import {
  type ReadinessItem,
  readinessIds,
  readinessItems,
} from '../../../src/commands/readiness/readiness-items.ts';
import type { ReadinessParts } from '../../../src/commands/readiness/readiness-parts.ts';
import { en } from '../../../src/text/messages/en.ts';
import { vi } from '../../../src/text/messages/vi.ts';
import { sampleFigure } from '../../support/briefing-pages.ts';

const figure = sampleFigure({ key: 'coverage', label: { vi: 'Tỷ lệ phủ', en: 'Coverage' }, value: 88.4 });
const aPage = { number: 1, missing: [], changes: [], figures: [figure] };
const kept = {
  state: 'kept' as const,
  there: 3,
  files: 3,
  bytes: 12_300_000,
  isControlled: true,
  isCaching: false,
};
const stored = { savedState: 'saved' as const, isPersisted: true, room: 2e9, isPack: false };

const well: ReadinessParts = {
  pages: [aPage, { ...aPage, number: 2 }],
  layers: [{ title: 'Trạm', hasData: true, isFromServer: false }],
  basemap: [
    { title: 'Đất liền', isLoaded: true, isInset: false },
    { title: 'Quần đảo', isLoaded: true, isInset: true },
  ],
  webgl: 'hardware',
  lackingWeights: [],
  screen: { width: 1920, height: 1080 },
  storage: stored,
  offline: kept,
};

function item(
  id: ReadinessItem['id'],
  parts: Partial<ReadinessParts>,
): Pick<ReadinessItem, 'ok' | 'sentence'> {
  const items = readinessItems({ ...well, ...parts }, 'vi');
  // what is amiss with one thing says nothing of the others
  expect(items.filter((each) => each.id !== id && !each.ok)).toEqual([]);
  const { ok, sentence } = items.find((each) => each.id === id)!;
  return { ok, sentence };
}

const words = vi.offline;

test('all is well, in both languages, each thing once', () => {
  for (const language of ['vi', 'en'] as const) {
    const items = readinessItems(well, language);
    expect(items.map(({ id }) => id)).toEqual([...readinessIds]);
    expect(items.filter(({ ok }) => !ok)).toEqual([]);
  }
  expect(readinessItems(well, 'vi').at(-1)?.sentence).toContain('3/3 tệp (12,3');
  expect(readinessItems(well, 'en').at(-1)?.sentence).toContain('12.3');
  expect(readinessItems(well, 'vi')[2]?.sentence).toContain('Quần đảo');
});

test('scenes: none, not known yet, with something missing, with an unknown figure, changed since they were written', () => {
  expect(item('scenes', { pages: null })).toEqual({ ok: false, sentence: words.scenes.waiting });
  expect(item('scenes', { pages: [] })).toEqual({ ok: false, sentence: words.scenes.none });
  expect(item('scenes', { pages: [aPage, { ...aPage, number: 2, missing: ['Thiếu lớp x.'] }] })).toEqual({
    ok: false,
    sentence: 'Cảnh 2: Thiếu lớp x.',
  });
  const unknown = { ...aPage, figures: [{ ...figure, value: null }] };
  expect(item('scenes', { pages: [unknown] })).toEqual({
    ok: false,
    sentence: words.scenes.unknown(1, 'Tỷ lệ phủ'),
  });
  const changes = [{ figure, before: '87,0%', now: '88,4%' }];
  const changed = [aPage, { ...aPage, number: 2, changes }, { ...aPage, number: 5, changes }];
  expect(item('scenes', { pages: changed })).toEqual({
    ok: false,
    sentence: words.scenes.changed(2, '2, 5'),
  });
  const both = item('scenes', { pages: [{ ...aPage, missing: ['A.', 'B.'], changes }] });
  expect(both.sentence).toBe(`Cảnh 1: A. ${words.scenes.more(2)}`);
});

test('layers: some without data, some from a server', () => {
  const lacking = { title: 'Đầm', hasData: false, isFromServer: false };
  expect(item('layers', { layers: [...well.layers, lacking] })).toEqual({
    ok: false,
    sentence: words.layers.lacking(1, 2, 'Đầm'),
  });
  const server = { title: 'Ảnh', hasData: true, isFromServer: true };
  expect(item('layers', { layers: [server] })).toEqual({
    ok: false,
    sentence: words.layers.fromServer('Ảnh'),
  });
});

test('base map: a file that is not loaded, or none at all', () => {
  const basemap = well.basemap.map((file) => ({ ...file, isLoaded: !file.isInset }));
  expect(item('basemap', { basemap })).toEqual({
    ok: false,
    sentence: words.basemap.lacking(1, 2, 'Quần đảo'),
  });
  expect(item('basemap', { basemap: [] }).ok).toBe(false);
});

test('drawing: in software it is slow and works; without WebGL there is no map', () => {
  expect(item('webgl', { webgl: 'software' })).toEqual({ ok: true, sentence: words.webgl.software });
  expect(item('webgl', { webgl: 'none' })).toEqual({ ok: false, sentence: words.webgl.none });
});

test('fonts and screen', () => {
  expect(item('fonts', { lackingWeights: [500] })).toEqual({
    ok: false,
    sentence: words.fonts.lacking('500'),
  });
  expect(item('screen', { screen: { width: 1919, height: 1080 } }).ok).toBe(false);
  expect(item('screen', { screen: { width: 1920, height: 1079 } })).toEqual({
    ok: false,
    sentence: words.screen.small('1920×1079'),
  });
  expect(item('screen', { screen: { width: 3840, height: 2160 } }).ok).toBe(true);
});

test('storage: shut, full, not saved yet, not safe, nearly full', () => {
  const storage = (part: Partial<typeof stored> | object) =>
    item('storage', { storage: { ...stored, ...part } });
  expect(storage({ savedState: 'shut' })).toEqual({ ok: false, sentence: words.storage.shut });
  expect(storage({ savedState: 'full' })).toEqual({ ok: false, sentence: words.storage.full });
  expect(storage({ savedState: 'saving' })).toEqual({ ok: false, sentence: words.storage.saving });
  expect(storage({ savedState: 'unsaved' })).toEqual({ ok: false, sentence: words.storage.saving });
  expect(storage({ isPersisted: false })).toEqual({ ok: false, sentence: words.storage.notPersisted });
  expect(storage({ room: 1_000_000 })).toEqual({ ok: false, sentence: words.storage.little(1_000_000) });
  expect(storage({ room: null }).ok).toBe(true);
});

test('offline: files on their way, files missing, a page from before, and every other state', () => {
  const offline = (part: object) => item('offline', { offline: { ...kept, ...part } });
  expect(offline({ there: 2, isCaching: true })).toEqual({
    ok: false,
    sentence: words.offline.caching(2, 3),
  });
  expect(offline({ there: 2 })).toEqual({ ok: false, sentence: words.offline.lacking(2, 3) });
  expect(offline({ isControlled: false })).toEqual({ ok: false, sentence: words.offline.notControlled });
  for (const state of ['unsupported', 'failed', 'development'] as const) {
    expect(item('offline', { offline: { state } })).toEqual({ ok: false, sentence: words.offline[state] });
  }
  expect(item('offline', { offline: { state: 'pack' } })).toEqual({ ok: true, sentence: words.offline.pack });
});

test('a pack keeps nothing and says so without a cross', () => {
  const storage = { ...stored, savedState: 'shut' as const, isPack: true };
  expect(item('storage', { storage })).toEqual({ ok: true, sentence: words.storage.pack });
  const inEnglish = readinessItems({ ...well, storage }, 'en').find(({ id }) => id === 'storage');
  expect(inEnglish?.sentence).toBe(en.offline.storage.pack);
});
