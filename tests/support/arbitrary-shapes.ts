import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '../../src/geo/lon-lat.ts';

/**
 * Turns whole numbers into degrees. `dyadic` coordinates and their differences are exact, so points really lie on
 * edges; `decimal` ones are six-decimal degrees as in shipped data; `near-zero` straddles the equator and
 * Greenwich, where differences of coordinates are rounded.
 */
export const lattices: Record<string, (i: number, j: number) => LonLat> = {
  dyadic: (i, j) => [108 + i / 64, 16 + j / 64],
  decimal: (i, j) => [round6(108.2 + i * 0.000137), round6(16.05 + j * 0.000211)],
  'near-zero': (i, j) => [round6((i - 12) * 0.1), round6((j - 12) * 0.1)],
};

/** Lattice coordinates of shapes and points. */
const SIDE = 24;

export const latticeArbitrary = fc.constantFrom(...Object.values(lattices));

const cornerArbitrary = fc.tuple(
  fc.integer({ min: -2, max: SIDE + 2 }),
  fc.integer({ min: -2, max: SIDE + 2 }),
);

/** Any ring: crossing itself, running back on itself, with repeated corners or without area. */
const wildRing = fc.array(cornerArbitrary, { minLength: 1, maxLength: 12 });

/** A ring like a spiky disc round a centre, as service areas are. */
const starRing = fc
  .record({
    centre: cornerArbitrary,
    radii: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 24 }),
  })
  .map(({ centre, radii }) =>
    radii.map((radius, k): [number, number] => {
      const angle = (2 * Math.PI * k) / radii.length;
      return [
        Math.round(centre[0] + radius * Math.cos(angle)),
        Math.round(centre[1] + radius * Math.sin(angle)),
      ];
    }),
  );

const rectangleRing = fc
  .tuple(cornerArbitrary, cornerArbitrary)
  .map(([[a, b], [c, d]]): [number, number][] => [
    [a, b],
    [c, b],
    [c, d],
    [a, d],
  ]);

const ringArbitrary = fc.oneof(starRing, rectangleRing, wildRing);

type Lattice = (i: number, j: number) => LonLat;

function closed(ring: [number, number][], at: Lattice): Position[] {
  const positions = ring.map(([i, j]) => at(i, j));
  return [...positions, positions[0]!];
}

/** A polygon of one ring and perhaps holes, not necessarily inside it. */
export function polygonArbitrary(at: Lattice): fc.Arbitrary<Polygon> {
  return fc
    .array(ringArbitrary, { minLength: 1, maxLength: 3 })
    .map((rings) => ({ type: 'Polygon', coordinates: rings.map((ring) => closed(ring, at)) }));
}

/** A polygon, or a multipolygon whose parts may overlap. */
export function shapeArbitrary(at: Lattice): fc.Arbitrary<Polygon | MultiPolygon> {
  const parts = fc.array(polygonArbitrary(at), { minLength: 1, maxLength: 4 });
  return fc.oneof(
    polygonArbitrary(at),
    parts.map(
      (polygons): MultiPolygon => ({
        type: 'MultiPolygon',
        coordinates: polygons.map(({ coordinates }) => coordinates),
      }),
    ),
  );
}

/** Points on the lattice and between, some repeated, some far away. */
export function pointsArbitrary(at: Lattice, maxLength = 150): fc.Arbitrary<LonLat[]> {
  const onLattice = fc
    .tuple(fc.integer({ min: 0, max: SIDE }), fc.integer({ min: 0, max: SIDE }))
    .map(([i, j]) => at(i, j));
  const between = fc
    .tuple(fc.integer({ min: 0, max: 4 * SIDE }), fc.integer({ min: 0, max: 4 * SIDE }))
    .map(([i, j]) => at(i / 4, j / 4));
  const far = fc
    .tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }))
    .map(([i, j]) => at(i, j));
  return fc.array(
    fc.oneof(
      { weight: 6, arbitrary: onLattice },
      { weight: 3, arbitrary: between },
      { weight: 1, arbitrary: far },
    ),
    { maxLength },
  );
}

function round6(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
