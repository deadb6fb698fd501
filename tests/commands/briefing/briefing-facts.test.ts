import { beforeEach, expect, test, vi } from 'vitest';
import type { Deck, Scene } from '../../../src/briefing/scene.ts';
import type { CommuneRow, DefinitionKey } from '../../../src/coverage/result.ts';
import { tinyState } from '../../panels/tiny-state.ts';

/** Questions put to the engine that it has not answered yet, by what they ask. */
const waiting = vi.hoisted(
  () => new Map<string, { resolve(answer: unknown): void; reject(error: Error): void }>(),
);
const asked = vi.hoisted(() => [] as string[]);

vi.mock('comlink', () => ({ proxy: <T>(value: T) => value }));
vi.mock('../../../src/commands/engine/the-engine.ts', () => {
  const ask =
    (about: string) =>
    (...args: unknown[]) =>
      new Promise((resolve, reject) => {
        asked.push(`${about} ${JSON.stringify(args[0] ?? null)}`);
        waiting.set(about, { resolve, reject });
      });
  const questions = ['zones', 'definitions', 'definitionDifferences', 'communeRows', 'briefingGaps', 'gaps'];
  return { theEngine: () => Object.fromEntries(questions.map((about) => [about, ask(about)])) };
});

const { useApp } = await import('../../../src/state/store.ts');
const { forgetDefinitions } = await import('../../../src/commands/compute-definitions.ts');
const { briefingFacts, prepareBriefing } = await import('../../../src/commands/briefing/briefing-facts.ts');

const fresh = useApp.getState();
const app = () => useApp.getState();
const turn = () => new Promise((resolve) => setTimeout(resolve));

function deck(...definitions: DefinitionKey[]): Deck {
  const scenes = definitions.map((definition, k) => ({ id: String(k), definition }) as Scene);
  return { title: { vi: '', en: '' }, scenes };
}

async function answer(about: string, value: unknown): Promise<void> {
  waiting.get(about)!.resolve(value);
  waiting.delete(about);
  await turn();
}

const rows: CommuneRow[] = [{ code: 'A', name: 'A', population: 2, coveredPeople: 1, value: 50 }];
const ranking = { definition: 'any', people: 1 };

beforeEach(() => {
  waiting.clear();
  asked.length = 0;
  forgetDefinitions();
  useApp.setState({ ...fresh, ...tinyState('vi'), zonesOfAll: null }, true);
});

test('asks once for what is not there, however often it is called', async () => {
  const ready = Promise.all(
    [1, 2, 3].map(() => prepareBriefing(deck('any', 'operator:alpha', 'operator:alpha'))),
  );
  await turn();
  expect([...asked].sort()).toEqual([
    'briefingGaps {"definition":"any","range":null}',
    'communeRows "operator:alpha"',
    'definitionDifferences null',
    'definitions null',
    'zones "any"',
  ]);
  await answer('zones', { operator: null, rows: [], holes: [] });
  await answer('briefingGaps', ranking);
  await answer('communeRows', rows);
  await answer('definitions', {});
  await answer('definitionDifferences', {});
  await ready;
  expect(briefingFacts(app())).toMatchObject({
    zones: [],
    gaps: ranking,
    communeRows: { 'operator:alpha': rows },
  });
  asked.length = 0;
  await prepareBriefing(deck('any', 'operator:alpha'));
  expect(asked).toEqual([]);
});

test('does not touch the panel of gaps', async () => {
  const { gaps, gapWork, gapDone } = app();
  void prepareBriefing(deck('any'));
  await turn();
  await answer('briefingGaps', ranking);
  expect(app().briefingGaps).toBe(ranking);
  expect({ gaps: app().gaps, gapWork: app().gapWork, gapDone: app().gapDone }).toEqual({
    gaps,
    gapWork,
    gapDone,
  });
});

test('drops with the number what was computed from it, and what arrives too late', async () => {
  void prepareBriefing(deck('operator:alpha'));
  await turn();
  await answer('communeRows', rows);
  expect(app().briefingRows).toEqual({ 'operator:alpha': rows });
  const coverage = { ...app().coverage!, value: 50 };
  app().coverageReplaced(coverage, app().card);
  expect(app().briefingRows).toEqual({});
  await answer('briefingGaps', ranking);
  expect(app().briefingGaps).toBeNull();
  expect(briefingFacts(app())?.gaps).toBeNull();
});

test('asks anew for what has failed, and says that it has', async () => {
  const first = prepareBriefing(deck('any')).catch((error: Error) => error.message);
  await turn();
  await answer('definitions', {});
  await answer('definitionDifferences', {});
  waiting.get('briefingGaps')!.reject(new Error('out of memory'));
  expect(await first).toBe('out of memory');
  asked.length = 0;
  void prepareBriefing(deck('any'));
  await turn();
  expect(asked).toContain('briefingGaps {"definition":"any","range":null}');
});

test('gives the same facts until something changes, and none without a number', () => {
  const facts = briefingFacts(app());
  expect(briefingFacts(app())).toBe(facts);
  expect(facts?.communeRows[app().definition]).toBe(app().communeRows);
  app().briefingRowsCounted('largest-operator', rows);
  expect(briefingFacts(app())).not.toBe(facts);
  useApp.setState({ coverage: null });
  expect(briefingFacts(app())).toBeNull();
});
