import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communesHolding, cumulativeGap } from '../../src/targets/cumulative-gap.ts';

interface Row {
  code: string;
  population: number;
  coveredPeople: number;
}

const rowsArbitrary: fc.Arbitrary<Row[]> = fc
  .array(fc.tuple(fc.nat(500), fc.nat(100)), { maxLength: 9 })
  .map((pairs) =>
    pairs.map(([population, share], k) => ({
      code: `${k}`,
      population,
      coveredPeople: Math.floor((population * share) / 100),
    })),
  );

const gapOf = (row: Row) => row.population - row.coveredPeople;

/** The fewest rows of any choice that hold the share: every subset is tried. */
function fewest(rows: Row[], share: number): number {
  const all = rows.reduce((sum, row) => sum + gapOf(row), 0);
  if (all === 0) return 0;
  let best = rows.length;
  for (let chosen = 0; chosen < 1 << rows.length; chosen += 1) {
    const subset = rows.filter((_, k) => chosen & (1 << k));
    const people = subset.reduce((sum, row) => sum + gapOf(row), 0);
    if (people * 100 >= all * share) best = Math.min(best, subset.length);
  }
  return best;
}

describe('the cumulated gap', () => {
  it('is 40, 70, 90, 100 percent for gaps of 10, 40, 30 and 20 people', () => {
    const gap = cumulativeGap(
      [10, 40, 30, 20].map((people, k) => ({ code: `${k}`, population: 100, coveredPeople: 100 - people })),
    );
    expect(gap.people).toBe(100);
    expect(gap.steps.map(({ code, people, cumulativeShare }) => [code, people, cumulativeShare])).toEqual([
      ['1', 40, 40],
      ['2', 30, 70],
      ['3', 20, 90],
      ['0', 10, 100],
    ]);
    expect(communesHolding(gap, 50)).toBe(2);
    expect(communesHolding(gap, 70)).toBe(2);
    expect(communesHolding(gap, 80)).toBe(3);
  });

  it('names the fewest communes of any choice', () => {
    fc.assert(
      fc.property(rowsArbitrary, fc.constantFrom(1, 25, 50, 80, 100), (rows, share) => {
        expect(communesHolding(cumulativeGap(rows), share)).toBe(fewest(rows, share));
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  it('keeps everybody, never rises faster than before, and ends at 100 percent', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const { steps, people } = cumulativeGap(rows);
        expect(people).toBe(rows.reduce((sum, row) => sum + gapOf(row), 0));
        expect(steps.map(({ code }) => code).sort()).toEqual(rows.map(({ code }) => code).sort());
        for (const [k, step] of steps.entries()) {
          expect(step.people).toBeLessThanOrEqual(steps[k - 1]?.people ?? Number.POSITIVE_INFINITY);
          expect(step.cumulativePeople).toBe((steps[k - 1]?.cumulativePeople ?? 0) + step.people);
        }
        if (people > 0) expect(steps.at(-1)?.cumulativeShare).toBe(100);
      }),
      { numRuns: 200, seed: 12 },
    );
  });

  it('has nothing to hold where everybody is covered', () => {
    const gap = cumulativeGap([{ code: 'a', population: 10, coveredPeople: 10 }]);
    expect(gap.people).toBe(0);
    expect(communesHolding(gap, 50)).toBe(0);
    expect(communesHolding(cumulativeGap([]), 50)).toBe(0);
  });
});
