import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageInputOf } from '../../../src/coverage/city-coverage-input.ts';
import type { CoverageInput } from '../../../src/coverage/coverage-input.ts';
import { OUTSIDE_COMMUNES } from '../../../src/coverage/rows-of.ts';
import { type CommuneUnitsRequest, communeUnits } from '../../../src/coverage/trail/commune-units.ts';
import { NO_COMMUNE } from '../../../src/data/city.ts';
import type { LonLat } from '../../../src/geo/lon-lat.ts';
import { openTinyCity } from '../../fixtures/fixture-files.ts';
import { COMMUNES, coverageArbitrary } from '../../support/arbitrary-input.ts';
import { box, commune } from '../../support/three-communes.ts';
import { trailGround } from '../../support/trail-ground.ts';

const asked = (over: Partial<CommuneUnitsRequest>): CommuneUnitsRequest => ({
  commune: '003',
  definition: 'any',
  filter: 'all',
  offset: 0,
  limit: 50,
  ...over,
});

describe('the units of a commune of the tiny city', async () => {
  const city = await openTinyCity();
  const ground = trailGround(coverageInputOf(city), city.stations);
  const page = (over: Partial<CommuneUnitsRequest>) => communeUnits(ground, asked(over));

  // 003: B2 covers the middle, 400, and four neighbours of 200; A4 the north-west unit, 200; three corners are left
  it('add up for each filter', () => {
    expect(page({}).sums).toEqual({
      all: { units: 9, people: 2000, coveredPeople: 1400 },
      uncovered: { units: 3, people: 600, coveredPeople: 0 },
      covered: { units: 6, people: 1400, coveredPeople: 1400 },
    });
    // under Beta alone the north-west unit is left out too
    expect(page({ definition: 'operator:beta' }).sums.uncovered).toEqual({
      units: 4,
      people: 800,
      coveredPeople: 0,
    });
  });

  it('come with the most people first, a page at a time', () => {
    expect(page({}).rows.map(({ people }) => people)).toEqual([400, ...Array(8).fill(200)]);
    const [middle] = page({ filter: 'covered' }).rows;
    expect(middle).toMatchObject({
      lon: 95.01,
      lat: 0.03,
      people: 400,
      operators: ['beta'],
      areas: 1,
      h3: null,
    });
    const second = page({ offset: 4, limit: 4 });
    expect(second.rows.map(({ unit }) => unit)).toEqual(
      page({})
        .rows.slice(4, 8)
        .map(({ unit }) => unit),
    );
    expect(page({ offset: 8 }).rows).toHaveLength(1);
    expect(page({ offset: 9 }).rows).toEqual([]);
  });

  it('name each operator once', () => {
    // the middle of 002 lies in A2 and B1
    expect(page({ commune: '002' }).rows[0]).toMatchObject({ operators: ['alpha', 'beta'], areas: 2 });
  });

  it('count partly where the definition counts communes by area', () => {
    const { sums } = page({ definition: 'commune-area' });
    expect(sums.covered.units).toBe(0);
    // 23.465 % of 2,000
    expect(sums.uncovered.coveredPeople).toBeCloseTo(469.3, 1);
  });

  it('may be none, and are not those of a commune that does not exist', () => {
    expect(page({ commune: '005' }).sums.all.units).toBe(0);
    expect(page({ commune: OUTSIDE_COMMUNES }).rows).toEqual([]);
    expect(() => page({ commune: '999' })).toThrow('There is no commune "999".');
  });
});

describe('the units of any commune', () => {
  it('are those that a plain loop with Turf finds', () => {
    fc.assert(
      fc.property(
        coverageArbitrary,
        fc.constantFrom(0, 1, 2, 3, NO_COMMUNE),
        fc.constantFrom('all' as const, 'uncovered' as const, 'covered' as const),
        ({ units, serviceAreas }, index, filter) => {
          const input: CoverageInput = {
            units,
            serviceAreas,
            communes: Array.from({ length: COMMUNES }, (_, k) => commune(`${k}`, box(k, 0, k + 1, 1), 1, 1)),
            operators: [],
            target: 95,
            sources: [],
            simulated: true,
          };
          const code = index === NO_COMMUNE ? OUTSIDE_COMMUNES : `${index}`;
          const page = communeUnits(trailGround(input), asked({ commune: code, filter, limit: 1000 }));

          const expected = Array.from(units.communeIndex, (of, unit) => ({ of, unit }))
            .filter(({ of }) => of === index)
            .map(({ unit }) => {
              const centre: LonLat = [units.lon[unit]!, units.lat[unit]!];
              const over = serviceAreas.filter(({ geometry }) => booleanPointInPolygon(centre, geometry));
              return { unit, people: units.people[unit]!, over };
            })
            .filter(({ over }) => filter === 'all' || (filter === 'covered') === over.length > 0);
          expect(page.sums[filter].units).toBe(expected.length);
          expect(page.sums[filter].people).toBeCloseTo(
            expected.reduce((sum, { people }) => sum + people, 0),
            6,
          );
          const places = page.rows.map(({ unit }) => unit);
          expect([...places].sort((a, b) => a - b)).toEqual(expected.map(({ unit }) => unit));
          for (const row of page.rows) {
            const { over } = expected.find(({ unit }) => unit === row.unit)!;
            expect(row.areas).toBe(over.length);
            expect(row.operators).toEqual([...new Set(over.map(({ operator }) => operator))]);
          }
          const people = page.rows.map((row) => row.people);
          expect(people).toEqual([...people].sort((a, b) => b - a));
        },
      ),
      { numRuns: 300, seed: 23 },
    );
  });
});
