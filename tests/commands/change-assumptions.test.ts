import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Assumptions } from '../../src/planning/assumptions.ts';
import { tinyState } from '../panels/tiny-state.ts';

interface Question {
  about: 'assume' | 'tornado' | 'interval' | 'abort';
  asked: unknown;
  answer: (answer: unknown) => void;
  progress?: (done: number) => void;
}

/** Questions put to the engine that it has not answered yet, in order. */
const questions = vi.hoisted(() => [] as Question[]);

vi.mock('comlink', () => ({ proxy: <T>(value: T) => value }));
vi.mock('../../src/commands/engine/the-engine.ts', () => {
  const ask = (about: Question['about']) => (asked: unknown, progress?: (done: number) => void) =>
    new Promise((answer) => questions.push({ about, asked, answer, ...(progress && { progress }) }));
  return {
    theEngine: () => ({
      assume: ask('assume'),
      tornado: ask('tornado'),
      interval: ask('interval'),
      abort: ask('abort'),
    }),
  };
});

const { useApp } = await import('../../src/state/store.ts');
const { changeAssumption, followAssumptions } = await import('../../src/commands/change-assumptions.ts');
const { resetAssumptions } = await import('../../src/commands/reset-assumptions.ts');
const { computeInterval, cancelInterval } = await import('../../src/commands/compute-interval.ts');

const fresh = useApp.getState();
const waiting = (about: Question['about']) => questions.filter((each) => each.about === about);
const factorIn = ({ asked }: Question) => (asked as Assumptions).radiusFactor.n41;
const turn = () => vi.advanceTimersByTimeAsync(0);

async function answer(question: Question | undefined, value: unknown): Promise<void> {
  questions.splice(questions.indexOf(question!), 1);
  question!.answer(value);
  await turn();
}

const drag = (factor: number) => changeAssumption({ assumption: 'radius', band: 'n41', factor });
const coverage = (value: number) => ({ value, coveredPeople: 0, totalPeople: 0 });

beforeEach(async () => {
  vi.useFakeTimers();
  questions.length = 0;
  useApp.setState({ ...fresh, ...tinyState('vi') }, true);
});

afterEach(async () => {
  for (const question of [...questions]) await answer(question, null);
  await vi.runAllTimersAsync();
  for (const question of [...questions]) await answer(question, null);
  vi.useRealTimers();
});

describe('changing assumptions', () => {
  it('asks one question at a time, then the last one set meanwhile', async () => {
    for (const factor of [0.99, 0.98, 0.97, 0.96]) drag(factor);
    expect(waiting('assume').map(factorIn)).toEqual([0.99]);
    expect(useApp.getState().assumptions.radiusFactor.n41).toBe(0.96);
    await answer(waiting('assume')[0], coverage(99));
    expect(useApp.getState().assumed).toBeNull();
    expect(waiting('assume').map(factorIn)).toEqual([0.96]);
    await answer(waiting('assume')[0], coverage(96));
    expect(useApp.getState().assumed?.value).toBe(96);
    expect(waiting('assume')).toEqual([]);
  });

  it('reads the percentage out, and compares the assumptions, when the drag has stopped', async () => {
    drag(0.9);
    await answer(waiting('assume')[0], coverage(90));
    await vi.advanceTimersByTimeAsync(300);
    drag(0.8);
    await answer(waiting('assume')[0], coverage(80.04));
    await vi.advanceTimersByTimeAsync(300);
    expect(waiting('tornado')).toEqual([]);
    expect(useApp.getState().announcement).toBe('');
    await vi.advanceTimersByTimeAsync(200);
    expect(waiting('tornado').map(factorIn)).toEqual([0.8]);
    await answer(waiting('tornado')[0], { current: 80.04, rows: [] });
    expect(useApp.getState().tornado).toEqual({ current: 80.04, rows: [] });
    expect(useApp.getState().announcement).toContain('80,0%');
  });

  it('leaves the headline alone', async () => {
    const { coverage: before, definition } = useApp.getState();
    drag(0.75);
    await answer(waiting('assume')[0], coverage(1));
    expect(useApp.getState().coverage).toBe(before);
    expect(useApp.getState().definition).toBe(definition);
  });

  it('goes back to what is published', async () => {
    drag(0.75);
    resetAssumptions();
    expect(useApp.getState().assumptions.radiusFactor).toEqual({});
  });

  it('starts when the panel opens, once for each number', async () => {
    const stop = followAssumptions();
    useApp.setState({ rightPanel: 'zones' });
    expect(questions).toEqual([]);
    useApp.setState({ rightPanel: 'assumptions' });
    useApp.setState({ rightPanel: null });
    useApp.setState({ rightPanel: 'assumptions' });
    expect(questions.map(({ about }) => about).sort()).toEqual(['assume', 'tornado']);
    stop();
  });
});

describe('the interval', () => {
  it('shows its progress and result, with the assumptions it was made from', async () => {
    const { intervalAssumptions } = useApp.getState();
    void computeInterval();
    waiting('interval')[0]!.progress!(0.5);
    expect(useApp.getState()).toMatchObject({ intervalWork: 'computing', intervalDone: 0.5 });
    const interval = { population: {}, radius: null, definition: {} };
    await answer(waiting('interval')[0], interval);
    expect(useApp.getState().interval).toEqual({ interval, assumptions: intervalAssumptions });
    expect(useApp.getState().intervalWork).toBe('done');
  });

  it('drops what arrives after it was stopped', async () => {
    void computeInterval();
    const asked = waiting('interval')[0]!;
    void cancelInterval();
    expect(waiting('abort').map((each) => each.asked)).toEqual(['interval']);
    expect(useApp.getState().intervalWork).toBe('none');
    asked.progress!(0.9);
    await answer(asked, { population: {}, radius: null, definition: {} });
    expect(useApp.getState()).toMatchObject({ intervalWork: 'none', intervalDone: 0, interval: null });
  });
});
