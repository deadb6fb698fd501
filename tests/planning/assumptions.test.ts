import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageInputOf } from '../../src/coverage/city-coverage-input.ts';
import { coveredUnits, createCoverageCount } from '../../src/coverage/coverage-count.ts';
import { evaluateCoverage } from '../../src/coverage/evaluate.ts';
import { serviceAreaOfStation } from '../../src/coverage/service-area-of-station.ts';
import { createUnitIndex } from '../../src/coverage/unit-index.ts';
import type { RadioRange, Station } from '../../src/data/city.ts';
import { assumptionBasis, assumptionChoices } from '../../src/planning/assumption-inputs.ts';
import { type AssumptionBasis, type Assumptions, asPublished } from '../../src/planning/assumptions.ts';
import { coveredUnder, evaluateAssumptions } from '../../src/planning/evaluate-assumptions.ts';
import { createReach } from '../../src/planning/reach.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';
import { seededRandom } from '../support/random.ts';
import { type VillageCity, villageCity } from '../support/village-city.ts';

const radioModel: RadioRange[] = [
  { band: 'n1', environment: 'urban', outdoorRadiusM: 1260, indoorRadiusM: 520, source: '' },
  { band: 'N1', environment: 'rural', outdoorRadiusM: 1800, indoorRadiusM: 1710, source: '' },
  { band: 'n2', environment: 'urban', outdoorRadiusM: 700, indoorRadiusM: 300, source: '' },
  { band: 'n2', environment: 'rural', outdoorRadiusM: 1000, indoorRadiusM: 1000, source: '' },
];

const assumptionsArbitrary: fc.Arbitrary<Assumptions> = fc.record({
  radiusFactor: fc.record({
    n1: fc.integer({ min: 75, max: 125 }).map((share) => share / 100),
    n2: fc.double({ min: 0.75, max: 1.25, noNaN: true }),
  }),
  environment: fc.constantFrom('outdoor' as const, 'indoor' as const),
  operatorOut: fc.constantFrom(null, 'A', 'B'),
  population: fc.constant('list' as const),
});

/** The stations as they would be, worked out row by row. */
function changed(stations: readonly Station[], assumptions: Assumptions): Station[] {
  return stations
    .filter(({ operator }) => operator !== assumptions.operatorOut)
    .map((station) => {
      const row = radioModel.find(
        (each) => each.band.toLowerCase() === station.band && each.environment === station.environment,
      )!;
      const indoor = assumptions.environment === 'indoor' ? row.indoorRadiusM / row.outdoorRadiusM : 1;
      return { ...station, radiusM: station.radiusM * (assumptions.radiusFactor[station.band!]! * indoor) };
    });
}

function reachOf({ units, communeCount, stations }: VillageCity) {
  return createReach(createUnitIndex(units, communeCount), stations);
}

const cities = [1, 2, 3].map((seed) => villageCity(seededRandom(seed), { side: 1, stationsPerCommune: 12 }));
const reaches = cities.map(reachOf);
const basis: AssumptionBasis = { radioModel, communes: [], announcedPeople: null };

describe('assumptions', () => {
  it('cover the very units that a full recount covers', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 2), assumptionsArbitrary, (k, assumptions) => {
        const { index } = reaches[k]!;
        const areas = changed(cities[k]!.stations, assumptions).map(serviceAreaOfStation);
        const count = createCoverageCount(index, areas);
        expect(coveredUnder(reaches[k]!, assumptions, radioModel)).toEqual(coveredUnits(count));
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  it('are exact where units lie on the very edge', () => {
    // Units on both sides of every corner and in the middle of every side, closer than the corners are rounded.
    const station: Station = {
      ...cities[0]!.stations[0]!,
      position: [108.123456, 16.654321],
      radiusM: 700,
      band: 'n2',
    };
    for (const factor of [0.8, 1, 1.1, 1.25]) {
      const ring = serviceAreaOfStation({ ...station, radiusM: 700 * factor }).geometry
        .coordinates[0] as number[][];
      const on = ring.slice(1).flatMap((corner, k) => {
        const before = ring[k]!;
        const middle = [(corner[0]! + before[0]!) / 2, (corner[1]! + before[1]!) / 2];
        return [corner, middle].flatMap(([x, y]) =>
          [-2e-7, 0, 2e-7].map((off): [number, number] => [x! + off, y! + off / 3]),
        );
      });
      const units = {
        count: on.length,
        lon: Float64Array.from(on, ([x]) => x),
        lat: Float64Array.from(on, ([, y]) => y),
        people: new Float64Array(on.length).fill(1),
        communeIndex: new Uint16Array(on.length),
        h3Resolution: null,
      };
      const index = createUnitIndex(units, 1);
      const reach = createReach(index, [station]);
      const wanted = createCoverageCount(index, [
        serviceAreaOfStation({ ...station, radiusM: 700 * factor }),
      ]);
      const assumptions = { ...asPublished, radiusFactor: { n2: factor } };
      expect(coveredUnder(reach, assumptions, radioModel)).toEqual(coveredUnits(wanted));
    }
  });

  it('never cover more indoors than outdoors, nor with an operator out', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 2), assumptionsArbitrary, (k, assumptions) => {
        const value = (over: Partial<Assumptions>) =>
          evaluateAssumptions(reaches[k]!, { ...assumptions, ...over }, basis).value;
        expect(value({ environment: 'indoor' })).toBeLessThanOrEqual(value({ environment: 'outdoor' }));
        expect(value({ operatorOut: 'A' })).toBeLessThanOrEqual(value({ operatorOut: null }));
      }),
      { numRuns: 60, seed: 12 },
    );
  });

  it('refuse what was not looked at', () => {
    const twice = { ...asPublished, radiusFactor: { n1: 2.1 } };
    expect(() => evaluateAssumptions(reaches[0]!, twice, basis)).toThrow(RangeError);
    const indoors = { ...asPublished, environment: 'indoor' as const };
    expect(() => evaluateAssumptions(reaches[0]!, indoors, { ...basis, radioModel: [] })).toThrow(RangeError);
  });
});

// Tiny city, see its README: Alpha covers 4,000 in 001, 1,800 in 002, 200 in 003, 100 in 004; Beta 3,000 and 1,200.
describe('assumptions in the tiny city', async () => {
  const city = await openTinyCity();
  const input = coverageInputOf(city);
  const { result, count } = evaluateCoverage(input);
  const reach = createReach(count.index, city.stations);
  const tiny = assumptionBasis(city);
  const people = (over: Partial<Assumptions>, on = tiny) =>
    evaluateAssumptions(reach, { ...asPublished, ...over }, on);

  it('are the headline as published', () => {
    expect(people({})).toEqual({
      value: result.value,
      coveredPeople: result.coveredPeople,
      totalPeople: result.totalPeople,
    });
  });

  it('lose what only one operator covers', () => {
    expect(people({ operatorOut: 'alpha' }).coveredPeople).toBe(4200);
    expect(people({ operatorOut: 'beta' }).coveredPeople).toBe(6100);
  });

  it('shrink and grow the radii of one band', () => {
    // n1 at 1.25: A2 and B2 reach 750 m, still short of the corners at 786 m; A1 and B1 had all nine before.
    expect(people({ radiusFactor: { n1: 1.25 } }).coveredPeople).toBe(8500);
    // At 0.75, 675 and 450 m: A1 and B1 keep the middle and four (556 m), A2 and B2 only the middle.
    // 001: 800 + 4 × 400 = 2,400; 002: 600 + 4 × 300 = 1,800; 003: 400 + 200 of A4; 004: 100.
    expect(people({ radiusFactor: { n1: 0.75 } }).coveredPeople).toBe(2400 + 1800 + 600 + 100);
  });

  it('take the indoor radius of the model', () => {
    // Every indoor radius is half the outdoor one: 450, 300, 150 and 50 m reach the middles and the units of A3, A4.
    expect(people({ environment: 'indoor' }).coveredPeople).toBe(800 + 600 + 400 + 200 + 100);
  });

  it('change the people and not the share when a total is announced', () => {
    const announced = people({ population: 'announced' }, { ...tiny, announcedPeople: 8000 });
    expect(announced).toEqual({ value: 85, coveredPeople: 6800, totalPeople: 8000 });
    expect(() => people({ population: 'announced' }, { ...tiny, announcedPeople: null })).toThrow(RangeError);
  });

  it('weigh the communes by the census', () => {
    const census = [1000, 1000, 1000, 5000, 0];
    const counted = { ...tiny, communes: census.map((censusPopulation) => ({ censusPopulation })) };
    // Covered 4,000/4,000, 3,000/3,000, 1,400/2,000, 100/1,000: 1,000 + 1,000 + 700 + 500 of 8,000.
    const { value, coveredPeople, totalPeople } = people({ population: 'census' }, counted);
    expect(coveredPeople).toBeCloseTo(3200, 9);
    expect(totalPeople).toBeCloseTo(8000, 9);
    expect(value).toBeCloseTo(40, 9);
    const unknown = { ...tiny, communes: [{ censusPopulation: null }] };
    expect(() => people({ population: 'census' }, unknown)).toThrow(RangeError);
  });

  it('can be made where service areas come from stations', () => {
    expect(assumptionChoices(city)).toMatchObject({
      bands: [
        { band: 'n1', stations: 4 },
        { band: 'n2', stations: 2 },
      ],
      indoor: true,
      operators: ['alpha', 'beta'],
    });
    const supplied = { ...city, serviceAreas: input.serviceAreas };
    expect(assumptionChoices(supplied)).toBeNull();
    expect(assumptionChoices({ ...city, radioModel: [] })?.indoor).toBe(false);
  });
});
