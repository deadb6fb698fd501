import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areasOfUnit, unitAreas } from '../../../src/coverage/audit/unit-areas.ts';
import { evaluateCoverage } from '../../../src/coverage/evaluate.ts';
import { partsArbitrary } from '../../support/random-parts.ts';
import { box, serviceArea, threeCommunes } from '../../support/three-communes.ts';

describe('the service areas over each unit', () => {
  it('are those that Turf finds one by one', () => {
    fc.assert(
      fc.property(partsArbitrary, (random) => {
        const cover = unitAreas(random);
        const { units, serviceAreas } = random.input;
        for (let unit = 0; unit < units.count; unit++) {
          const point = [units.lon[unit]!, units.lat[unit]!];
          const found = serviceAreas.flatMap(({ geometry }, area) =>
            booleanPointInPolygon(point, geometry) ? [area] : [],
          );
          expect([...areasOfUnit(cover, unit)]).toEqual(found);
        }
      }),
      { numRuns: 200, seed: 81 },
    );
  });

  it('are listed in the order of the input where they overlap', () => {
    const input = threeCommunes();
    // Over the units at 0.25 and 0.75; the latter is in y1 too.
    input.serviceAreas.push(serviceArea('z1', 'x', box(0, 0, 1, 1)));
    const cover = unitAreas(evaluateCoverage(input));
    const ids = [0, 1, 2, 3, 4].map((unit) =>
      [...areasOfUnit(cover, unit)].map((area) => input.serviceAreas[area]!.id),
    );
    expect(ids).toEqual([['x1', 'z1'], ['y1', 'z1'], ['y1'], ['x2'], []]);
  });
});
