import { describe, expect, it } from 'vitest';
import { createUnitIndex } from '../../src/coverage/unit-index.ts';
import { byFlatbush, byTurfLoop, byWhichPolygon, ours, oursIndexed } from './contenders.ts';
import { inTurns, median, medianRatio } from './measure.ts';
import { syntheticCity } from './synthetic-city.ts';

describe('the benchmark', () => {
  const city = syntheticCity(4000, 40);
  const bench = { name: 'small', ...city };

  it('compares ways that find the same units', () => {
    const covered = ours(bench);
    const total = covered.reduce((sum, yes) => sum + yes, 0);
    expect(total).toBeGreaterThan(400);
    expect(total).toBeLessThan(4000);
    for (const contender of [
      oursIndexed(createUnitIndex(city.units, city.communeCount)),
      byWhichPolygon,
      byFlatbush,
      byTurfLoop(1),
    ]) {
      expect(contender(bench)).toEqual(covered);
    }
  });

  it('measures the same city every time', () => {
    expect(syntheticCity(4000, 40)).toEqual(city);
    expect(syntheticCity(4000, 40, 2)).not.toEqual(city);
  });

  it('takes medians over rounds in which the runs take turns', () => {
    const turns: string[] = [];
    const ms = inTurns({ a: () => turns.push('a'), b: () => turns.push('b') }, 2, 1);
    expect(turns.join('')).toBe('ababab');
    expect(ms.a).toHaveLength(2);
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(medianRatio([10, 40, 90], [10, 20, 30])).toBe(2);
  });
});
