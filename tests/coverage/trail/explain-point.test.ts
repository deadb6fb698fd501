import { booleanPointInPolygon, distance } from '@turf/turf';
import fc from 'fast-check';
import { cellToLatLng, gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { coverageInputOf } from '../../../src/coverage/city-coverage-input.ts';
import type { DefinitionKey } from '../../../src/coverage/result.ts';
import { explainPoint } from '../../../src/coverage/trail/explain-point.ts';
import { POINT_UNIT_REACH_M, unitAt } from '../../../src/coverage/trail/unit-at.ts';
import type { PopulationUnits, Station } from '../../../src/data/city.ts';
import type { LonLat } from '../../../src/geo/lon-lat.ts';
import { openTinyCity } from '../../fixtures/fixture-files.ts';
import { coverageArbitrary, OPERATORS, unitsOf } from '../../support/arbitrary-input.ts';
import { box, commune, threeCommunes } from '../../support/three-communes.ts';
import { trailGround } from '../../support/trail-ground.ts';

const metres = (from: LonLat, to: LonLat) => distance(from, to, { units: 'meters' });

/*
 * The tiny city by hand (its README has the map). A degree is 111,195.08 m on the sphere, and so close to the
 * equator the plane is right to a millimetre in a kilometre:
 *   south-west unit of 003, [95.005, 0.025], 200 people, no area over it
 *     Alpha  A4 [95.005, 0.035]  0.01°                       = 1,111.95 m, radius 100: 1,011.95 m short
 *            A1 [95.010, 0.010]  √(0.005² + 0.015²)°         = 1,758.15 m, radius 900:   858.15 m short
 *     Beta   B2 [95.010, 0.030]  √(0.005² + 0.005²)°         =   786.27 m, radius 600:   186.27 m short
 *   the point [95.0074, 0.0274] is 0.0024·√2° = 377.4 m from that unit and 0.0026·√2° = 408.9 m from B2: inside.
 */
describe('a point of the tiny city', async () => {
  const city = await openTinyCity();
  const ground = trailGround(coverageInputOf(city), city.stations);
  const explain = (position: LonLat, definition: DefinitionKey = 'any') =>
    explainPoint(ground, definition, position);

  it('is in a unit that is covered, by the station that stands there', () => {
    const { unit, areas, communeCode } = explain([95.01, 0.01]);
    expect(communeCode).toBe('001');
    expect(unit).toMatchObject({ people: 800, share: 1, communeCode: '001', h3: null, boundary: null });
    expect(unit?.judgement).toEqual({ by: 'any' });
    expect(unit?.areas).toEqual([{ id: 'area:A1', operator: 'alpha', stationId: 'A1' }]);
    expect(areas).toEqual(unit?.areas);
  });

  it('may have a signal where the centre of its unit has none', () => {
    const { areas, unit, operators } = explain([95.0074, 0.0274]);
    expect(areas.map(({ id }) => id)).toEqual(['area:B2']);
    expect(unit).toMatchObject({ centre: [95.005, 0.025], people: 200, share: 0, areas: [] });
    expect(unit?.distanceM).toBeCloseTo(377.4, 1);
    expect(operators.map(({ operator, covers }) => [operator, covers])).toEqual([
      ['alpha', false],
      ['beta', false],
    ]);
  });

  it('is told the nearest station of each operator, and a farther one whose area ends closer', () => {
    const [alpha, beta] = explain([95.005, 0.025]).operators;
    expect(alpha?.nearest).toMatchObject({ stationId: 'A4', radiusM: 100 });
    expect(alpha?.nearest?.distanceM).toBeCloseTo(1111.95, 1);
    expect(alpha?.nearest?.beyondM).toBeCloseTo(1011.95, 1);
    expect(alpha?.closest).toMatchObject({ stationId: 'A1', radiusM: 900 });
    expect(alpha?.closest?.beyondM).toBeCloseTo(858.15, 1);
    expect(beta?.nearest).toMatchObject({ stationId: 'B2' });
    expect(beta?.nearest?.distanceM).toBeCloseTo(786.27, 1);
    expect(beta?.nearest?.beyondM).toBeCloseTo(186.27, 1);
    expect(beta?.closest).toBeNull();
  });

  it('is judged as its definition judges', () => {
    // the north-west unit of 003 has only Alpha's A4; in 003 Beta reaches more people
    const at = (definition: DefinitionKey) => {
      const unit = explain([95.005, 0.035], definition).unit;
      return [unit?.share, unit?.judgement];
    };
    expect(at('any')).toEqual([1, { by: 'any' }]);
    expect(at('operator:beta')).toEqual([0, { by: 'operator', operator: 'beta' }]);
    expect(at('largest-operator')).toEqual([1, { by: 'operator', operator: 'alpha' }]);
    expect(at('largest-per-commune')).toEqual([0, { by: 'operator', operator: 'beta' }]);
    expect(at('commune-centroid')).toEqual([1, { by: 'commune-centroid' }]);
    expect(at('commune-touched')).toEqual([1, { by: 'commune-touched' }]);
    expect(at('commune-area')[0]).toBeCloseTo(0.23465, 4);
  });

  it('may be where nobody lives, and outside every commune', () => {
    expect(explain([95.11, 0.01])).toMatchObject({ communeCode: '005', unit: null, areas: [] });
    const sea = explain([95.05, 0.05]);
    expect(sea).toMatchObject({ communeCode: null, unit: null });
    // [95.025, 0.025] is 0.025·√2° away: 3,931.34 m
    expect(sea.operators[0]?.nearest?.stationId).toBe('A3');
    expect(sea.operators[0]?.nearest?.distanceM).toBeCloseTo(3931.34, 0);
  });
});

describe('supplied service areas', () => {
  const station: Station = {
    id: 'S',
    position: [0.02, 0.005],
    operator: 'x',
    band: null,
    environment: null,
    radiusM: 700,
    simulated: false,
  };

  it('give distances to stations but no distance to the edge of a disc', () => {
    const [x, y] = explainPoint(trailGround(threeCommunes(), [station]), 'any', [0.0125, 0.005]).operators;
    expect(x?.nearest).toMatchObject({ stationId: 'S', beyondM: null });
    expect(x?.closest).toBeNull();
    expect(y).toEqual({ operator: 'y', covers: true, nearest: null, closest: null });
  });
});

describe('any point', () => {
  const stations = fc.array(
    fc.record({
      operator: fc.constantFrom(...OPERATORS),
      position: fc.tuple(
        fc.double({ min: 107, max: 109, noNaN: true }),
        fc.double({ min: -3, max: 17, noNaN: true }),
      ),
      radiusM: fc.integer({ min: 100, max: 200_000 }),
    }),
    { maxLength: 6 },
  );

  it('is explained as a plain search with Turf explains it', () => {
    fc.assert(
      fc.property(coverageArbitrary, stations, fc.nat(), fc.boolean(), (random, masts, pick, beside) => {
        const { units, serviceAreas } = random;
        const communes = [box(-300, -300, 300, 1602), box(10800, 1600, 10900, 1605)].map((geometry, k) =>
          commune(`${k}`, geometry, 1, 1),
        );
        const input = {
          units: { ...units, communeIndex: units.communeIndex.map((k) => (k > 1 ? 0xffff : k)) },
          communes,
          serviceAreas,
          operators: [],
          target: 95,
          sources: [],
          simulated: true,
        };
        const i = units.count > 0 ? pick % units.count : 0;
        const position: LonLat =
          units.count > 0 ? [units.lon[i]! + (beside ? 0.0007 : 0), units.lat[i]!] : [108, 16];
        const all = masts.map((mast, k): Station => {
          const { operator, position: at, radiusM } = mast;
          return {
            id: `${k}`,
            position: at,
            operator,
            band: null,
            environment: null,
            radiusM,
            simulated: true,
          };
        });
        const told = explainPoint(trailGround(input, all), 'any', position);

        const over = (at: LonLat) =>
          serviceAreas.filter(({ geometry }) => booleanPointInPolygon(at, geometry)).map(({ id }) => id);
        expect(told.areas.map(({ id }) => id)).toEqual(over(position));

        const centres = Array.from(units.lon, (lon, k): LonLat => [lon, units.lat[k]!]);
        const distances = centres.map((centre) => metres(position, centre));
        const least = Math.min(...distances);
        if (least > POINT_UNIT_REACH_M) expect(told.unit).toBeNull();
        else {
          expect(told.unit?.distanceM).toBe(least);
          expect(told.unit?.unit).toBe(distances.indexOf(least));
          expect(told.unit?.areas.map(({ id }) => id)).toEqual(over(told.unit!.centre));
          expect(told.unit?.share).toBe(over(told.unit!.centre).length > 0 ? 1 : 0);
        }

        const inside = communes.find(({ geometry }) => booleanPointInPolygon(position, geometry));
        expect(told.communeCode).toBe(inside?.code ?? null);

        const from = told.unit?.centre ?? position;
        for (const { operator, nearest } of told.operators) {
          const away = all
            .filter((mast) => mast.operator === operator)
            .map((mast) => metres(from, mast.position));
          expect(nearest?.distanceM ?? Infinity).toBe(Math.min(Infinity, ...away));
        }
      }),
      { numRuns: 300, seed: 17 },
    );
  });
});

describe('the unit at a position', () => {
  const at: LonLat = [108.2, 16.05];
  const cells = gridDisk(latLngToCell(at[1], at[0], 10), 6).filter((_, k) => k % 3 !== 0);
  const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  const units: PopulationUnits = {
    ...unitsOf(
      cells.map((cell): LonLat => {
        const [lat, lon] = cellToLatLng(cell);
        return [rounded(lon), rounded(lat)];
      }),
      cells.map(() => 1),
    ),
    h3Resolution: 10,
  };

  it('is the H3 cell that the position lies in, where that cell is a unit', () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: -12_000, max: 12_000 }),
        fc.integer({ min: -12_000, max: 12_000 }),
        (east, north) => {
          const position: LonLat = [at[0] + east / 1e6, at[1] + north / 1e6];
          const cell = cells.indexOf(latLngToCell(position[1], position[0], 10));
          if (cell >= 0) found += 1;
          expect(unitAt(units, position)).toBe(cell < 0 ? null : cell);
        },
      ),
      { numRuns: 500, seed: 5 },
    );
    expect(found).toBeGreaterThan(50);
  });
});
