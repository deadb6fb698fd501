import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CoverageInput } from '../../src/coverage/coverage-input.ts';
import { evaluateCoverage } from '../../src/coverage/evaluate.ts';
import { coverageArbitrary, OPERATORS, type RandomCoverage } from '../support/arbitrary-input.ts';
import { expectChain } from '../support/inequality-chain.ts';
import { box, commune } from '../support/three-communes.ts';

function inputOf({ units, serviceAreas }: RandomCoverage): CoverageInput {
  return {
    units,
    serviceAreas,
    communes: [0, 1, 2, 3].map((k) => commune(`${k}`, box(k, 0, k + 1, 1), 1, 1)),
    operators: OPERATORS.map((id) => ({ id, name: id })),
    target: 95,
    sources: [],
    simulated: true,
  };
}

describe('what is true of every coverage', () => {
  it('each operator ≤ the largest operator ≤ the largest per commune ≤ any ≤ 100', () => {
    fc.assert(
      fc.property(coverageArbitrary, (random) => {
        const { definitions } = evaluateCoverage(inputOf(random)).result;
        expectChain(definitions);
      }),
      { numRuns: 500, seed: 31 },
    );
  });

  it('the rows add up to the headline, to the last bit', () => {
    const key = fc.constantFrom(
      'any',
      'operator:B',
      'largest-operator',
      'largest-per-commune',
      'commune-centroid',
    );
    fc.assert(
      fc.property(coverageArbitrary, key, (random, definition) => {
        const { byCommune, coveredPeople, totalPeople } = evaluateCoverage(
          inputOf(random),
          definition,
        ).result;
        expect(byCommune.reduce((sum, row) => sum + row.coveredPeople, 0)).toBe(coveredPeople);
        expect(byCommune.reduce((sum, row) => sum + row.population, 0)).toBe(totalPeople);
      }),
      { numRuns: 500, seed: 32 },
    );
  });

  it('full coverage is exactly 100', () => {
    fc.assert(
      fc.property(coverageArbitrary, ({ units }) => {
        fc.pre(units.people.some((people) => people > 0));
        const everywhere = {
          id: 'all',
          operator: 'A',
          stationId: null,
          geometry: box(-20_000, -9000, 18_000, 9000),
        };
        const { value, met } = evaluateCoverage({
          ...inputOf({ units, serviceAreas: [everywhere] }),
          target: 100,
        }).result;
        expect(value).toBe(100);
        expect(met).toBe(true);
      }),
      { numRuns: 300, seed: 33 },
    );
  });

  it('another service area never lowers the headline', () => {
    fc.assert(
      fc.property(coverageArbitrary, (random) => {
        const values = random.serviceAreas.map(
          (_, k) =>
            evaluateCoverage(inputOf({ ...random, serviceAreas: random.serviceAreas.slice(0, k + 1) })).result
              .value,
        );
        expect(values).toEqual([...values].sort((a, b) => a - b));
      }),
      { numRuns: 200, seed: 34 },
    );
  });
});
