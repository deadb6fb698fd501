import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bordersOnLand, outerBorder } from '../../src/map/borders.ts';
import { mapBounds } from '../../src/map/extent.ts';
import { isInside, middleOf } from '../../src/map/rings.ts';
import { catalog, shippedCatalog, square } from './content.ts';

function feature(geometry: GeoJSON.Polygon): GeoJSON.Feature {
  return { type: 'Feature', properties: {}, geometry };
}

describe('middleOf', () => {
  it('is the centroid of a convex part, the largest where there are several', () => {
    const geometry: GeoJSON.MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [square([0, 0], 1).coordinates, square([10, 10], 4).coordinates],
    };
    expect(middleOf(geometry)).toEqual([12, 12]);
  });

  it('stays inside a shape whose centroid is outside', () => {
    const horseshoe: GeoJSON.Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [6, 0],
          [6, 6],
          [5, 6],
          [5, 1],
          [1, 1],
          [1, 6],
          [0, 6],
          [0, 0],
        ],
      ],
    };
    expect(isInside([3, 3], horseshoe)).toBe(false);
    expect(isInside(middleOf(horseshoe), horseshoe)).toBe(true);
  });

  it('is inside every star-shaped ring', () => {
    const radii = fc.array(fc.double({ min: 0.2, max: 3, noNaN: true }), { minLength: 5, maxLength: 24 });
    fc.assert(
      fc.property(radii, (lengths) => {
        const ring = lengths.map((length, i): [number, number] => {
          const angle = (2 * Math.PI * i) / lengths.length;
          return [108 + length * Math.cos(angle), 16 + length * Math.sin(angle)];
        });
        const shape: GeoJSON.Polygon = { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
        expect(isInside(middleOf(shape), shape)).toBe(true);
      }),
    );
  });
});

describe('isInside', () => {
  it('leaves out holes', () => {
    const ring: GeoJSON.Polygon = {
      type: 'Polygon',
      coordinates: [...square([0, 0], 10).coordinates, ...square([4, 4], 2).coordinates],
    };
    expect(isInside([1, 1], ring)).toBe(true);
    expect(isInside([5, 5], ring)).toBe(false);
  });
});

describe('borders', () => {
  const west = feature(square([0, 0], 1));
  const east = feature(square([1, 0], 1));

  function segments({ coordinates }: GeoJSON.MultiLineString): string[] {
    return coordinates.flatMap((line) =>
      line.slice(1).map((to, i) => [line[i]!.join(), to.join()].sort().join(' ')),
    );
  }

  it('leave out what two areas share', () => {
    const found = segments(outerBorder([west, east], []));
    expect(found).toHaveLength(6);
    expect(found).not.toContain('1,0 1,1');
    expect(found).toContain('0,0 0,1');
  });

  it('leave out the shore', () => {
    const land = feature({
      type: 'Polygon',
      coordinates: [
        [
          [2, 0],
          [2, 1],
          [-5, 1],
          [-5, 0],
          [2, 0],
        ],
      ],
    });
    const found = segments(outerBorder([west, east], [land]));
    expect(found).toHaveLength(5);
    expect(found).not.toContain('2,0 2,1');
  });

  it('leave out the straight line where the file ends', () => {
    expect(bordersOnLand([west, east], []).coordinates).toEqual([
      [
        [1, 0],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 0],
      ],
    ]);
  });
});

describe('mapBounds', () => {
  it('hold the city with a margin', () => {
    const [west, south, east, north] = mapBounds(catalog);
    expect([west < 10, south < 20, east > 10.2, north > 20.1]).toEqual([true, true, true, true]);
  });

  it('hold every reef of both archipelagos', () => {
    const [west, south, east, north] = mapBounds(shippedCatalog());
    expect([west < 107.2, south < 7.1, east > 117.9, north > 17.2]).toEqual([true, true, true, true]);
  });
});
