import { describe, expect, it } from 'vitest';
import { coverageInputOf } from '../../src/coverage/city-coverage-input.ts';
import { definitionDifference } from '../../src/coverage/definition-difference.ts';
import { evaluateCoverage } from '../../src/coverage/evaluate.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';

// People per commune under `any`: 4,000, 3,000, 1,400, 100 (see tiny-city-definitions.test.ts).
describe('the difference of a definition from any', async () => {
  const input = coverageInputOf(await openTinyCity());
  const { parts } = evaluateCoverage(input, 'commune-area');

  it('is none for any itself', () => {
    expect(definitionDifference('any', parts)).toEqual({
      addedPeople: 0,
      addedCommunes: 0,
      droppedPeople: 0,
      droppedCommunes: 0,
    });
  });

  it('of one operator is who only another one reaches', () => {
    // Alpha 4,000, 1,800, 200, 100: drops 1,200 in 002 and 1,200 in 003.
    expect(definitionDifference('operator:alpha', parts)).toMatchObject({
      addedPeople: 0,
      droppedPeople: 2400,
      droppedCommunes: 2,
    });
  });

  it('of centroids goes both ways', () => {
    // 4,000, 3,000, 2,000, 0: adds 600 in 003, drops 100 in 004.
    expect(definitionDifference('commune-centroid', parts)).toEqual({
      addedPeople: 600,
      addedCommunes: 1,
      droppedPeople: 100,
      droppedCommunes: 1,
    });
  });

  it('of touched communes only adds', () => {
    // 600 more in 003, 900 more in 004.
    expect(definitionDifference('commune-touched', parts)).toEqual({
      addedPeople: 1500,
      addedCommunes: 2,
      droppedPeople: 0,
      droppedCommunes: 0,
    });
  });

  it('of areas is the distance to the people counted, to a fraction', () => {
    const { addedPeople, droppedPeople } = definitionDifference('commune-area', parts);
    expect(addedPeople - droppedPeople).toBeCloseTo(4122.3 - 8500, 0);
  });
});
