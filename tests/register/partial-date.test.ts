import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, isBefore, latestDay, readDate } from '../../src/register/partial-date.ts';

const dates = (text: string) => {
  const read = readDate(text);
  return read.ok ? read.date : read.fault;
};

describe('dates as people write them', () => {
  it.each([
    ['05/03/2026', '2026-03-05'],
    ['5/3/2026', '2026-03-05'],
    ['05-03-2026', '2026-03-05'],
    ['05.03.2026', '2026-03-05'],
    ['3/2026', '2026-03'],
    ['2026', '2026'],
    ['2026-03', '2026-03'],
    ['2026-03-05', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['2026-03-05T00:00:00Z', '2026-03-05'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is %s', (text, date) => expect(dates(text)).toBe(date));

  it.each([
    ['29/02/2026', 'date-no-such-day'],
    ['31/04/2026', 'date-no-such-day'],
    ['00/04/2026', 'date-no-such-day'],
    ['2026-13-01', 'date-no-such-month'],
    ['5/3/26', 'date-year-short'],
    ['1989', 'date-too-early'],
    ['tháng 3', 'date-unreadable'],
    ['46092', 'date-unreadable'],
    ['', 'date-unreadable'],
  ])('%s is refused: %s', (text, fault) => expect(dates(text)).toBe(fault));

  it('are the days that the calendar has, and no others', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const real = new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
          expect(readDate(`${day}/${month}/${year}`).ok).toBe(real);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  it('can be mistaken only where the day may be a month', () => {
    const dayFirst = (text: string) => {
      const read = readDate(text);
      return read.ok && read.dayFirst;
    };
    expect(dayFirst('05/03/2026')).toBe(true);
    expect(dayFirst('13/03/2026')).toBe(false);
    expect(dayFirst('03/03/2026')).toBe(false);
    expect(dayFirst('2026-03-05')).toBe(false);
  });
});

describe('the order of dates', () => {
  it('is only certain where no day of the one is in the other', () => {
    expect(isBefore('2026-03-04', '2026-03-05')).toBe(true);
    expect(isBefore('2026-02', '2026-03-01')).toBe(true);
    expect(isBefore('2026-03', '2026-03-31')).toBe(false);
    expect(isBefore('2026', '2026-12-31')).toBe(false);
    expect(isBefore('2025', '2026-01-01')).toBe(true);
    expect(isBefore('2026-03-05', '2026-03-05')).toBe(false);
  });

  it('puts the vaguer first where the first day is the same', () => {
    expect(['2026-01-01', '2026', '2026-01', '2025-12-31'].sort(compareDates)).toEqual([
      '2025-12-31',
      '2026',
      '2026-01',
      '2026-01-01',
    ]);
  });

  it('lets data that are newer than the clock say what day it is', () => {
    expect(latestDay(['2020-01-01', '2026-03-11', '2026-03'])).toBe('2026-03-11');
  });
});
