import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { GapRanking } from '../../src/planning/gap-ranking.ts';
import { tinyState } from '../panels/tiny-state.ts';
import { sampleRanking } from '../support/gap-ranking.ts';

type Answer = {
  request: unknown;
  progress: (done: number) => void;
  give: (ranking: GapRanking | null) => void;
  fail: () => void;
};

const asked = vi.hoisted(() => [] as Answer[]);

vi.mock('../../src/commands/engine/the-engine.ts', () => ({
  theEngine: () => ({
    gaps: (request: unknown, progress: (done: number) => void) =>
      new Promise((give, reject) => {
        asked.push({ request, progress, give, fail: () => reject(new Error('no')) });
      }),
  }),
}));
vi.mock('comlink', () => ({ proxy: (value: unknown) => value }));

const { useApp } = await import('../../src/state/store.ts');
const { chooseGapRange, followGaps, rankGapsAgain } = await import('../../src/commands/rank-gaps.ts');

const settled = () => new Promise((resolve) => setTimeout(resolve));
const app = () => useApp.getState();

let stop = () => {};

beforeEach(() => {
  stop();
  asked.length = 0;
  useApp.setState({
    ...tinyState('vi'),
    coverage: { ...tinyState('vi').coverage! },
    layers: [{ id: 'gap-clusters', visible: false, opacity: 1 }],
    gaps: null,
    gapWork: 'none',
    gapRange: null,
    gapFocus: null,
  });
  stop = followGaps();
});

describe('ranking the gaps', () => {
  it('begins when the panel opens, which shows the layer, and once only', async () => {
    expect(asked).toHaveLength(0);
    app().rightPanelOpened('gaps');
    expect(app().layers[0]!.visible).toBe(true);
    expect(asked.map(({ request }) => request)).toEqual([{ definition: 'any', range: null }]);
    expect(app().gapWork).toBe('ranking');
    asked[0]!.progress(0.4);
    expect(app().gapDone).toBe(0.4);
    asked[0]!.give(sampleRanking);
    await settled();
    expect([app().gaps, app().gapWork]).toEqual([sampleRanking, 'done']);
    app().rightPanelOpened('card');
    app().rightPanelOpened('gaps');
    expect(asked).toHaveLength(1);
  });

  it('begins when the layer is switched on without the panel', () => {
    app().layerShown('gap-clusters', true);
    expect(asked).toHaveLength(1);
  });

  it('is done again for another definition or range, and drops the late answer', async () => {
    app().rightPanelOpened('gaps');
    app().definitionChosen('operator:alpha', [], null);
    expect(asked.map(({ request }) => request)).toEqual([
      { definition: 'any', range: null },
      { definition: 'operator:alpha', range: null },
    ]);
    const second = { ...sampleRanking, definition: 'operator:alpha' as const };
    asked[1]!.give(second);
    await settled();
    asked[0]!.give(sampleRanking);
    asked[0]!.progress(0.9);
    await settled();
    expect(app().gaps).toBe(second);
    chooseGapRange({ band: 'n28', environment: 'rural' });
    expect(asked[2]!.request).toEqual({
      definition: 'operator:alpha',
      range: { band: 'n28', environment: 'rural' },
    });
    expect(app().gaps, 'kept while only the range changes').toBe(second);
    app().definitionChosen('any', [], null);
    expect(app().gaps, 'gone while another definition is ranked').toBeNull();
  });

  it('says when it failed, and can be tried again; an ended ranking is no failure', async () => {
    app().rightPanelOpened('gaps');
    app().definitionChosen('operator:alpha', [], null);
    asked[0]!.fail();
    await settled();
    expect(app().gapWork).toBe('ranking');
    asked[1]!.fail();
    await settled();
    expect(app().gapWork).toBe('failed');
    rankGapsAgain();
    asked[2]!.give(null);
    await settled();
    expect([app().gaps, app().gapWork]).toEqual([null, 'failed']);
  });
});
