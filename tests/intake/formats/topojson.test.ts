import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { failuresOf, layerOf, layersOf, read } from './reading.ts';

const communes: FeatureCollection = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/tiny-city/communes.geojson'), 'utf8'),
);

const line = { type: 'LineString', arcs: [0] };

function topologyOf(objects: object, more: object = {}): string {
  return JSON.stringify({
    type: 'Topology',
    arcs: [
      [
        [0, 0],
        [10, 0],
        [0, 10],
      ],
    ],
    objects,
    ...more,
  });
}

describe('TopoJSON', () => {
  it.each([undefined, 100_000])(
    'has the shapes that topojson-client finds, quantised by %s',
    async (quantization) => {
      const made = topology({ communes }, quantization);
      const layer = await layerOf('t.topojson', JSON.stringify(made));
      const expected = feature(made, made.objects.communes!);
      if (expected.type !== 'FeatureCollection') throw new Error('No collection.');
      expect(layer.geometries).toEqual(expected.features.map(({ geometry }) => geometry));
      expect(layer.columns).toContain('name');
      expect(layer.rows.map((row) => row[0])).toEqual(
        communes.features.map(({ properties }) => properties!.code),
      );
    },
  );

  it('adds up differences where there is a transform, and only there', async () => {
    const transform = { scale: [0.1, 0.1], translate: [108, 16] };
    const plain = await layerOf('t.json', topologyOf({ a: line }));
    expect(plain.geometries).toEqual([
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [10, 0],
          [0, 10],
        ],
      },
    ]);
    const moved = await layerOf('t.json', topologyOf({ a: line }, { transform }));
    expect(moved.geometries).toEqual([
      {
        type: 'LineString',
        coordinates: [
          [108, 16],
          [109, 16],
          [109, 17],
        ],
      },
    ]);
  });

  it('turns arcs, joins them, and has points, collections and features without a shape', async () => {
    const layers = await layersOf(
      't.json',
      topologyOf({
        đường: { type: 'MultiLineString', arcs: [[~0]], properties: { a: 1 }, id: 'x' },
        điểm: {
          type: 'GeometryCollection',
          geometries: [
            { type: 'Point', coordinates: [1, 2, 3] },
            { type: 'MultiPoint', coordinates: [[1, 2]] },
            { type: null, properties: { b: 2 } },
            { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0, ~0]] }] },
          ],
        },
        trống: { type: 'GeometryCollection', geometries: [] },
      }),
    );
    expect(layers.map(({ name }) => name)).toEqual(['đường', 'điểm']);
    expect(layers[0]).toMatchObject({
      columns: ['a'],
      ids: ['x'],
      geometries: [
        {
          type: 'MultiLineString',
          coordinates: [
            [
              [0, 10],
              [10, 0],
              [0, 0],
            ],
          ],
        },
      ],
    });
    expect(layers[1]!.geometries).toEqual([
      { type: 'Point', coordinates: [1, 2] },
      { type: 'MultiPoint', coordinates: [[1, 2]] },
      null,
      {
        type: 'GeometryCollection',
        geometries: [
          {
            type: 'Polygon',
            coordinates: [
              [
                [0, 0],
                [10, 0],
                [0, 10],
                [10, 0],
                [0, 0],
              ],
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    ['beyond the last', [9]],
    ['before the first', [-9]],
    ['between two', [0.5]],
    ['that is a text', ['0']],
    ['that is a key', ['__proto__']],
    ['that is a list', [[0]]],
    ['of no list', 0],
  ])('keeps a shape apart that names an arc %s', async (_, arcs) => {
    const geometries = [line, { type: 'LineString', arcs }];
    const layer = await layerOf('t.json', topologyOf({ a: { type: 'GeometryCollection', geometries } }));
    expect(layer.lines).toEqual([1]);
    expect(layer.badRows).toMatchObject([
      {
        line: 2,
        failure: { code: 'invalid-geometry', where: { featureIndex: 1 }, detail: { reason: 'arcs' } },
      },
    ]);
  });

  it('stops before an arc named very often fills the memory', async () => {
    const arcs = [Array.from({ length: 10_000 }, (_, i) => [i, i])];
    const often = { type: 'LineString', arcs: Array.from({ length: 100_000 }, () => 0) };
    expect(await failuresOf('t.json', topologyOf({ a: often }, { arcs }))).toMatchObject([
      { code: 'too-large', detail: { what: 'vertices' } },
    ]);
  });

  it.each([
    ['no objects', { objects: undefined }],
    ['arcs that are none', { arcs: 5 }],
    ['an arc that is none', { arcs: [[1, 2]] }],
    ['a transform without a scale', { transform: { translate: [0, 0] } }],
    ['a transform that is none', { transform: 7 }],
  ])('with %s is damaged', async (_, more) => {
    expect(await failuresOf('t.json', topologyOf({ a: line }, more))).toMatchObject([
      { code: 'file-damaged', detail: { format: 'TopoJSON' } },
    ]);
  });

  it('without any shape is empty', async () => {
    expect(await read('t.json', topologyOf({}))).toMatchObject({ failures: [{ code: 'collection-empty' }] });
  });
});
