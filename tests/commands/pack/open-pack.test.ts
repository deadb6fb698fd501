import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyProject, type ProjectDocument } from '../../../src/project/project.ts';
import { writeProjectFile } from '../../../src/project/project-file.ts';
import { aDataset } from '../../support/arbitrary-project.ts';
import { pretendWindow } from '../../support/pretend-window.ts';

const content = new TextEncoder().encode('id,lon,lat,operator,radius_m\n');
const sha256 = createHash('sha256').update(content).digest('hex');
const project: ProjectDocument = {
  ...emptyProject,
  data: {
    ...emptyProject.data,
    datasets: [aDataset({ content: { fileName: 'stations.csv', sha256, bytes: content.length, count: 0 } })],
  },
  settings: { language: 'en' },
};

/** Files that the pack carries. */
let packed: Map<string, BodyInit>;
let window: ReturnType<typeof pretendWindow>;

beforeEach(async () => {
  vi.resetModules();
  window = pretendWindow();
  Object.assign(document, { baseURI: 'file:///media/usb/x.html' });
  const file = await writeProjectFile(project, new Map([[sha256, content]]), '2026-03-15');
  packed = new Map<string, BodyInit>([
    ['briefing/project.zip', file.blob],
    ['briefing/facts.json', JSON.stringify({ madeOn: '2026-03-15', liveLeftOut: true })],
  ]);
  vi.stubGlobal('fetch', async (url: URL) => {
    const body = packed.get(url.href.replace('file:///media/usb/', ''));
    if (!body) throw new TypeError('Failed to fetch');
    return new Response(body);
  });
});

afterEach(() => vi.unstubAllGlobals());

async function opened() {
  const { openPack } = await import('../../../src/commands/pack/open-pack.ts');
  const { contentOf } = await import('../../../src/commands/contents.ts');
  const { useApp } = await import('../../../src/state/store.ts');
  await openPack();
  return { app: useApp.getState(), contentOf };
}

test('a pack opens with the project and the language it was made with, and keeps nothing', async () => {
  const { app, contentOf } = await opened();
  expect(app.datasets).toEqual(project.data.datasets);
  expect(await contentOf(sha256)).toEqual(content);
  expect(app.language).toBe('en');
  expect(app.pack).toEqual({ madeOn: '2026-03-15', liveLeftOut: true });
  expect(app.packStartShown).toBe(true);
  expect(app.savedState).toBe('shut');
  expect(app.notices).toEqual([]);
  // leaving asks nothing while nothing has been changed
  expect(window.send(new Event('beforeunload', { cancelable: true }))).toBe(true);
});

test('a project that is damaged is told, and the shipped data open', async () => {
  packed.set('briefing/project.zip', 'no zip');
  const { app } = await opened();
  expect(app.datasets).toEqual([]);
  expect(app.notices.map(({ id }) => id)).toEqual(['pack-project']);
  expect(app.packStartShown).toBe(true);
});

test('without what it says of itself there is no first page', async () => {
  packed.set('briefing/facts.json', '{"madeOn":"yesterday"}');
  const { app } = await opened();
  expect(app.datasets).toHaveLength(1);
  expect(app.pack).toBeNull();
  expect(app.packStartShown).toBe(false);
});
