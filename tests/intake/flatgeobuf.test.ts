import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { geojson } from 'flatgeobuf';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { flatgeobuf } from '../../src/intake/formats/flatgeobuf.ts';
import { geoparquet } from '../../src/intake/formats/geoparquet.ts';
import { type Limits, limits } from '../../src/intake/limits.ts';

const collection: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { ten: 'Đà', so: 1.5, co: true },
      geometry: { type: 'Point', coordinates: [1, 2] },
    },
    {
      type: 'Feature',
      properties: { ten: '', so: 2.5, co: false },
      geometry: {
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
              [9, 5],
              [9, 9],
              [5, 5],
            ],
            [
              [7, 6],
              [8, 6],
              [8, 7],
              [7, 6],
            ],
          ],
        ],
      },
    },
    {
      type: 'Feature',
      properties: { ten: 'c', so: null, co: null },
      geometry: {
        type: 'MultiLineString',
        coordinates: [
          [
            [0, 0],
            [1, 1],
          ],
          [
            [2, 2],
            [3, 3],
          ],
        ],
      },
    },
  ],
};

const bytes = geojson.serialize(collection);
const read = (file: Uint8Array, some: Partial<Limits> = {}) =>
  flatgeobuf.read('x.fgb', file, { limits: { ...limits, ...some } });

/** A copy with 32 bits changed. */
function changed(file: Uint8Array, at: number, value: number): Uint8Array {
  const copy = file.slice();
  new DataView(copy.buffer).setUint32(at, value, true);
  return copy;
}

describe('FlatGeobuf', () => {
  it('reads what its own library writes, without an index, of several types', async () => {
    const reading = await read(bytes);
    if (!reading.ok) throw new Error(JSON.stringify(reading.failures));
    const [layer] = reading.value.layers;
    expect(layer).toMatchObject({
      name: 'L1',
      columns: ['ten', 'so', 'co'],
      rows: [
        ['Đà', 1.5, true],
        [null, 2.5, false],
        ['c', null, null],
      ],
      crs: null,
    });
    expect(layer!.geometries).toEqual(collection.features.map(({ geometry }) => geometry));
  });

  it('is damaged where lengths cannot be true, and takes no memory for them', async () => {
    const damaged = { failures: [{ code: 'file-damaged', detail: { format: 'FlatGeobuf' } }] };
    for (const value of [0, 1, 0x7fffffff, 0xffffffff]) {
      expect(await read(changed(bytes, 8, value))).toMatchObject(damaged);
    }
    const first = 12 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
    expect(await read(changed(bytes, first, 0xfffffff0))).toMatchObject(damaged);
    expect(await read(new Uint8Array())).toMatchObject({ failures: [{ code: 'file-cut-off' }] });
  });

  it('stops at corners, features and texts beyond their limits', async () => {
    for (const [what, limit] of [
      ['vertices', 5],
      ['ringVertices', 3],
      ['features', 2],
      ['cellChars', 1],
      ['columns', 2],
    ] as const) {
      expect(await read(bytes, { [what]: limit })).toMatchObject({
        failures: [{ code: 'too-large', detail: { what, limit } }],
      });
    }
  });
});

describe('GeoParquet', () => {
  const folder = join(import.meta.dirname, '..', 'fixtures', 'real-writers');
  const file = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));

  it('reads dates as text, long numbers without loss, and leaves the boxes out', async () => {
    const reading = await geoparquet.read('x.parquet', file('stations.parquet'), { limits });
    expect(reading.ok && reading.value.layers[0]).toMatchObject({
      columns: [
        'id',
        'operator',
        'band',
        'environment',
        'radius_m',
        'simulated',
        'note',
        'surveyed',
        'serial',
      ],
      crs: { name: 'OGC:CRS84', byFormat: false },
    });
    expect(reading.ok && reading.value.layers[0]!.rows[0]!.slice(-2)).toEqual([
      '2026-03-11',
      '9007199254740993',
    ]);
  });

  it('stops at rows, columns, corners and unpacked bytes beyond their limits', async () => {
    const communes = file('communes-vn2000.parquet');
    const stopped = (some: Partial<Limits>) =>
      geoparquet.read('x.parquet', communes, { limits: { ...limits, ...some } });
    expect(await stopped({ features: 2 })).toMatchObject({
      failures: [{ code: 'too-large', detail: { what: 'features' } }],
    });
    expect(await stopped({ columns: 2 })).toMatchObject({
      failures: [{ code: 'too-large', detail: { what: 'columns' } }],
    });
    expect(await stopped({ vertices: 100 })).toMatchObject({
      failures: [{ code: 'too-large', detail: { what: 'vertices' } }],
    });
    expect(await stopped({ unpackedBytes: 5000 })).toMatchObject({
      failures: [{ code: 'archive-too-large' }],
    });
  });
});
