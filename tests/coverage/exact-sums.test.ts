import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addExactly, createExactSums } from '../../src/coverage/exact-sums.ts';

function sumOf(values: readonly number[]): number {
  const sums = createExactSums(1);
  for (const value of values) addExactly(sums, 0, value);
  return sums.high[0]!;
}

/** The sum in whole multiples of 2^-80, rounded to a double once. */
function trueSum(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + BigInt(value * 2 ** 80), 0n)) / 2 ** 80;
}

const amounts = fc.array(fc.double({ min: 1e-6, max: 5000, noNaN: true }), { maxLength: 200 });

describe('exact sums', () => {
  it('are the same in every order', () => {
    const shuffled = amounts.chain((values) =>
      fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
    );
    fc.assert(
      fc.property(shuffled, ([values, others]) => {
        expect(sumOf(others)).toBe(sumOf(values));
      }),
      { numRuns: 2000, seed: 21 },
    );
  });

  it('come back to the same bit after adding and taking away', () => {
    fc.assert(
      fc.property(amounts, amounts, (kept, passing) => {
        const there = kept.concat(passing);
        const back = passing.map((value) => -value);
        expect(sumOf([...there, ...back])).toBe(sumOf(kept));
      }),
      { numRuns: 2000, seed: 22 },
    );
  });

  it('are the true sum, rounded once', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        expect(sumOf(values)).toBe(trueSum(values));
      }),
      { numRuns: 2000, seed: 23 },
    );
  });

  it('keep what plain addition loses', () => {
    const tenths = new Array<number>(1_000_000).fill(0.1);
    expect(tenths.reduce((sum, value) => sum + value, 0)).not.toBe(100_000);
    expect(sumOf(tenths)).toBe(100_000);
    expect(sumOf([2 ** 53, 1, -(2 ** 53)])).toBe(1);
  });
});
