import { booleanPointInPolygon, distance, point } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { coverageInputOf } from '../../src/coverage/city-coverage-input.ts';
import { siteFacts } from '../../src/coverage/site-facts.ts';
import type { LonLat } from '../../src/geo/lon-lat.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';
import { seededRandom } from '../support/random.ts';

const city = await openTinyCity();
const { serviceAreas } = coverageInputOf(city);

describe('what the network looks like from a place', () => {
  it('in the middle of 002 is two operators at no distance, and far from all of them nobody', () => {
    const [middle, corner] = siteFacts(
      [
        [95.03, 0.01],
        [95.0395, 0.0395],
      ],
      serviceAreas,
      city.stations,
    );
    expect(middle).toMatchObject({ nearestStationM: 0, servedBy: ['alpha', 'beta'] });
    expect(corner?.servedBy).toEqual([]);
    expect(corner?.nearestStationM).toBeGreaterThan(900);
  });

  it('is what looking at every station and every area gives', () => {
    const random = seededRandom(7);
    const sites = Array.from(
      { length: 300 },
      (): LonLat => [94.99 + 0.06 * random(), -0.01 + 0.06 * random()],
    );
    siteFacts(sites, serviceAreas, city.stations).forEach((facts, index) => {
      const site = sites[index]!;
      const distances = city.stations.map((station) => distance(site, station.position, { units: 'meters' }));
      const least = Math.min(...distances);
      expect(facts.nearestStationM).toBe(least);
      expect(facts.nearestOperator).toBe(city.stations[distances.indexOf(least)]?.operator);
      const inside = serviceAreas.filter((area) => booleanPointInPolygon(point(site), area.geometry));
      expect(facts.servedBy).toEqual([...new Set(inside.map((area) => area.operator))].sort());
    });
  });

  it('is nothing where there is no network', () => {
    expect(siteFacts([[95, 0]], [], [])).toEqual([
      { nearestStationM: null, nearestOperator: null, servedBy: [] },
    ]);
    expect(siteFacts([], serviceAreas, city.stations)).toEqual([]);
  });
});
