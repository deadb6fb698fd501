import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/data/city.ts';
import { daysToEndOf, spanOf } from '../../src/targets/days-left.ts';
import { boardSummary, byGroup, targetBoard } from '../../src/targets/target-board.ts';

const target = (over: Partial<Target>): Target => ({
  id: 't',
  group: 'a',
  statement: { vi: 'Mục tiêu', en: 'Target' },
  value: 95,
  unit: 'percent of population',
  unitText: { vi: '% dân số', en: '% of people' },
  comparator: '>=',
  dueYear: 2026,
  baseline: null,
  source: 'Kế hoạch',
  sourceDate: '2026-01-01',
  ...over,
});

const sources = {
  city: { deadZoneCounts: [], facts: [], places: [] },
  coverage: { value: 94.96, coveredPeople: 94_960, totalPeople: 100_000, simulated: true },
  zones: null,
};

describe('the board', () => {
  const lines = targetBoard(
    [
      target({ id: 'missed' }),
      target({ id: 'met', value: 90, group: 'b' }),
      target({ id: 'unknown', unit: 'cables' }),
      target({ id: 'undated', dueYear: null }),
    ],
    sources,
    '2027-01-01',
  );

  it('calls overdue only what is known to be missed when its year is over', () => {
    expect(lines.map(({ target: { id }, overdue }) => [id, overdue])).toEqual([
      ['missed', true],
      ['met', false],
      ['unknown', false],
      ['undated', false],
    ]);
    const inTime = targetBoard([target({})], sources, '2026-12-31');
    expect(inTime[0]).toMatchObject({ met: false, daysLeft: 0, overdue: false });
  });

  it('adds up', () => {
    expect(boardSummary(lines)).toEqual({ targets: 4, met: 1, missed: 2, unknown: 1 });
  });

  it('keeps groups in the order of the data', () => {
    expect(
      byGroup(lines).map(({ group, lines: members }) => [group, members.map((line) => line.target.id)]),
    ).toEqual([
      ['a', ['missed', 'unknown', 'undated']],
      ['b', ['met']],
    ]);
  });
});

describe('time left', () => {
  it.each([
    [2026, '2026-12-31', 0],
    [2026, '2026-12-01', 30],
    [2026, '2027-01-01', -1],
    // 2028 is a leap year
    [2028, '2027-12-31', 366],
  ])('to the end of %d from %s is %d days', (year, today, days) => {
    expect(daysToEndOf(year, today)).toBe(days);
  });

  it('asks for a whole date', () => {
    expect(() => daysToEndOf(2026, '2026-12')).toThrow('"2026-12" is not a date written YYYY-MM-DD.');
  });

  it.each([
    [30, { unit: 'days', count: 30 }],
    [91, { unit: 'days', count: 91 }],
    // 15 months of 30.44 days are 456.6 days
    [456, { unit: 'months', count: 14 }],
    [457, { unit: 'months', count: 15 }],
    [1461, { unit: 'years', count: 4 }],
    [1460, { unit: 'years', count: 3 }],
  ])('%d days are told as %o', (days, span) => {
    expect(spanOf(days)).toEqual(span);
  });
});
