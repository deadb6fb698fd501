import { expect, it } from 'vitest';
import { createJobs } from '../../src/commands/engine/jobs.ts';
import { reviewPart } from '../../src/commands/engine/review-part.ts';
import { zonePart } from '../../src/commands/engine/zone-part.ts';
import { coverageInputOf } from '../../src/coverage/city-coverage-input.ts';
import { evaluateCoverage } from '../../src/coverage/evaluate.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';

const opened = async () => {
  const city = await openTinyCity();
  const input = coverageInputOf(city);
  return { city, input, evaluation: evaluateCoverage(input) };
};

it('gives the same zones in the file as on the screen', async () => {
  const ready = await opened();
  const part = zonePart(() => ready);
  const { rows } = await part.zones('operator:beta');
  const file = await part.zoneFile('operator:beta', 'geojson', 'vi');
  const { features } = JSON.parse(await file.blob.text());
  const told = features.map((each: { properties: Record<string, unknown> }) => each.properties);
  expect(
    told.map((each: Record<string, unknown>) => [each.id, each.has_service, each.covered_percent]),
  ).toEqual(rows.map(({ id, hasService, percent }) => [id, hasService, percent]));
});

it('says in files that stations are simulated also where there is no number', async () => {
  const ready = { ...(await opened()), input: null, evaluation: null };
  const zones = await zonePart(() => ready).zoneFile('any', 'csv', 'vi');
  expect(zones.name).toBe('zones-mo-phong.csv');
  const review = reviewPart(
    () => ready,
    createJobs(),
    async () => null,
  );
  const file = await review.reviewFile({ rules: [], today: '2026-03-11' }, 'csv', 'vi');
  expect(file.name).toBe('review-mo-phong.csv');
});
