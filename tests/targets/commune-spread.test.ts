import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communeSpread } from '../../src/targets/commune-spread.ts';

describe('the spread of communes', () => {
  // 1,000, 3,000 and 6,000 people: a tenth, three tenths, six tenths
  it('puts the lowest first, each as wide as its people', () => {
    const spread = communeSpread(
      [
        { code: 'plain', weight: 6000, share: 99 },
        { code: 'hill', weight: 1000, share: 30 },
        { code: 'coast', weight: 3000, share: 94.96 },
        { code: 'island', weight: 0, share: null },
      ],
      95,
    );
    expect(spread.columns.map(({ code, from, to }) => [code, from, to])).toEqual([
      ['hill', 0, 10],
      ['coast', 10, 40],
      ['plain', 40, 100],
    ]);
    expect(spread).toMatchObject({ below: 2, belowShare: 40, median: 94.96 });
  });

  it('takes a commune exactly at the target as met', () => {
    const spread = communeSpread([{ code: 'a', weight: 1, share: 95 }], 95);
    expect(spread).toMatchObject({ below: 0, belowShare: 0, median: 95 });
  });

  it('is empty without communes', () => {
    expect(communeSpread([], 95)).toEqual({ columns: [], below: 0, belowShare: 0, median: null });
  });

  it('has under its columns the share of the whole', () => {
    const rows = fc.array(
      fc.record({
        code: fc.uuid(),
        weight: fc.nat(9999),
        share: fc.double({ min: 0, max: 100, noNaN: true }),
      }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(rows, (communes) => {
        const all = communes.reduce((sum, { weight }) => sum + weight, 0);
        if (all === 0) return;
        const covered = communes.reduce((sum, { weight, share }) => sum + weight * share, 0);
        const { columns, below } = communeSpread(communes, 95);
        const under = columns.reduce((sum, { from, to, share }) => sum + (to - from) * share, 0);
        expect(under / 100).toBeCloseTo(covered / all, 8);
        expect(columns.at(-1)?.to).toBe(100);
        expect(below).toBe(communes.filter(({ weight, share }) => weight > 0 && share < 95).length);
      }),
      { numRuns: 200, seed: 13 },
    );
  });
});
