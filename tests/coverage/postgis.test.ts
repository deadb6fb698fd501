import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coveredPeople, coveredUnits, createCoverageCount } from '../../src/coverage/coverage-count.ts';
import { createUnitIndex } from '../../src/coverage/unit-index.ts';
import type { PopulationUnits, ServiceArea } from '../../src/data/city.ts';
import type { LonLat } from '../../src/geo/lon-lat.ts';
import { syntheticCity } from '../bench/synthetic-city.ts';
import { unitsOf } from '../support/arbitrary-input.ts';
import { lattices } from '../support/arbitrary-shapes.ts';
import {
  coveredByPostGis,
  loadPostGis,
  type PostGis,
  postgresPrograms,
  startPostGis,
  unitsByPostGis,
} from '../support/postgis.ts';
import { seededRandom } from '../support/random.ts';

const programs = postgresPrograms();
const reason = programs ? '' : ' (skipped: PostgreSQL with PostGIS is not installed)';

describe.skipIf(programs === null)(`the coverage count and PostGIS' ST_Covers${reason}`, () => {
  let postgis: PostGis;

  beforeAll(async () => {
    postgis = await startPostGis(programs!);
  }, 120_000);

  afterAll(() => postgis?.stop());

  /** Both must find the same units and the same people. */
  async function agree(
    units: PopulationUnits,
    serviceAreas: ServiceArea[],
    communeCount: number,
  ): Promise<number> {
    await loadPostGis(postgis, units, serviceAreas);
    const count = createCoverageCount(createUnitIndex(units, communeCount), serviceAreas);
    const covered = [...coveredUnits(count).entries()].flatMap(([unit, yes]) => (yes === 1 ? [unit] : []));
    expect(covered).toEqual(await unitsByPostGis(postgis));
    const people = coveredPeople(count).reduce((sum, inCommune) => sum + inCommune, 0);
    const byPostGis = await coveredByPostGis(postgis);
    expect(Math.abs(people - byPostGis)).toBeLessThanOrEqual(1e-9 * Math.max(1, byPostGis));
    return covered.length;
  }

  it('agree on a city of stations', async () => {
    const city = syntheticCity(30_000, 200);
    const covered = await agree(city.units, city.serviceAreas, city.communeCount);
    expect(covered).toBeGreaterThan(5000);
    expect(covered).toBeLessThan(29_000);
  });

  it('agree on fractional people', async () => {
    const city = syntheticCity(20_000, 120, 3);
    const random = seededRandom(4);
    const units = { ...city.units, people: city.units.people.map((people) => people * random()) };
    await agree(units, city.serviceAreas, city.communeCount);
  });

  it('agree on points exactly on corners and edges, on holes and on parts that touch', async () => {
    const at = lattices.dyadic!;
    const ring = (...corners: [number, number][]) => [...corners, corners[0]!].map(([i, j]) => at(i, j));
    const area = (id: string, geometry: ServiceArea['geometry']): ServiceArea => ({
      id,
      operator: 'x',
      stationId: null,
      geometry,
    });
    const square = (x: number, y: number, side: number) =>
      ring([x, y], [x + side, y], [x + side, y + side], [x, y + side]);
    const areas = [
      area('square with a hole', { type: 'Polygon', coordinates: [square(0, 0, 8), square(2, 2, 4)] }),
      area('diamond', { type: 'Polygon', coordinates: [ring([16, 0], [20, 4], [16, 8], [12, 4])] }),
      area('concave', {
        type: 'Polygon',
        coordinates: [ring([0, 12], [8, 12], [8, 20], [4, 14], [0, 20])],
      }),
      area('two that touch in a corner, one with a hole that touches its rim', {
        type: 'MultiPolygon',
        coordinates: [[square(12, 12, 4)], [square(16, 16, 6), ring([16, 18], [18, 17], [20, 18], [18, 20])]],
      }),
      area('again', { type: 'Polygon', coordinates: [square(12, 12, 4)] }),
    ];
    const points: LonLat[] = [];
    for (let i = -2; i <= 48; i++) for (let j = -2; j <= 48; j++) points.push(at(i / 2, j / 2));
    const covered = await agree(
      unitsOf(
        points,
        points.map((_, k) => k % 7),
      ),
      areas,
      1,
    );
    expect(covered).toBeGreaterThan(500);
  });

  it('agree that nothing covers nobody', async () => {
    await agree(unitsOf([[108, 16]], [5]), [], 1);
  });
});
