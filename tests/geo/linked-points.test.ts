import { distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkedPointsInput, linkedPointsSteps } from '../../src/geo/linked-points.ts';

function linkedPoints(input: LinkedPointsInput): number[] {
  const steps = linkedPointsSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return [...step.value];
  }
}

/** The same by looking at every pair, and numbering again until nothing changes. */
function byEveryPair({ lon, lat, group, linkM }: LinkedPointsInput): number[] {
  const points = Array.from(lon, (x, i): [number, number] => [x, lat[i]!]);
  const sets = points.map((_, i) => i);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [i, from] of points.entries()) {
      for (const [j, to] of points.entries()) {
        if (group[i] !== group[j] || sets[i] === sets[j]) continue;
        if (distance(from, to, { units: 'meters' }) > linkM) continue;
        sets[i] = sets[j] = Math.min(sets[i]!, sets[j]!);
        changed = true;
      }
    }
  }
  const numbers = [...new Set(sets)];
  return sets.map((set) => numbers.indexOf(set));
}

/** Points within about 3 km of each other, some of them at the same place. */
const pointsArbitrary = fc
  .tuple(
    fc.constantFrom(0, 16, -41, 67),
    fc.array(fc.record({ x: fc.nat(40), y: fc.nat(40), group: fc.nat(1) }), { maxLength: 60 }),
    fc.constantFrom(50, 120, 300, 900),
  )
  .map(([south, points, linkM]) => ({
    lon: points.map(({ x }) => 108 + (x * 0.0007) / Math.cos((south * Math.PI) / 180)),
    lat: points.map(({ y }) => south - 0.01 + y * 0.0007),
    group: points.map(({ group }) => group),
    linkM,
  }));

describe('linkedPointsSteps', () => {
  it('finds the sets that looking at every pair finds', () => {
    fc.assert(
      fc.property(pointsArbitrary, (input) => {
        expect(linkedPoints(input)).toEqual(byEveryPair(input));
      }),
      { numRuns: 250, seed: 5 },
    );
  });

  it('links at exactly the distance and not beyond', () => {
    // On the equator 0.002° are 222.39 m: 6,371,008.8 · 0.002 · π / 180 = 222.3901.
    const pair = (linkM: number) => linkedPoints({ lon: [10, 10.002], lat: [0, 0], group: [0, 0], linkM });
    expect(pair(222.391)).toEqual([0, 0]);
    expect(pair(222.389)).toEqual([0, 1]);
  });

  it('follows chains, but never into another group', () => {
    const lon = [0, 0.001, 0.002, 0.003];
    const lat = [0, 0, 0, 0];
    expect(linkedPoints({ lon, lat, group: [0, 0, 0, 0], linkM: 120 })).toEqual([0, 0, 0, 0]);
    expect(linkedPoints({ lon, lat, group: [0, 0, 1, 0], linkM: 120 })).toEqual([0, 0, 1, 2]);
  });

  it('takes no points', () => {
    expect(linkedPoints({ lon: [], lat: [], group: [], linkM: 300 })).toEqual([]);
  });
});
