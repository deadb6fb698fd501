import { describe, expect, it } from 'vitest';
import { looksLikeWkt, readWkt } from '../../../src/intake/formats/wkt.ts';

describe('readWkt', () => {
  it.each([
    ['POINT (1 2)', { type: 'Point', coordinates: [1, 2] }],
    ['point(-1.5e2 +.5)', { type: 'Point', coordinates: [-150, 0.5] }],
    ['POINT Z (1 2 3)', { type: 'Point', coordinates: [1, 2] }],
    ['POINT ZM(1 2 3 4)', { type: 'Point', coordinates: [1, 2] }],
    ['POINTZ (1 2 3)', { type: 'Point', coordinates: [1, 2] }],
    ['POINT EMPTY', { type: 'Point', coordinates: [] }],
    [
      'LINESTRING M (1 2 9, 3 4 9)',
      {
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'POLYGON ((0 0, 4 0, 4 4, 0 0), (1 1,2 1,2 2,1 1))',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [4, 0],
            [4, 4],
            [0, 0],
          ],
          [
            [1, 1],
            [2, 1],
            [2, 2],
            [1, 1],
          ],
        ],
      },
    ],
    [
      'MULTIPOINT ((1 2), (3 4))',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'MULTIPOINT (1 2, 3 4)',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'MULTILINESTRING ((1 2,3 4),(5 6,7 8))',
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [1, 2],
            [3, 4],
          ],
          [
            [5, 6],
            [7, 8],
          ],
        ],
      },
    ],
    [
      'MULTIPOLYGON (((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)))',
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
          ],
          [
            [
              [5, 5],
              [6, 5],
              [6, 6],
              [5, 5],
            ],
          ],
        ],
      },
    ],
    ['MULTIPOLYGON EMPTY', { type: 'MultiPolygon', coordinates: [] }],
    [
      'GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))',
      {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Point', coordinates: [1, 2] },
          {
            type: 'LineString',
            coordinates: [
              [1, 2],
              [3, 4],
            ],
          },
        ],
      },
    ],
  ])('reads %s', (text, geometry) => {
    expect(readWkt(text, 10)).toEqual({ geometry, srid: null });
    expect(looksLikeWkt.test(text)).toBe(true);
  });

  it('reads the prefix of PostGIS', () => {
    expect(readWkt(' srid = 5899 ; POINT(1 2)', 10)?.srid).toBe(5899);
  });

  it.each([
    '',
    'POINT',
    'POINT(1)',
    'POINT(1 2',
    'POINT(1 2))',
    'POINT(1 2, 3 4)',
    'POINT(1 x)',
    'POINT(1 2 3 4 5)',
    'POINT(108,2 16,05)',
    'POINT(1 2) POINT(3 4)',
    'LINESTRING(1 2;3 4)',
    'CIRCULARSTRING(0 0, 1 1, 2 0)',
    'Điểm (1 2)',
  ])('does not read %j', (text) => {
    expect(readWkt(text, 10)).toBeNull();
  });

  it('goes into collections no deeper than allowed', () => {
    const nested = (depth: number) => `${'GEOMETRYCOLLECTION('.repeat(depth)}POINT(1 2)${')'.repeat(depth)}`;
    expect(readWkt(nested(10), 10)).not.toBeNull();
    expect(readWkt(nested(11), 10)).toBeNull();
    expect(readWkt(nested(100_000), 100)).toBeNull();
  });
});
