import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distance,
  fileSize,
  hectares,
  integer,
  percent,
  percentRounded,
  percentShown,
  pointsShown,
  squareKilometres,
  targetShown,
} from '../../src/text/numbers.ts';

const nbsp = '\u00a0';
const languages = ['vi', 'en'] as const;

/** "94,9%" or "94.9%" as 94.9. */
function asNumber(shown: string): number {
  return Number(shown.replace('%', '').replace(',', '.'));
}

describe('numbers on screen', () => {
  it('groups and separates as Vietnamese and English do', () => {
    expect(integer(3122915, 'vi')).toBe('3.122.915');
    expect(integer(3122915, 'en')).toBe('3,122,915');
    expect(percent(95.44, 'vi')).toBe('95,4%');
    expect(percent(95.44, 'en')).toBe('95.4%');
    expect(squareKilometres(11859.59, 'vi')).toBe(`11.859,59${nbsp}km²`);
  });

  it('equals Intl for vi-VN', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => {
        expect(integer(value, 'vi')).toBe(new Intl.NumberFormat('vi-VN').format(value));
      }),
    );
  });

  it('names the target as people say it', () => {
    expect(targetShown(95, 'vi')).toBe('95%');
    expect(targetShown(99.5, 'vi')).toBe('99,5%');
  });
});

describe('a percentage against its target', () => {
  it('stays below a target that is missed', () => {
    expect(percentShown(94.96, 95, 'vi')).toBe('94,9%');
    expect(percentShown(94.9999999, 95, 'en')).toBe('94.9%');
    expect(percentShown(99.99, 100, 'vi')).toBe('99,9%');
    expect(percentShown(95, 95, 'vi')).toBe('95,0%');
    expect(percentShown(94.94, 95, 'vi')).toBe('94,9%');
    expect(percentShown(99.46, 99.5, 'vi')).toBe('99,4%');
    expect(percentShown(99.249, 99.25, 'vi')).toBe('99,24%');
  });

  it('is on the same side of the target as the value, and within a step of it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.oneof(
          fc.constant(95),
          fc.constant(100),
          fc.integer({ min: 1, max: 1000 }).map((n) => n / 10),
        ),
        fc.constantFrom(...languages),
        (value, target, language) => {
          const shown = asNumber(percentShown(value, target, language));
          expect(shown >= target).toBe(value >= target);
          expect(Math.abs(shown - value)).toBeLessThanOrEqual(0.1 + 1e-9);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('and the gap add up to the target', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 94.999, noNaN: true }), (value) => {
        const gap = asNumber(pointsShown(value, 95, 'vi'));
        expect(gap).toBeGreaterThan(0);
        expect(percentRounded(value, 95) + gap).toBeCloseTo(95, 9);
      }),
    );
  });
});

describe('land, distances, sizes', () => {
  it('never shows land that is left as nothing', () => {
    expect(hectares(0.004, 'vi')).toBe(`<0,01${nbsp}ha`);
    expect(hectares(0, 'vi')).toBe(`0${nbsp}ha`);
    expect(hectares(2.8573, 'vi')).toBe(`2,86${nbsp}ha`);
    expect(hectares(34.04, 'vi')).toBe(`34,0${nbsp}ha`);
    expect(hectares(1128.4, 'en')).toBe(`1,128${nbsp}ha`);
  });

  it('says metres, then kilometres', () => {
    expect(distance(849.6, 'vi')).toBe(`850${nbsp}m`);
    expect(distance(999.6, 'vi')).toBe(`1,0${nbsp}km`);
    expect(distance(2640, 'vi')).toBe(`2,6${nbsp}km`);
    expect(distance(12340, 'en')).toBe(`12${nbsp}km`);
  });

  it('says file sizes', () => {
    expect(fileSize(123456, 'vi')).toBe(`123${nbsp}kB`);
    expect(fileSize(1234567, 'vi')).toBe(`1,2${nbsp}MB`);
  });
});
