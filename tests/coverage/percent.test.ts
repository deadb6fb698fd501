import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMet, percentOf } from '../../src/coverage/percent.ts';

describe('percentages', () => {
  it('are met by the unrounded value', () => {
    expect(isMet(94.96, 95)).toBe(false);
    expect(isMet(94.9999999, 95)).toBe(false);
    expect(isMet(95, 95)).toBe(true);
    expect(isMet(95.000001, 95)).toBe(true);
  });

  it('reach a whole target exactly when the people do', () => {
    const people = fc.integer({ min: 1, max: 5_000_000 });
    fc.assert(
      fc.property(people, people, fc.integer({ min: 1, max: 100 }), (a, b, target) => {
        const [part, whole] = [Math.min(a, b), Math.max(a, b)];
        expect(isMet(percentOf(part, whole), target)).toBe(
          100n * BigInt(part) >= BigInt(target) * BigInt(whole),
        );
      }),
      { numRuns: 2000, seed: 71 },
    );
    expect(isMet(percentOf(2_966_770, 3_122_915), 95)).toBe(true);
    expect(isMet(percentOf(2_966_769, 3_122_915), 95)).toBe(false);
  });

  it('are 100 for the whole, never more, and 0 of nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (whole) => {
        expect(percentOf(whole, whole)).toBe(100);
        expect(percentOf(whole * (1 - 2 ** -53), whole)).toBeLessThanOrEqual(100);
      }),
      { numRuns: 2000, seed: 72 },
    );
    expect(percentOf(0, 0)).toBe(0);
  });
});
