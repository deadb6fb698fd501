import { expect, it } from 'vitest';
import { assumptionPart } from '../../src/commands/engine/assumption-part.ts';
import { createJobs } from '../../src/commands/engine/jobs.ts';
import { coverageInputOf } from '../../src/coverage/city-coverage-input.ts';
import { evaluateCoverage } from '../../src/coverage/evaluate.ts';
import type { City } from '../../src/data/city.ts';
import { asPublished } from '../../src/planning/assumptions.ts';
import { defaultIntervalAssumptions } from '../../src/planning/interval-assumptions.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';

function opened(city: City) {
  const input = coverageInputOf(city);
  return { city, input, evaluation: evaluateCoverage(input) };
}

const city = await openTinyCity();

it('answers what if and what matters most', async () => {
  const ready = opened(city);
  const part = assumptionPart(() => ready, createJobs());
  expect(await part.assume(asPublished)).toEqual({ value: 85, coveredPeople: 8500, totalPeople: 10_000 });
  expect((await part.tornado(asPublished))?.rows[0]?.key).toBe('environment');
});

it('gives the causes of doubt apart, with progress in whole hundredths', async () => {
  const ready = opened(city);
  const jobs = createJobs();
  const done: number[] = [];
  const interval = await assumptionPart(() => ready, jobs).interval(defaultIntervalAssumptions, (share) =>
    done.push(share),
  );
  for (const cause of [interval?.population, interval?.radius]) {
    expect(cause).toMatchObject({ point: 85, level: 0.9, draws: 400, seed: 20_260_311 });
    expect(cause!.low).toBeLessThan(85);
    expect(cause!.high).toBeGreaterThan(85);
  }
  expect(interval?.definition.low.definition).toBe('commune-area');
  expect(interval?.definition.low.value).toBeCloseTo(41.22, 2);
  expect(interval?.definition.high).toEqual({ definition: 'commune-touched', value: 100 });
  expect(done.length).toBeLessThanOrEqual(101);
  expect(done.at(-1)).toBe(1);
});

it('collapses to the value without errors', async () => {
  const ready = opened(city);
  const none = { blockDisplacement: 0, cellDisplacement: 0, commonErrorDb: 0, stationErrorDb: 0 };
  const interval = await assumptionPart(() => ready, createJobs()).interval({
    ...defaultIntervalAssumptions,
    ...none,
  });
  expect(interval?.population).toMatchObject({ low: 85, high: 85, point: 85 });
  expect(interval?.radius).toMatchObject({ low: 85, high: 85, point: 85 });
});

it('ends an interval that is aborted', async () => {
  const ready = opened(city);
  const jobs = createJobs();
  const part = assumptionPart(() => ready, jobs);
  const running = part.interval({ ...defaultIntervalAssumptions, draws: 1_000_000 }, () =>
    jobs.abort('interval'),
  );
  await expect(running).rejects.toMatchObject({ name: 'AbortError' });
});

it('has no radii to change where service areas are supplied, and says what is left', async () => {
  const ready = opened({ ...city, serviceAreas: coverageInputOf(city).serviceAreas });
  const part = assumptionPart(() => ready, createJobs());
  expect(await part.assume(asPublished)).toBeNull();
  expect(await part.tornado(asPublished)).toBeNull();
  expect((await part.interval(defaultIntervalAssumptions))?.radius).toBeNull();
});

it('answers nothing where there is no number', async () => {
  const ready = { ...opened(city), input: null, evaluation: null };
  const part = assumptionPart(() => ready, createJobs());
  expect(await part.assume(asPublished)).toBeNull();
  expect(await part.interval(defaultIntervalAssumptions)).toBeNull();
});
