import { beforeEach, expect, test, vi } from 'vitest';
import type { CoverageResult } from '../../src/coverage/result.ts';
import { tinyState } from '../panels/tiny-state.ts';

/** Questions put to the engine that it has not answered yet, by what they ask. */
const waiting = vi.hoisted(() => new Map<string, (answer: unknown) => void>());

vi.mock('comlink', () => ({ proxy: <T>(value: T) => value }));
vi.mock('../../src/commands/engine/the-engine.ts', () => {
  const ask = (about: string) => () => new Promise((resolve) => waiting.set(about, resolve));
  return {
    theEngine: () =>
      Object.fromEntries(
        [
          'zones',
          'definitions',
          'definitionDifferences',
          'interval',
          'assume',
          'communeRows',
          'uncovered',
        ].map((about) => [about, ask(about)]),
      ),
  };
});

const { useApp } = await import('../../src/state/store.ts');
const { judgeZones } = await import('../../src/commands/judge-zones.ts');
const { computeDefinitions, followDefinitions, forgetDefinitions } = await import(
  '../../src/commands/compute-definitions.ts'
);
const { chooseDefinition } = await import('../../src/commands/choose-definition.ts');
const { computeInterval } = await import('../../src/commands/compute-interval.ts');
const { changeAssumption } = await import('../../src/commands/change-assumptions.ts');

const fresh = useApp.getState();
const app = () => useApp.getState();
const turn = () => new Promise((resolve) => setTimeout(resolve));
const { card } = tinyState('vi');

async function answer(about: string, value: unknown): Promise<void> {
  waiting.get(about)!(value);
  waiting.delete(about);
  await turn();
}

/** As when the data have changed: another number, and nothing that was computed from the old ones. */
function replaceData(): CoverageResult {
  const coverage = { ...tinyState('vi').coverage!, value: 50 };
  forgetDefinitions();
  app().coverageReplaced(coverage, card);
  return coverage;
}

beforeEach(() => {
  waiting.clear();
  useApp.setState({ ...fresh, ...tinyState('vi'), zonesOfAll: null }, true);
});

test('zones of the old data are not shown', async () => {
  const judging = judgeZones('any');
  replaceData();
  await answer('zones', { operator: null, rows: [{ id: 'old' }], holes: [] });
  await judging;
  expect([app().zones, app().zonesOfAll]).toEqual([null, null]);
});

test('nor are values of definitions, which are computed anew for an open panel', async () => {
  const stop = followDefinitions();
  useApp.setState({ rightPanel: 'card' });
  void computeDefinitions();
  const early = [waiting.get('definitions')!, waiting.get('definitionDifferences')!];
  replaceData();
  await turn();
  early[0]!({ 'land-area': { value: 22, coveredPeople: null } });
  early[1]!({});
  await turn();
  expect(app().definitions['land-area']?.value).not.toBe(22);
  await answer('definitions', { 'land-area': { value: 33, coveredPeople: null } });
  await answer('definitionDifferences', {});
  expect(app().definitions['land-area']?.value).toBe(33);
  stop();
});

test('nor are the rows of a definition, which is asked for again', async () => {
  const choosing = chooseDefinition('largest-operator');
  await turn();
  replaceData();
  await answer('communeRows', [{ code: 'old' }]);
  await answer('uncovered', null);
  expect(app().communeRows).not.toEqual([{ code: 'old' }]);
  await answer('communeRows', [{ code: 'new' }]);
  await answer('uncovered', null);
  await choosing;
  expect([app().definition, app().communeRows]).toEqual(['largest-operator', [{ code: 'new' }]]);
});

test('nor is an interval', async () => {
  const computing = computeInterval();
  replaceData();
  app().intervalForgotten();
  await answer('interval', { low: 1, high: 2 });
  await computing;
  expect([app().interval, app().intervalWork]).toEqual([null, 'none']);
});

test('nor is what other assumptions gave, which is evaluated again', async () => {
  changeAssumption({ assumption: 'radius', band: 'n41', factor: 1.1 });
  replaceData();
  await answer('assume', { value: 11 });
  await answer('assume', { value: 12 });
  expect(app().assumed).toEqual({ value: 12 });
});
