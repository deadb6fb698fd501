import { expect, test } from 'vitest';
import { MOST_LISTED, review, reviewAsync } from '../../src/review/review.ts';
import { reviewTotals } from '../../src/review/review-totals.ts';
import { rules } from '../../src/review/rules/index.ts';
import { messages } from '../../src/text/messages.ts';
import { station, tinyReview } from './seeded-city.ts';

test('lists the first findings of a rule and counts them all', async () => {
  const input = await tinyReview((city) => {
    // 25 stations in one spot: 25 · 24 / 2 pairs
    for (let k = 0; k < 25; k += 1) city.stations.push(station(`S${k}`));
  });
  const result = review(input).rules.find(({ id }) => id === 'stations-too-close');
  expect(result?.count).toBe(300);
  expect(result?.findings).toHaveLength(MOST_LISTED);
  expect(result?.findings[0]?.thing).toEqual({ kind: 'station', id: 'S1' });
});

test('adds up findings by severity, and rules that were clean or could not be checked', async () => {
  const input = await tinyReview((city) => {
    city.stations.push(station('S1'), station('S2'));
    city.communes[3]!.population = 1_001;
    city.catalog.datasets[2]!.asOf = '2020';
  });
  const found = review(input);
  // nothing to compare: no placed dead zone, no declared zone, no supplied areas (twice), no census (twice)
  expect(reviewTotals(found)).toEqual({
    findings: 3,
    bySeverity: { error: 1, warning: 1, hint: 1 },
    checked: rules.length - 6,
    clean: rules.length - 9,
    notChecked: 6,
  });
  expect(found.rules.filter(({ checked }) => !checked).map(({ id }) => id)).toEqual([
    'dead-zone-in-service-area',
    'zone-declared-full-with-hole',
    'area-without-station',
    'area-repeated',
    'census-exceeded',
    'census-not-reached',
  ]);
});

test('finds the same with pauses, and tells how far it is', async () => {
  const input = await tinyReview((city) => {
    city.stations.push(station('S1'), station('S2'));
  });
  const shares: number[] = [];
  const found = await reviewAsync(input, { onProgress: (done) => shares.push(done) });
  expect(found).toEqual(review(input));
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

test('stops when it is told to', async () => {
  const controller = new AbortController();
  controller.abort();
  await expect(reviewAsync(await tinyReview(), { signal: controller.signal })).rejects.toThrow(/abort/i);
});

test('every rule stands in the list once and has its words', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(Object.keys(messages.vi.review.rules).sort());
});
