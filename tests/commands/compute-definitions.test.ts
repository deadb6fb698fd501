import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DefinitionKey } from '../../src/coverage/result.ts';
import { tinyState } from '../panels/tiny-state.ts';

const engine = vi.hoisted(() => ({
  definitions: vi.fn(async () => ({ 'land-area': { value: 22, coveredPeople: null } })),
  definitionDifferences: vi.fn(async () => ({})),
}));

vi.mock('../../src/commands/engine/the-engine.ts', () => ({ theEngine: () => engine }));

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const { city, coverage, card } = tinyState('vi');

/** Commands and store as a page that has just been loaded has them. */
async function freshPage() {
  vi.resetModules();
  const { useApp } = await import('../../src/state/store.ts');
  const { followDefinitions } = await import('../../src/commands/compute-definitions.ts');
  const { openRightPanel } = await import('../../src/commands/show-panel.ts');
  followDefinitions();
  const open = () => {
    useApp.getState().coverageComputed(coverage!, card!);
    useApp.getState().cityOpened(city!, []);
  };
  const land = () => useApp.getState().definitions['land-area' satisfies DefinitionKey]?.value;
  return { openRightPanel, open, land };
}

beforeEach(() => {
  engine.definitions.mockClear();
});

describe('the definitions that take longer', () => {
  it('are computed once, when a panel that shows them opens', async () => {
    const page = await freshPage();
    page.open();
    await settled();
    expect(engine.definitions).not.toHaveBeenCalled();
    page.openRightPanel('card');
    page.openRightPanel('charts');
    await settled();
    expect(engine.definitions).toHaveBeenCalledOnce();
    expect(page.land()).toBe(22);
  });

  it('come too where the panel was opened before the city was', async () => {
    const page = await freshPage();
    page.openRightPanel('card');
    await settled();
    expect(engine.definitions).not.toHaveBeenCalled();
    page.open();
    await settled();
    expect(page.land()).toBe(22);
  });

  it('are tried anew after a failure', async () => {
    const page = await freshPage();
    page.open();
    engine.definitions.mockRejectedValueOnce(new Error('no'));
    page.openRightPanel('card');
    await settled();
    expect(page.land()).toBeUndefined();
    page.openRightPanel('card');
    await settled();
    expect(page.land()).toBe(22);
  });
});
