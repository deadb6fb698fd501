import { describe, expect, it } from 'vitest';
import { coveredUnits, createCoverageCount } from '../../src/coverage/coverage-count.ts';
import { uncoveredUnits } from '../../src/coverage/uncovered-units.ts';
import { createUnitIndex } from '../../src/coverage/unit-index.ts';
import { unitsOf } from '../support/arbitrary-input.ts';
import { box, serviceArea } from '../support/three-communes.ts';

describe('the uncovered units', () => {
  const units = unitsOf(
    [
      [0.05, 0.005],
      [0.005, 0.005],
      [0.03, 0.005],
      [0.04, 0.005],
    ],
    [9, 4, 0, 6],
  );
  const count = createCoverageCount(createUnitIndex(units, 1), [
    serviceArea('a', 'x', box(0, 0, 1, 1)),
    serviceArea('b', 'y', box(4.5, 0, 5.5, 1)),
  ]);

  const shares = (operator: string | null = null) => Float64Array.from(coveredUnits(count, operator));

  it('are those with residents and no service, in file order', () => {
    const left = uncoveredUnits(units, shares());
    expect([...left.positions]).toEqual([0.04, 0.005]);
    expect([...left.people]).toEqual([6]);
    expect(left.maxPeople).toBe(6);
  });

  it('can be those of one operator', () => {
    expect([...uncoveredUnits(units, shares('x')).people]).toEqual([9, 6]);
    expect([...uncoveredUnits(units, shares('y')).people]).toEqual([4, 6]);
  });

  it('hold what is left of a share', () => {
    const left = uncoveredUnits(units, Float64Array.of(0.75, 1, 0, 0.5));
    expect([...left.people]).toEqual([2.25, 3]);
    expect(left.maxPeople).toBe(3);
  });

  it('are none when everyone is covered', () => {
    const all = createCoverageCount(createUnitIndex(units, 1), [serviceArea('all', 'x', box(-9, -9, 9, 9))]);
    expect(uncoveredUnits(units, Float64Array.from(coveredUnits(all)))).toEqual({
      positions: new Float64Array(),
      people: new Float32Array(),
      maxPeople: 0,
    });
  });
});
