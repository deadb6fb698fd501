import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { City } from '../../src/data/city.ts';
import type { Review } from '../../src/review/review.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';

const engine = vi.hoisted(() => ({ review: vi.fn() }));
vi.mock('../../src/commands/engine/the-engine.ts', () => ({ theEngine: () => engine }));
vi.mock('comlink', () => ({ proxy: (value: unknown) => value }));

const { useApp } = await import('../../src/state/store.ts');
const { runReview } = await import('../../src/commands/run-review.ts');

const found: Review = { rules: [], today: '2026-06-15' };
let city: City;

beforeEach(async () => {
  engine.review.mockReset();
  // another object each time, as after another opening
  city = await openTinyCity();
  useApp.setState({ city, review: null, reviewRun: { state: 'none', done: 0 } });
});

describe('running the review', () => {
  it('keeps what was found until the data change', async () => {
    engine.review.mockResolvedValue(found);
    await runReview();
    await runReview();
    expect(engine.review).toHaveBeenCalledTimes(1);
    expect(engine.review.mock.calls[0]?.[0]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(engine.review.mock.calls[0]?.[1]).toHaveLength(city.deadZones.length);
    expect(useApp.getState()).toMatchObject({ review: found, reviewRun: { state: 'done' } });
    useApp.setState({ city: { ...city, deadZones: [] } });
    await runReview();
    expect(engine.review).toHaveBeenCalledTimes(2);
    expect(engine.review.mock.calls[1]?.[1]).toEqual([]);
  });

  it('tells how far it is', async () => {
    const shares: number[] = [];
    engine.review.mockImplementation(async (_day, _zones, onProgress: (done: number) => void) => {
      onProgress(0.5);
      shares.push(useApp.getState().reviewRun.done);
      return found;
    });
    await runReview();
    expect(shares).toEqual([0.5]);
  });

  it('can be run again after it failed', async () => {
    engine.review.mockRejectedValueOnce(new Error('broken'));
    await runReview();
    expect(useApp.getState().reviewRun.state).toBe('failed');
    engine.review.mockResolvedValue(found);
    await runReview();
    expect(useApp.getState()).toMatchObject({ review: found, reviewRun: { state: 'done' } });
  });

  it('drops the answer to an earlier state of the data', async () => {
    let answerFirst = (_: Review) => {};
    engine.review.mockImplementationOnce(() => new Promise<Review>((resolve) => (answerFirst = resolve)));
    const first = runReview();
    useApp.setState({ city: { ...city, deadZones: [] } });
    engine.review.mockResolvedValue(found);
    await runReview();
    answerFirst({ rules: [], today: '1999-01-01' });
    await first;
    expect(useApp.getState().review).toBe(found);
  });
});
