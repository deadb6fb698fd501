import { area } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { coverageInputOf } from '../../src/coverage/city-coverage-input.ts';
import { createCoverageCount } from '../../src/coverage/coverage-count.ts';
import { judgedBy, judgedOperator } from '../../src/coverage/judged-operator.ts';
import { createUnitIndex } from '../../src/coverage/unit-index.ts';
import { zoneHoles, zoneHolesAsync } from '../../src/coverage/zone-holes.ts';
import { evaluateZones } from '../../src/coverage/zones.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';

describe('the uncovered parts of zones', async () => {
  const city = await openTinyCity();
  const { serviceAreas, units, communes } = coverageInputOf(city);
  const count = createCoverageCount(createUnitIndex(units, communes.length), serviceAreas);

  it('have the hectares that the board states, and no part is left of a whole zone', () => {
    const rows = evaluateZones(city.places, serviceAreas, city.stations);
    const holes = zoneHoles(city.places, serviceAreas);
    const open = rows.filter(({ uncoveredHa }) => uncoveredHa !== null && uncoveredHa > 0);
    expect(holes.map(({ id }) => id).sort()).toEqual(open.map(({ id }) => id).sort());
    expect(holes.map(({ id }) => id)).toContain('zone-uncovered');
    for (const { id, geometry } of holes) {
      const row = rows.find((each) => each.id === id)!;
      expect(area(geometry) / 10_000).toBeCloseTo(row.uncoveredHa!, 2);
    }
  });

  it('grow when one operator is judged alone', () => {
    // it-an-binh lies in Alpha's A1 alone, so for Beta the whole of it is uncovered.
    expect(judgedOperator('operator:beta', count)).toBe('beta');
    expect(judgedOperator('largest-operator', count)).toBe('alpha');
    expect(judgedOperator('any', count)).toBeNull();
    const ofBeta = judgedBy('beta', serviceAreas);
    expect(ofBeta.map(({ operator }) => operator)).toEqual(['beta', 'beta']);
    expect(judgedBy(null, serviceAreas)).toBe(serviceAreas);
    const place = city.places.find(({ id }) => id === 'it-an-binh')!;
    const [hole] = zoneHoles([place], ofBeta);
    expect(area(hole!.geometry)).toBeCloseTo(area(place.geometry as never), -1);
    expect(zoneHoles([place], serviceAreas)).toEqual([]);
  });

  it('are the same with pauses', async () => {
    expect(await zoneHolesAsync(city.places, serviceAreas)).toEqual(zoneHoles(city.places, serviceAreas));
  });
});
