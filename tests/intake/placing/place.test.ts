import { describe, expect, it } from 'vitest';
import type { Placement } from '../../../src/intake/placing/place.ts';
import { placeGeometry, placementOf, placePositions } from '../../../src/intake/placing/place.ts';
import { sampleGeometries, samplePositions } from '../../../src/intake/placing/sample.ts';

const ready = async (crs: string, axes: 'xy' | 'yx' = 'xy'): Promise<Placement> =>
  (await placementOf({ crs, axes }, null))!;

/** Of PROJ, see `tests/geo/projection.test.ts`. */
const [LON, LAT] = [108.219118329, 16.0484788118];

describe('placing', () => {
  it('turns pairs in a row into degrees, in both orders of axes', async () => {
    const flat = Float64Array.of(550_000, 1_775_000);
    expect(placePositions(flat, await ready('EPSG:5899'))).toEqual([]);
    expect(flat[0]).toBeCloseTo(LON, 9);
    expect(flat[1]).toBeCloseTo(LAT, 9);
    const swapped = Float64Array.of(1_775_000, 550_000);
    placePositions(swapped, await ready('EPSG:5899', 'yx'));
    expect(swapped).toEqual(flat);
  });

  it('takes the zone off an easting that begins with it', async () => {
    const { position } = await ready('EPSG:3405');
    expect(position(48_735_000, 1_775_000)).toEqual(position(735_000, 1_775_000));
    const swapped = await ready('EPSG:5898', 'yx');
    expect(swapped.position(1_775_000, 491_550_000)).toEqual(swapped.position(1_775_000, 550_000));
  });

  it('says of each row what is wrong, and goes on', async () => {
    const flat = Float64Array.of(550_000, Number.NaN, 550_000, 1_775_000, 1e300, 5);
    const faults = placePositions(flat, await ready('EPSG:5899'));
    expect(faults).toEqual([
      { index: 0, fault: { code: 'coordinate-not-a-number', value: '550000, NaN' } },
      { index: 2, fault: { code: 'coordinate-out-of-range', value: '1e+300, 5' } },
    ]);
    expect(Number.isNaN(flat[1])).toBe(true);
    expect(flat[2]).toBeCloseTo(LON, 9);
    const degrees = Float64Array.of(16, 108, 181, 500);
    expect(placePositions(degrees, await ready('EPSG:4326')).map(({ fault }) => fault.code)).toEqual([
      'coordinates-lat-lon-order',
      'coordinate-out-of-range',
    ]);
  });

  it('places every position of a geometry and drops heights', async () => {
    const placement = await ready('EPSG:5899');
    const pair = [550_000, 1_775_000, 12];
    const place = placement.position(550_000, 1_775_000);
    const ring = [pair, pair];
    expect(placeGeometry({ type: 'Point', coordinates: pair }, placement).geometry).toEqual({
      type: 'Point',
      coordinates: place,
    });
    const collection = {
      type: 'GeometryCollection',
      geometries: [
        { type: 'MultiPolygon', coordinates: [[ring]] },
        { type: 'LineString', coordinates: ring },
      ],
    };
    expect(placeGeometry(collection, placement)).toEqual({
      geometry: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'MultiPolygon', coordinates: [[[place, place]]] },
          { type: 'LineString', coordinates: [place, place] },
        ],
      },
      fault: null,
    });
  });

  it.each([
    null,
    undefined,
    7,
    'x',
    [],
    {},
    { type: 'Point', coordinates: [] },
    { type: 'Point', coordinates: [1] },
    { type: 'Point', coordinates: ['1', '2'] },
    { type: 'Polygon', coordinates: [[[[[[[1, 2]]]]]]] },
    { type: 'Polygon', coordinates: null },
    { type: 'LineString', coordinates: [[1, 2], 'x'] },
  ])('leaves %j to those who check it', async (raw) => {
    const placement = await ready('EPSG:5899');
    expect(() => placeGeometry(raw, placement)).not.toThrow();
  });

  it('keeps the geometry of the file where a position has none', async () => {
    const raw = {
      type: 'LineString',
      coordinates: [
        [550_000, 1_775_000],
        [1e300, 0],
      ],
    };
    expect(placeGeometry(raw, await ready('EPSG:5899'))).toEqual({
      geometry: raw,
      fault: { code: 'coordinate-out-of-range', value: '1e+300, 0' },
    });
  });
});

describe('a sample', () => {
  it('is the whole of a small layer and spread over a great one', () => {
    expect(samplePositions(Float64Array.of(1, 2, 3, 4))).toEqual(Float64Array.of(1, 2, 3, 4));
    const flat = Float64Array.from({ length: 20_000 }, (_, k) => k);
    const sample = samplePositions(flat);
    expect(sample).toHaveLength(4000);
    expect([...sample.slice(0, 4)]).toEqual([0, 1, 10, 11]);
    expect(sample.at(-1)).toBe(19_991);
  });

  it('takes positions of geometries of every kind, broken ones too', () => {
    const geometries = [
      { type: 'Point', coordinates: [1, 2] },
      null,
      {
        type: 'GeometryCollection',
        geometries: [
          {
            type: 'LineString',
            coordinates: [
              [3, 4, 9],
              ['a', 5],
            ],
          },
        ],
      },
      { type: 'Polygon', coordinates: 'x' },
    ];
    expect([...sampleGeometries(geometries)]).toEqual([1, 2, 3, 4]);
    expect(sampleGeometries([])).toHaveLength(0);
    const many = Array.from({ length: 5000 }, () => ({
      type: 'MultiPoint',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    }));
    expect(sampleGeometries(many)).toHaveLength(4000);
  });
});
