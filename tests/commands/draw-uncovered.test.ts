import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DefinitionKey } from '../../src/coverage/result.ts';
import type { UncoveredCircles } from '../../src/coverage/view.ts';
import { tinyState } from '../panels/tiny-state.ts';

/** Questions put to the engine that it has not answered yet, in order. */
const questions = vi.hoisted(() => [] as { about: string; answer: (answer: unknown) => void }[]);

vi.mock('../../src/commands/engine/the-engine.ts', () => ({
  theEngine: () => ({
    uncovered: (definition: DefinitionKey, tier: number) =>
      new Promise((answer) => questions.push({ about: `${definition} ${tier}`, answer })),
  }),
}));

const { useApp } = await import('../../src/state/store.ts');
const { drawUncovered, uncoveredOf } = await import('../../src/commands/draw-uncovered.ts');

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const { coverage, card } = tinyState('vi');

/** Circles that can be told apart by how many people there are at most. */
function circles(maxPeople: number): UncoveredCircles {
  const none = new Float32Array();
  return { positions: new Float64Array(), people: none, radii: none, maxPeople, peoplePerPixel: 1 };
}

function zoomTo(zoom: number): void {
  useApp.getState().cameraMoved({ lon: 0, lat: 0, zoom, bearing: 0, pitch: 0 });
}

beforeEach(() => {
  questions.length = 0;
  useApp.setState(useApp.getInitialState(), true);
  useApp.getState().coverageComputed(coverage!, card!);
});

describe('people not covered', () => {
  it('are those of the zoom step asked for last, whichever answer comes last', async () => {
    zoomTo(9);
    void drawUncovered();
    zoomTo(13);
    void drawUncovered();
    expect(questions).toHaveLength(2);
    questions[1]?.answer(circles(13));
    questions[0]?.answer(circles(9));
    await settled();
    expect(useApp.getState().uncovered?.maxPeople).toBe(13);
  });

  it('are never those of the definition before', async () => {
    zoomTo(10);
    void drawUncovered();
    void uncoveredOf('operator:alpha');
    useApp.getState().definitionChosen('operator:alpha', [], circles(2));
    questions[0]?.answer(circles(1));
    await settled();
    expect(useApp.getState().uncovered?.maxPeople).toBe(2);
  });
});
