import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageInputOf } from '../../src/coverage/city-coverage-input.ts';
import { definitionValue } from '../../src/coverage/definitions.ts';
import { evaluateCoverage } from '../../src/coverage/evaluate.ts';
import type { DefinitionKey } from '../../src/coverage/result.ts';
import { unitShares } from '../../src/coverage/unit-shares.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';
import { PEOPLE_KEYS, partsArbitrary } from '../support/random-parts.ts';

describe('the shares of the units', () => {
  it('times their people are the people of the definition', () => {
    fc.assert(
      fc.property(partsArbitrary, fc.constantFrom(...PEOPLE_KEYS), ({ input, parts }, key) => {
        const shares = unitShares(key, parts);
        const people = input.units.people.reduce((sum, each, i) => sum + each * shares[i]!, 0);
        const expected = definitionValue(key, parts).coveredPeople!;
        expect(Math.abs(people - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, expected));
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
      }),
      { numRuns: 400, seed: 71 },
    );
  });

  /*
   * Commune 003 of the tiny city, row by row from the south-west; see its README. B2 of Beta covers the middle and
   * its four neighbours, A4 of Alpha the north-west unit; Beta has more people there. Its middle is covered, A3
   * touches it, 23.465 % of its area is.
   */
  it.each<[DefinitionKey, number[]]>([
    ['any', [0, 1, 0, 1, 1, 1, 1, 1, 0]],
    ['operator:alpha', [0, 0, 0, 0, 0, 0, 1, 0, 0]],
    ['operator:beta', [0, 1, 0, 1, 1, 1, 0, 1, 0]],
    ['largest-operator', [0, 0, 0, 0, 0, 0, 1, 0, 0]],
    ['largest-per-commune', [0, 1, 0, 1, 1, 1, 0, 1, 0]],
    ['commune-centroid', Array(9).fill(1)],
    ['commune-touched', Array(9).fill(1)],
    ['commune-area', Array(9).fill(0.23465)],
    ['land-area', [0, 1, 0, 1, 1, 1, 1, 1, 0]],
  ])('of one commune under %s are those worked out by hand', async (key, byHand) => {
    const { input, parts } = evaluateCoverage(coverageInputOf(await openTinyCity()), key);
    const { lon, lat, communeIndex, count } = input.units;
    const inside = [...Array(count).keys()]
      .filter((i) => input.communes[communeIndex[i]!]!.code === '003')
      .sort((a, b) => lat[a]! - lat[b]! || lon[a]! - lon[b]!);
    const shares = unitShares(key, parts);
    expect(inside).toHaveLength(9);
    for (const [k, i] of inside.entries()) expect(shares[i]).toBeCloseTo(byHand[k]!, 4);
  });

  it('of a geometric definition need its outlines', async () => {
    const { parts } = evaluateCoverage(coverageInputOf(await openTinyCity()));
    expect(() => unitShares('commune-area', parts)).toThrow(RangeError);
  });
});
