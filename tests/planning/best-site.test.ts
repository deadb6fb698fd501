import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addServiceArea, coveredPeople, createCoverageCount } from '../../src/coverage/coverage-count.ts';
import { serviceAreaOfStation } from '../../src/coverage/service-area-of-station.ts';
import { runStepsAsync } from '../../src/coverage/steps.ts';
import { createUnitIndex } from '../../src/coverage/unit-index.ts';
import type { PopulationUnits, Station } from '../../src/data/city.ts';
import { bestSite, bestSiteSteps } from '../../src/planning/best-site.ts';
import { circleBound, gainAt, roughBound, siteGround } from '../../src/planning/site-ground.ts';
import { unitsOf } from '../support/arbitrary-input.ts';
import { seededRandom } from '../support/random.ts';
import { villageCity } from '../support/village-city.ts';

const sum = (people: Float64Array) => people.reduce((total, each) => total + each, 0);

const stationAt = (units: PopulationUnits, unit: number, radiusM: number, operator: string): Station => ({
  id: 'new',
  position: [units.lon[unit]!, units.lat[unit]!],
  operator,
  band: null,
  environment: null,
  radiusM,
  simulated: false,
});

interface SmallCity {
  units: PopulationUnits;
  stations: Station[];
}

/** The gain of every candidate by adding the station and counting again; the lowest unit of the largest. */
function byAddingEach({ units, stations }: SmallCity, radiusM: number, operator: string | null) {
  const index = createUnitIndex(units, 1);
  const areas = stations.map(serviceAreaOfStation);
  const before = sum(coveredPeople(createCoverageCount(index, areas), operator));
  const gains = Array.from(units.lon.keys(), (unit) => {
    const count = createCoverageCount(index, areas);
    addServiceArea(count, serviceAreaOfStation(stationAt(units, unit, radiusM, operator ?? 'new')));
    return sum(coveredPeople(count, operator)) - before;
  });
  const most = Math.max(0, ...gains);
  return { gains, best: most > 0 ? gains.indexOf(most) : null, most };
}

const smallCity = (people: fc.Arbitrary<number>) =>
  fc
    .tuple(
      fc.constantFrom(0, 16, -48),
      fc.array(fc.record({ x: fc.nat(30), y: fc.nat(30), people }), { minLength: 1, maxLength: 40 }),
      fc.array(
        fc.record({
          x: fc.nat(30),
          y: fc.nat(30),
          operator: fc.constantFrom('A', 'B'),
          radiusM: fc.integer({ min: 100, max: 900 }),
        }),
        { maxLength: 3 },
      ),
    )
    .map(([south, points, masts]): SmallCity => {
      const at = ({ x, y }: { x: number; y: number }): [number, number] => [
        108 + x * 0.0013,
        south + y * 0.0012,
      ];
      return {
        units: unitsOf(
          points.map(at),
          points.map((point) => point.people),
        ),
        stations: masts.map(
          (mast, k): Station => ({
            id: `s${k}`,
            position: at(mast),
            operator: mast.operator,
            band: null,
            environment: null,
            radiusM: mast.radiusM,
            simulated: true,
          }),
        ),
      };
    });

const radius = fc.constantFrom(40, 300, 710, 1370, 60_000);

describe('bestSite', () => {
  it('is the one that adding every candidate finds, with the same gain', () => {
    fc.assert(
      fc.property(
        fc.oneof(smallCity(fc.nat(60)), smallCity(fc.constantFrom(0, 5))),
        radius,
        fc.constantFrom(null, 'A'),
        (city, radiusM, operator) => {
          const { units, stations } = city;
          const count = createCoverageCount(createUnitIndex(units, 1), stations.map(serviceAreaOfStation));
          const ground = siteGround(count, operator, radiusM);
          const found = bestSite(
            ground,
            units.lon.map((_, unit) => unit),
          );
          const { best, most } = byAddingEach(city, radiusM, operator);
          expect(found?.unit ?? null).toBe(best);
          expect(found?.gain ?? 0).toBe(most);
        },
      ),
      { numRuns: 200, seed: 8 },
    );
  });

  it('finds the same gain with fractions of people', () => {
    fc.assert(
      fc.property(smallCity(fc.double({ min: 0, max: 60, noNaN: true })), radius, (city, radiusM) => {
        const { units, stations } = city;
        const count = createCoverageCount(createUnitIndex(units, 1), stations.map(serviceAreaOfStation));
        const ground = siteGround(count, null, radiusM);
        const found = bestSite(
          ground,
          units.lon.map((_, unit) => unit),
        );
        expect(found?.gain ?? 0).toBeCloseTo(byAddingEach(city, radiusM, null).most, 6);
      }),
      { numRuns: 60, seed: 9 },
    );
  });

  it('raises the covered people by exactly its gain when it is built', () => {
    const { units, communeCount, stations } = villageCity(seededRandom(4), { side: 2 });
    const count = createCoverageCount(
      createUnitIndex(units, communeCount),
      stations.map(serviceAreaOfStation),
    );
    const before = sum(coveredPeople(count));
    const ground = siteGround(count, null, 900);
    const site = bestSite(
      ground,
      units.lon.map((_, unit) => unit),
    )!;
    addServiceArea(count, serviceAreaOfStation(stationAt(units, site.unit, 900, 'A')));
    expect(sum(coveredPeople(count)) - before).toBe(site.gain);
    expect(site.gain).toBeGreaterThan(0);
  });

  it('counts the whole city but stands only in a candidate', () => {
    // 0.005° are 556 m: a station in the west unit reaches the middle one, in the middle one all three.
    const units = unitsOf(
      [
        [0, 0],
        [0.005, 0],
        [0.01, 0],
      ],
      [1, 10, 5],
    );
    const ground = siteGround(createCoverageCount(createUnitIndex(units, 1)), null, 600);
    expect(bestSite(ground, [0])).toMatchObject({ unit: 0, gain: 11 });
    expect(bestSite(ground, [0, 1, 2])).toMatchObject({ unit: 1, gain: 16, position: [0.005, 0] });
    expect(bestSite(ground, [])).toBeNull();
  });

  it('says the same with pauses, and ends when told', async () => {
    const { units, communeCount, stations } = villageCity(seededRandom(4), { side: 2 });
    const count = createCoverageCount(
      createUnitIndex(units, communeCount),
      stations.map(serviceAreaOfStation),
    );
    const all = units.lon.map((_, unit) => unit);
    const ground = siteGround(count, null, 900);
    expect(await runStepsAsync(bestSiteSteps(ground, all))).toEqual(
      bestSite(siteGround(count, null, 900), all),
    );
    const ended = runStepsAsync(bestSiteSteps(ground, all), { signal: AbortSignal.abort() });
    await expect(ended).rejects.toThrow(/abort/i);
  });
});

describe('the bounds', () => {
  it('never fall below the gain: the polygon lies in its circle, the circle in its rows', () => {
    const { units, communeCount, stations } = villageCity(seededRandom(6), { side: 2 });
    const count = createCoverageCount(
      createUnitIndex(units, communeCount),
      stations.map(serviceAreaOfStation),
    );
    for (const radiusM of [250, 710, 2640]) {
      const ground = siteGround(count, null, radiusM);
      let tight = 0;
      for (let unit = 0; unit < units.count; unit += 7) {
        const [gain, circle, rough] = [
          gainAt(ground, unit),
          circleBound(ground, unit),
          roughBound(ground, unit),
        ];
        expect(circle).toBeGreaterThanOrEqual(gain);
        expect(rough).toBeGreaterThanOrEqual(circle);
        if (circle === gain) tight++;
      }
      expect(tight).toBeGreaterThan(units.count / 14);
    }
  });
});
