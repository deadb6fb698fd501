import { describe, expect, it } from 'vitest';
import { displacedShare, sigmaOfDisplacement } from '../../../src/coverage/interval/displacement.ts';
import { normalQuantile, normalShareBelow } from '../../../src/coverage/interval/normal-distribution.ts';
import { quantile } from '../../../src/coverage/interval/quantile.ts';
import { seededRandom } from '../../support/random.ts';
import { normalsFrom } from '../../support/village-city.ts';

describe('the normal distribution', () => {
  // Tables of the normal distribution (NIST, Handbook of Mathematical Functions, table 26.1).
  it.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [-1.96, 0.02499789514822],
    [3, 0.99865010196837],
  ])('has the share of the tables below %f', (x, share) => {
    expect(normalShareBelow(x)).toBeCloseTo(share, 14);
  });

  it('has quantiles that lead back', () => {
    for (const share of [1e-9, 0.05, 0.3, 0.5, 0.975]) {
      expect(normalShareBelow(normalQuantile(share))).toBeCloseTo(share, 13);
    }
    expect(normalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 12);
    expect(() => normalQuantile(1)).toThrow(RangeError);
  });
});

describe('people in a wrong place', () => {
  it('are as many as in a simulation of the error', () => {
    const normal = normalsFrom(seededRandom(1));
    for (const sigma of [0.2, 0.5145, 1.1]) {
      const errors = Array.from({ length: 400_000 }, () => Math.exp(sigma * normal() - (sigma * sigma) / 2));
      const sum = errors.reduce((total, error) => total + error, 0);
      const wrong = errors.reduce((total, error) => total + Math.abs(error / sum - 1 / errors.length), 0) / 2;
      expect(displacedShare(sigma)).toBeCloseTo(wrong, 2);
    }
  });

  it('give their deviation back', () => {
    expect(sigmaOfDisplacement(0)).toBe(0);
    for (const share of [0.001, 0.203, 0.9]) {
      expect(displacedShare(sigmaOfDisplacement(share))).toBeCloseTo(share, 12);
    }
    expect(() => sigmaOfDisplacement(1)).toThrow(RangeError);
  });
});

describe('quantiles', () => {
  // R: quantile(c(1, 2, 4, 8, 16), c(0, 0.05, 0.4, 0.9, 1)) is 1, 1.2, 2 + 0.6 * 2 = 3.2, 12.8, 16.
  it('are those of R', () => {
    const sorted = Float64Array.of(1, 2, 4, 8, 16);
    const found = [0, 0.05, 0.4, 0.9, 1].map((share) => quantile(sorted, share));
    for (const [k, expected] of [1, 1.2, 3.2, 12.8, 16].entries()) expect(found[k]).toBeCloseTo(expected, 12);
  });
});
