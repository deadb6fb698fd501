import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, wholeHeadline } from '../../src/coverage/whole-people.ts';

describe('the whole numbers of a headline', () => {
  it.each([
    // covered, all → covered, not covered, all
    [8500, 10_000, 8500, 1500, 10_000],
    [4122.9, 10_000, 4122, 5878, 10_000],
    // Sums of shares end a little beside the whole number that they are.
    [2999.9999999996, 10_000, 3000, 7000, 10_000],
    [2999.99999, 10_000, 2999, 7001, 10_000],
    [3000.0000000004, 10_000, 3000, 7000, 10_000],
    // All to the nearest; where all are covered, nobody is left, and where nobody is, all are.
    [7.3, 10.6, 7, 4, 11],
    [10.6, 10.6, 11, 0, 11],
    [10.4, 10.4, 10, 0, 10],
    [0, 10.6, 0, 11, 11],
    [0, 0, 0, 0, 0],
  ])('%f of %f', (covered, total, ...whole) => {
    expect(Object.values(wholeHeadline(covered, total))).toEqual(whole);
  });
});

const partsArbitrary = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 40 }), fc.double({ min: 0, max: 40, noNaN: true })),
  { minLength: 1, maxLength: 9 },
);

/** Parts, and a total between what they sum to rounded down and rounded up. */
const caseArbitrary = partsArbitrary.chain((parts) => {
  const floors = parts.reduce((sum, part) => sum + Math.floor(part), 0);
  const ceils = parts.reduce((sum, part) => sum + Math.ceil(part), 0);
  return fc.record({ parts: fc.constant(parts), total: fc.integer({ min: floors, max: ceils }) });
});

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((all, value) => all + value, 0);

/** The least sum of squared differences that rounding each part down or up to the total can have. */
function leastSquares(parts: readonly number[], total: number): number {
  let least = Infinity;
  for (let ups = 0; ups < 1 << parts.length; ups++) {
    const rounded = parts.map((part, k) => ((ups >> k) & 1 ? Math.ceil(part) : Math.floor(part)));
    if (sum(rounded) === total) least = Math.min(least, squares(parts, rounded));
  }
  return least;
}

function squares(parts: readonly number[], rounded: ArrayLike<number>): number {
  return sum(parts.map((part, k) => (part - rounded[k]!) ** 2));
}

describe('largest remainder', () => {
  it.each([
    // 5 rounded down, 2 left: to .7 and .6.
    [[1.7, 2.6, 2.3], 7, [2, 3, 2]],
    // Equal remainders: the first in order.
    [[0.5, 0.5, 0.5, 0.5], 2, [1, 1, 0, 0]],
    [[1.25, 3.25, 2.5], 7, [1, 3, 3]],
    // Whole parts stay what they are.
    [[4, 0, 3], 7, [4, 0, 3]],
    // More than all rounded up: round again, but nothing to a part of nothing.
    [[0.9, 0], 2, [2, 0]],
    [[0.5, 0.9, 2], 6, [1, 2, 3]],
    [[0, 0], 3, [2, 1]],
    [[], 0, []],
  ])('shares %j out to %i', (parts, total, whole) => {
    expect([...apportion(parts, total)]).toEqual(whole);
  });

  it.each([
    [[1.5, 1.5], 1],
    [[1.5, 1.5], 2.5],
    [[], 1],
    [[1], Number.NaN],
  ])('cannot share %j out to %f', (parts, total) => {
    expect(() => apportion(parts, total)).toThrow(RangeError);
  });

  it('sums exactly, rounds each part down or up, and strays least of all ways to do so', () => {
    fc.assert(
      fc.property(caseArbitrary, ({ parts, total }) => {
        const whole = apportion(parts, total);
        expect(sum(whole)).toBe(total);
        for (const [k, part] of parts.entries()) {
          expect([Math.floor(part), Math.ceil(part)]).toContain(whole[k]);
        }
        expect(squares(parts, whole)).toBeLessThanOrEqual(leastSquares(parts, total) + 1e-9);
      }),
      { numRuns: 300, seed: 61 },
    );
  });

  it('gives every part the same wherever it stands, unless remainders are equal', () => {
    const shuffled = caseArbitrary.chain((given) =>
      fc.record({
        given: fc.constant(given),
        order: fc.shuffledSubarray([...given.parts.keys()], { minLength: given.parts.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ given: { parts, total }, order }) => {
        const fractions = parts.map((part) => part - Math.floor(part)).filter((fraction) => fraction > 0);
        fc.pre(new Set(fractions).size === fractions.length);
        const whole = apportion(parts, total);
        const moved = apportion(
          order.map((k) => parts[k]!),
          total,
        );
        expect([...moved]).toEqual(order.map((k) => whole[k]));
      }),
      { numRuns: 300, seed: 62 },
    );
  });
});
