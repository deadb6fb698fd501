import type { Polygon } from 'geojson';
import type { CoverageInput } from '../../src/coverage/coverage-input.ts';
import type { Commune, ServiceArea } from '../../src/data/city.ts';
import { unitsOf } from './arbitrary-input.ts';

/** Degrees of one step of the invented city, on the equator. */
const STEP = 0.01;

/** A rectangle in steps. */
export function box(west: number, south: number, east: number, north: number): Polygon {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [corners.map(([x, y]) => [x! * STEP, y! * STEP])] };
}

export function commune(code: string, geometry: Polygon, areaKm2: number, population: number): Commune {
  return {
    code,
    name: `Commune ${code}`,
    nameEn: code,
    type: 'xã',
    areaKm2,
    population,
    censusPopulation: null,
    censusDate: null,
    formerUnits: [],
    formerDistrict: null,
    terrain: 'plain',
    labelPoint: [0, 0],
    geometry,
  };
}

export function serviceArea(id: string, operator: string, geometry: ServiceArea['geometry']): ServiceArea {
  return { id, operator, stationId: null, geometry };
}

/**
 * Three communes of one step square in a row, 1,000 people in five units, two operators:
 *
 *     |   A: 600    |   B: 300    |   C: 100    |
 *     | 400    200  | 200    100  |     100     |   units at 0.25 0.75 1.25 1.75 2.5
 *     |xxxx  yyyyyyyyyyyyyy xxxx  |           x |   X: 0–0.4, 1.6–1.9, a corner of C; Y: 0.6–1.55
 */
export function threeCommunes(): CoverageInput {
  return {
    units: unitsOf(
      [0.25, 0.75, 1.25, 1.75, 2.5].map((x) => [x * STEP, 0.5 * STEP]),
      [400, 200, 200, 100, 100],
      [0, 0, 1, 1, 2],
    ),
    communes: [
      commune('A', box(0, 0, 1, 1), 1, 600),
      commune('B', box(1, 0, 2, 1), 2, 300),
      commune('C', box(2, 0, 3, 1), 5, 100),
    ],
    serviceAreas: [
      serviceArea('x1', 'x', box(0, 0, 0.4, 1)),
      serviceArea('x2', 'x', box(1.6, 0, 1.9, 1)),
      serviceArea('x3', 'x', box(2.9, 0.9, 3, 1)),
      serviceArea('y1', 'y', box(0.6, 0, 1.55, 1)),
    ],
    operators: [
      { id: 'x', name: 'Xanh' },
      { id: 'y', name: 'Yến' },
    ],
    target: 95,
    sources: [{ datasetId: 'people', title: 'People', source: 'Invented', asOf: '2026', simulated: true }],
    simulated: true,
  };
}
