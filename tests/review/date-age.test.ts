import { expect, test } from 'vitest';
import { isFuture, monthsSince } from '../../src/review/date-age.ts';

test.each([
  ['2026-06-16', true],
  ['2026-06-15', false],
  ['2026-07', true],
  ['2026-06', false],
  ['2027', true],
  ['2026', false],
])('on 15 June 2026, %s is in the future: %s', (date, future) => {
  expect(isFuture(date, '2026-06-15')).toBe(future);
});

test.each([
  ['2024-12-15', 18],
  ['2024-12-16', 17],
  // a month counts from its last day, a year from its last month
  ['2024-12', 17],
  ['2024-11', 18],
  ['2024', 17],
  ['2023', 29],
  ['2026-06-15', 0],
  ['2026', -7],
])('15 June 2026 is %s plus %i whole months', (date, months) => {
  expect(monthsSince(date, '2026-06-15')).toBe(months);
});

test('the last day of a shorter month completes a month', () => {
  expect(monthsSince('2025-01-31', '2025-02-28')).toBe(1);
  expect(monthsSince('2025-01-31', '2025-02-27')).toBe(0);
});
