import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { ReadingFault } from '../../src/intake/formats/reading-fault.ts';
import { vertexBudget } from '../../src/intake/formats/vertex-budget.ts';
import { readWkb } from '../../src/intake/formats/wkb.ts';
import { limits } from '../../src/intake/limits.ts';

type Shape =
  | { type: 'Point'; coordinates: Position }
  | { type: 'LineString' | 'MultiPoint'; coordinates: Position[] }
  | { type: 'Polygon' | 'MultiLineString'; coordinates: Position[][] }
  | { type: 'MultiPolygon'; coordinates: Position[][][] }
  | { type: 'GeometryCollection'; geometries: Shape[] };

const codes = [
  '',
  'Point',
  'LineString',
  'Polygon',
  'MultiPoint',
  'MultiLineString',
  'MultiPolygon',
  'GeometryCollection',
];

interface Flavour {
  littleEndian: boolean;
  dimensions: 'xy' | 'xyz' | 'xym' | 'xyzm';
  form: 'iso' | 'extended';
  srid: number | null;
}

/** Writes a shape as each program would: the standard's thousands or PostGIS's flags, either order of bytes. */
function written(shape: Shape, flavour: Flavour): number[] {
  const { littleEndian, dimensions, form, srid } = flavour;
  const number = (value: number, size: 4 | 8): number[] => {
    const view = new DataView(new ArrayBuffer(size));
    if (size === 4) view.setUint32(0, value, littleEndian);
    else view.setFloat64(0, value, littleEndian);
    return [...new Uint8Array(view.buffer)];
  };
  const extra = dimensions.length - 2;
  const [hasZ, hasM] = [dimensions.includes('z'), dimensions.includes('m')];
  const position = ([x, y]: Position): number[] => [
    ...number(x!, 8),
    ...number(y!, 8),
    ...Array.from({ length: extra }, () => number(7, 8)).flat(),
  ];
  const path = (positions: readonly Position[]): number[] => [
    ...number(positions.length, 4),
    ...positions.flatMap(position),
  ];
  const inner = { ...flavour, srid: null };
  const members = (parts: readonly Shape[]): number[] => [
    ...number(parts.length, 4),
    ...parts.flatMap((part) => written(part, inner)),
  ];
  const base = codes.indexOf(shape.type);
  const iso = base + (hasZ ? 1000 : 0) + (hasM ? 2000 : 0);
  const flags = (hasZ ? 0x80000000 : 0) + (hasM ? 0x40000000 : 0) + (srid === null ? 0 : 0x20000000);
  const head = [littleEndian ? 1 : 0, ...number(form === 'iso' ? iso : base + flags, 4)];
  if (form === 'extended' && srid !== null) head.push(...number(srid, 4));
  switch (shape.type) {
    case 'Point':
      return [...head, ...position(shape.coordinates)];
    case 'LineString':
      return [...head, ...path(shape.coordinates)];
    case 'Polygon':
      return [...head, ...number(shape.coordinates.length, 4), ...shape.coordinates.flatMap(path)];
    case 'MultiPoint':
      return [...head, ...members(shape.coordinates.map((coordinates) => ({ type: 'Point', coordinates })))];
    case 'MultiLineString':
      return [
        ...head,
        ...members(shape.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }))),
      ];
    case 'MultiPolygon':
      return [
        ...head,
        ...members(shape.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }))),
      ];
    case 'GeometryCollection':
      return [...head, ...members(shape.geometries)];
  }
}

const position = fc
  .tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true }))
  .map(([x, y]): Position => [x, y]);
const path = fc.array(position, { maxLength: 4 });
const paths = fc.array(path, { maxLength: 3 });
const plainShape: fc.Arbitrary<Shape> = fc.oneof(
  position.map((coordinates): Shape => ({ type: 'Point', coordinates })),
  fc
    .tuple(fc.constantFrom('LineString', 'MultiPoint'), path)
    .map(([type, coordinates]): Shape => ({ type, coordinates })),
  fc
    .tuple(fc.constantFrom('Polygon', 'MultiLineString'), paths)
    .map(([type, coordinates]): Shape => ({ type, coordinates })),
  fc.array(paths, { maxLength: 3 }).map((coordinates): Shape => ({ type: 'MultiPolygon', coordinates })),
);
const shape = fc.oneof(
  plainShape,
  fc
    .array(plainShape, { maxLength: 3 })
    .map((geometries): Shape => ({ type: 'GeometryCollection', geometries })),
);
const flavour: fc.Arbitrary<Flavour> = fc.record({
  littleEndian: fc.boolean(),
  dimensions: fc.constantFrom('xy', 'xyz', 'xym', 'xyzm'),
  form: fc.constantFrom('iso', 'extended'),
  srid: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
});

const read = (bytes: ArrayLike<number>, some: Partial<typeof limits> = {}) =>
  readWkb(Uint8Array.from(bytes), vertexBudget({ ...limits, ...some }));

describe('well-known binary', () => {
  it('comes back as it was, in every form and order, without heights and measures', () => {
    fc.assert(
      fc.property(shape, flavour, (given, how) => {
        const { geometry, srid } = read(written(given, how));
        expect(geometry).toEqual(given);
        expect(srid).toBe(how.form === 'extended' ? how.srid : null);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it('throws nothing but a RangeError wherever it is cut off', () => {
    fc.assert(
      fc.property(shape, flavour, fc.nat(), (given, how, cut) => {
        const bytes = written(given, how);
        expect(() => read(bytes.slice(0, cut % bytes.length))).toThrow(RangeError);
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  const xy: Flavour = { littleEndian: true, dimensions: 'xy', form: 'iso', srid: null };

  it('has an empty point without coordinates', () => {
    const empty: Shape = { type: 'Point', coordinates: [Number.NaN, Number.NaN] };
    expect(read(written(empty, xy)).geometry).toEqual({ type: 'Point', coordinates: [] });
  });

  it('takes no memory for a count that cannot be true', () => {
    expect(() => read([1, 2, 0, 0, 0, 0xff, 0xff, 0xff, 0xff])).toThrow(RangeError);
    expect(() => read([1, 6, 0, 0, 0, 0xff, 0xff, 0xff, 0x7f])).toThrow(RangeError);
  });

  it('names curves, for which GeoJSON has no word', () => {
    expect(read([1, 8, 0, 0, 0, 0, 0, 0, 0]).geometry).toEqual({ type: 'CircularString' });
    expect(() => read([1, 99, 0, 0, 0])).toThrow(RangeError);
  });

  it('stops at corners and depth beyond their limits', () => {
    const line: Shape = { type: 'LineString', coordinates: Array.from({ length: 11 }, () => [0, 0]) };
    expect(() => read(written(line, xy), { ringVertices: 10 })).toThrow(ReadingFault);
    expect(() => read(written(line, xy), { vertices: 10 })).toThrow(ReadingFault);
    let deep: Shape = { type: 'Point', coordinates: [0, 0] };
    for (let i = 0; i < 40; i += 1) deep = { type: 'GeometryCollection', geometries: [deep] };
    expect(() => read(written(deep, xy))).toThrow(ReadingFault);
  });

  it('does not take another type among those of one', () => {
    const line = written({ type: 'LineString', coordinates: [] }, xy);
    expect(() => read([1, 4, 0, 0, 0, 1, 0, 0, 0, ...line])).toThrow(RangeError);
  });
});
