import fc from 'fast-check';
import { NO_COMMUNE, type PopulationUnits, type ServiceArea } from '../../src/data/city.ts';
import type { LonLat } from '../../src/geo/lon-lat.ts';
import { latticeArbitrary, pointsArbitrary, shapeArbitrary } from './arbitrary-shapes.ts';

/** Communes that random units lie in. */
export const COMMUNES = 4;

export const OPERATORS = ['A', 'B', 'C'];

export interface RandomCoverage {
  units: PopulationUnits;
  serviceAreas: ServiceArea[];
}

const wholePeople = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 900 }));
const fractionalPeople = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 900, noNaN: true }));

/** Units and service areas on one lattice; people whole or with fractions. */
export const coverageArbitrary: fc.Arbitrary<RandomCoverage> = fc
  .tuple(latticeArbitrary, fc.constantFrom(wholePeople, fractionalPeople))
  .chain(([at, people]) =>
    fc.record({
      units: pointsArbitrary(at, 80).chain((points) =>
        fc
          .tuple(
            fc.array(people, { minLength: points.length, maxLength: points.length }),
            fc.array(fc.constantFrom(0, 1, 2, 3, NO_COMMUNE), {
              minLength: points.length,
              maxLength: points.length,
            }),
          )
          .map(([residents, communes]) => unitsOf(points, residents, communes)),
      ),
      serviceAreas: fc
        .array(fc.tuple(fc.constantFrom(...OPERATORS), shapeArbitrary(at)), { maxLength: 8 })
        .map((areas) =>
          areas.map(
            ([operator, geometry], k): ServiceArea => ({
              id: `area:${k}`,
              operator,
              stationId: null,
              geometry,
            }),
          ),
        ),
    }),
  );

export function unitsOf(
  points: readonly LonLat[],
  people: readonly number[],
  communes: readonly number[] = points.map(() => 0),
): PopulationUnits {
  return {
    count: points.length,
    lon: Float64Array.from(points, ([lon]) => lon),
    lat: Float64Array.from(points, ([, lat]) => lat),
    people: Float64Array.from(people),
    communeIndex: Uint16Array.from(communes),
    h3Resolution: null,
  };
}

/** The units in the order given by `order`, which lists old indices. */
export function reordered(units: PopulationUnits, order: readonly number[]): PopulationUnits {
  return {
    ...units,
    lon: Float64Array.from(order, (i) => units.lon[i]!),
    lat: Float64Array.from(order, (i) => units.lat[i]!),
    people: Float64Array.from(order, (i) => units.people[i]!),
    communeIndex: Uint16Array.from(order, (i) => units.communeIndex[i]!),
  };
}
