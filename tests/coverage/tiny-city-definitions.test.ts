import { describe, expect, it } from 'vitest';
import { coverageInputOf } from '../../src/coverage/city-coverage-input.ts';
import { communeRows } from '../../src/coverage/commune-rows.ts';
import { evaluateCoverage } from '../../src/coverage/evaluate.ts';
import { allDefinitions } from '../../src/coverage/geometric-definitions.ts';
import type { DefinitionKey } from '../../src/coverage/result.ts';
import { openCity } from '../../src/data/open-city.ts';
import { replacing, type SuppliedKind } from '../../src/data/supplied-file.ts';
import { folderReader, openTinyCity, tinyCityDir } from '../fixtures/fixture-files.ts';
import { expectChain } from '../support/inequality-chain.ts';
import { threeCommunes } from '../support/three-communes.ts';

/*
 * The tiny city by hand (its README has the map). Nine units in each of four communes; the middle one holds a fifth
 * of the commune's people, each of the other eight a tenth: 800 + 8 × 400, 600 + 8 × 300, 400 + 8 × 200,
 * 200 + 8 × 100. Neighbouring units are 556 m apart, across corners 786 m.
 *
 *   Alpha  A1 900 m in the middle of 001: all nine, 4,000
 *          A2 600 m in the middle of 002: the middle and four neighbours, 600 + 4 × 300 = 1,800
 *          A3 300 m on the south-west unit of 004: 100
 *          A4 100 m on the north-west unit of 003: 200
 *   Beta   B1 900 m in the middle of 002: all nine, 3,000
 *          B2 600 m in the middle of 003: the middle and four neighbours, 400 + 4 × 200 = 1,200
 *
 * any: 4,000 + 3,000 + (1,200 + 200) + 100 = 8,500.  Alpha: 4,000 + 1,800 + 200 + 100 = 6,100.  Beta: 4,200.
 * Largest per commune: A 4,000, B 3,000, B 1,200, A 100 = 8,300.
 * Centres of 001, 002, 003 are stations, that of 004 is 786 m from A3: 4,000 + 3,000 + 2,000 = 9,000.
 * Every disc lies in its commune and every commune has one: touched 10,000.
 *
 * By area, a commune is 6,371.0088 km × 0.02 × π / 180 = 2.22390 km a side (the parallels are 1 shorter by less
 * than 3 in 10 million): 4.94573 km². A disc is a 64-gon with corners on the rim, 32 · sin(2π / 64) · r² =
 * 3.13655 r²; A2 lies in B1; A4 and B2 are 786 m apart, more than 100 + 600:
 *   001 and 002  3.13655 × 0.81          = 2.54061 km²  51.370 %
 *   003          3.13655 × (0.36 + 0.01) = 1.16052 km²  23.465 %
 *   004          3.13655 × 0.09          = 0.28229 km²   5.708 %
 * People by area: 4,000 × 0.51370 + 3,000 × 0.51370 + 2,000 × 0.23465 + 1,000 × 0.05708 = 4,122.3.
 * Land: (2 × 2.54061 + 1.16052 + 0.28229) / (5 × 4.94573) = 26.383 %, the empty island 005 included.
 */
const byHand: Record<string, { people: number[]; value: number }> = {
  any: { people: [4000, 3000, 1400, 100, 0], value: 85 },
  'operator:alpha': { people: [4000, 1800, 200, 100, 0], value: 61 },
  'operator:beta': { people: [0, 3000, 1200, 0, 0], value: 42 },
  'largest-operator': { people: [4000, 1800, 200, 100, 0], value: 61 },
  'largest-per-commune': { people: [4000, 3000, 1200, 100, 0], value: 83 },
  'commune-centroid': { people: [4000, 3000, 2000, 0, 0], value: 90 },
  'commune-touched': { people: [4000, 3000, 2000, 1000, 0], value: 100 },
  'commune-area': { people: [2054.8, 1541.1, 469.3, 57.1, 0], value: 41.223 },
  'land-area': { people: [0, 0, 0, 0, 0], value: 26.383 },
};

describe('golden values of the tiny city', () => {
  it('has a definition for each line worked out by hand, and no other', async () => {
    const definitions = allDefinitions(coverageInputOf(await openTinyCity()));
    expect(Object.keys(definitions).sort()).toEqual(Object.keys(byHand).sort());
  });

  it.each(Object.entries(byHand))('%s', async (key, { people, value }) => {
    const evaluation = evaluateCoverage(coverageInputOf(await openTinyCity()), key);
    const byArea = key === 'commune-area' || key === 'land-area';
    if (byArea) expect(evaluation.result.value).toBeCloseTo(value, 2);
    else expect(evaluation.result.value).toBe(value);
    const rows = communeRows(evaluation, key).map((row) => row.coveredPeople);
    for (const [k, covered] of rows.entries()) {
      if (byArea) expect(Math.abs(covered - people[k]!)).toBeLessThan(0.1);
      else expect(covered).toBe(people[k]);
    }
  });
});

describe('the order of the definitions', () => {
  const supplied = async (names: Partial<Record<SuppliedKind, string>>) => {
    const read = folderReader(`${tinyCityDir}/../supplied`);
    const files: Parameters<typeof replacing>[0] = {};
    for (const [kind, name] of Object.entries(names)) {
      files[kind as SuppliedKind] = { name, bytes: await read(name) };
    }
    const { city } = await openCity(folderReader(tinyCityDir), { supplied: replacing(files) });
    return coverageInputOf(city!);
  };

  it.each([
    ['service areas', { 'service-areas': 'service-areas.geojson' }],
    ['stations', { stations: 'stations.csv' }],
    ['population', { population: 'population.csv' }],
    [
      'population and service areas',
      { population: 'population.csv', 'service-areas': 'service-areas.geojson' },
    ],
  ] as const)('holds with supplied %s', async (_, names) => {
    expectChain(allDefinitions(await supplied(names)));
  });

  it('holds in the tiny city and in three communes', async () => {
    expectChain(allDefinitions(coverageInputOf(await openTinyCity())));
    expectChain(allDefinitions(threeCommunes()));
  });

  it('is broken by a value out of order', () => {
    const definitions: Partial<Record<DefinitionKey, { value: number; coveredPeople: number }>> = {
      any: { value: 50, coveredPeople: 5 },
      'operator:a': { value: 40, coveredPeople: 4 },
      'largest-operator': { value: 40, coveredPeople: 4 },
      'largest-per-commune': { value: 60, coveredPeople: 6 },
    };
    expect(() => expectChain(definitions)).toThrow();
  });
});
