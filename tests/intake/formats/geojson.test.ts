import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/intake/limits.ts';
import { failuresOf, layerOf, read } from './reading.ts';

const point = { type: 'Point', coordinates: [108.2, 16] };

function feature(properties: unknown, geometry: unknown = point, more: object = {}): object {
  return { type: 'Feature', properties, geometry, ...more };
}

function collection(features: unknown[], more: object = {}): string {
  return JSON.stringify({ type: 'FeatureCollection', ...more, features }, null, 1);
}

describe('GeoJSON', () => {
  it('becomes a row for each feature, a column for each property', async () => {
    const text = collection([
      feature({ tên: 'Hòa Bắc'.normalize('NFD'), n: 1 }, point, { id: 7 }),
      feature({ n: 2, ok: true, list: [1, { a: 2 }] }, null, { id: 'x' }),
      feature(null),
    ]);
    expect(await layerOf('nested/trạm.geojson', text)).toEqual({
      name: 'trạm',
      parts: 'features',
      columns: ['tên', 'n', 'ok', 'list'],
      rows: [
        ['Hòa Bắc', 1, null, null],
        [null, 2, true, '[1,{"a":2}]'],
        [null, null, null, null],
      ],
      lines: [1, 2, 3],
      ids: ['7', 'x', null],
      geometries: [point, null, point],
      crs: null,
    });
  });

  it.each([
    ['a feature', feature({ a: 1 })],
    ['a list of features', [feature({ a: 1 })]],
  ])('may be %s by itself', async (_, json) => {
    expect(await layerOf('t.json', JSON.stringify(json))).toMatchObject({
      columns: ['a'],
      rows: [[1]],
      geometries: [point],
    });
  });

  it.each([point, { type: 'GeometryCollection', geometries: [point] }])(
    'may be a geometry by itself',
    async (geometry) => {
      expect(await layerOf('t.json', JSON.stringify(geometry))).toMatchObject({
        rows: [[]],
        geometries: [geometry],
      });
    },
  );

  it('keeps its name and the coordinate system it states, wherever they stand', async () => {
    const name = 'urn:ogc:def:crs:EPSG::5899';
    const after = `${collection([feature({})]).slice(0, -1)}, "name": "Vùng phủ", "crs": {"type":"name","properties":{"name":"${name}"}}}`;
    expect(await layerOf('t.geojson', after)).toMatchObject({
      name: 'Vùng phủ',
      crs: { name, wkt: null, byFormat: false },
    });
  });

  it('takes a list of records for a table', async () => {
    const text = '[{"ten":"A","lon":108.2,"lat":16},{"lat":"16,1","ghi chú":null,"lon":"108,3"}]';
    expect(await layerOf('t.json', text)).toMatchObject({
      parts: 'features',
      columns: ['ten', 'lon', 'lat', 'ghi chú'],
      rows: [
        ['A', 108.2, 16, null],
        [null, '108,3', '16,1', null],
      ],
      geometries: null,
    });
  });

  it('keeps entries that are no features apart', async () => {
    const layer = await layerOf('t.geojson', collection([5, feature({ a: 1 }), point, null]));
    expect(layer.lines).toEqual([2]);
    expect(layer.badRows).toMatchObject([
      {
        line: 1,
        cells: [5],
        failure: { code: 'not-geojson', where: { featureIndex: 0 }, detail: { found: 'number' } },
      },
      { line: 3, failure: { where: { featureIndex: 2 }, detail: { found: 'Point' } } },
      { line: 4, failure: { where: { featureIndex: 3 }, detail: { found: 'null' } } },
    ]);
  });

  it('keeps keys of JavaScript as names of columns', async () => {
    const text =
      '{"type":"FeatureCollection","__proto__":{"polluted":1},"features":[{"type":"Feature","properties":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}},"geometry":null}]}';
    const layer = await layerOf('t.geojson', text);
    expect(layer.columns).toEqual(['__proto__', 'constructor']);
    expect(layer.rows).toEqual([['{"polluted":1}', '{"prototype":{"polluted":1}}']]);
    expect('polluted' in {}).toBe(false);
  });

  it('has numbers that are none as text, for the check of what they stand for', async () => {
    const text =
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"n":NaN,"s":"NaN"},"geometry":{"type":"Point","coordinates":[NaN,-Infinity]}}]}';
    expect(await layerOf('t.geojson', text)).toMatchObject({
      rows: [['NaN', 'NaN']],
      geometries: [{ coordinates: ['NaN', '-Infinity'] }],
    });
  });

  it('is taken apart at its brackets, not at those within texts', async () => {
    const texts = ['a "b" ]}', 'a" ]}', '\\', '\\"', '{[,', ''];
    const layer = await layerOf('t.geojson', collection(texts.map((a) => feature({ a, [a || 'b']: 1 }))));
    expect(layer.rows.map((row) => row[0])).toEqual(texts);
    expect(layer.columns).toEqual(['a', ...texts.slice(0, 5), 'b']);
  });

  it('may have very long texts beside numbers that are none', async () => {
    const text = `{"type":"Feature","properties":{"n":NaN,"s":"${'x'.repeat(10_000_000)}"},"geometry":null}`;
    expect((await layerOf('t.geojson', text, { cellChars: 20_000_000 })).rows[0]![0]).toBe('NaN');
    expect(await failuresOf('t.geojson', text.slice(0, -40))).toMatchObject([{ code: 'not-json' }]);
  });

  it('has properties that only differ in blanks as columns of their own', async () => {
    const { columns, rows } = await layerOf('t.geojson', collection([feature({ a: 1, 'a ': 2, '': 3 })]));
    expect(columns).toEqual(['a', 'a (2)', 'C']);
    expect(rows).toEqual([[1, 2, 3]]);
  });

  it('is not shared with what it was read from', async () => {
    const bytes = new TextEncoder().encode(collection([feature({ a: 'Hòa Bắc' })]));
    const layer = await layerOf('t.geojson', bytes);
    bytes.fill(0);
    expect(layer.rows).toEqual([['Hòa Bắc']]);
  });

  it('tells how far it is', async () => {
    const told: number[] = [];
    const { readSource } = await import('../../../src/intake/formats/index.ts');
    const bytes = new TextEncoder().encode(collection(Array.from({ length: 45_000 }, () => feature({}))));
    await readSource('t.geojson', bytes, { limits, onProgress: (done) => told.push(done) });
    expect(told.length).toBeGreaterThanOrEqual(2);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.every((done) => done > 0 && done <= 1)).toBe(true);
  });
});

describe('GeoJSON that is broken', () => {
  const whole = collection([feature({ a: 1 }), feature({ a: 'é' }), feature({ a: 3 })]);

  it('was cut off, wherever it was', async () => {
    const bytes = new TextEncoder().encode(whole);
    for (let length = 2; length < bytes.length; length += 1) {
      const reading = await read('t.geojson', bytes.slice(0, length));
      expect(reading).toMatchObject({ ok: false, failures: [{ code: 'file-cut-off' }] });
    }
  });

  it.each([
    [
      'a comma at the end of a list',
      '{\n"type":"FeatureCollection",\n"features":[\n{"type":"Feature"},\n]}',
      5,
    ],
    [
      'a comma at the end of an object',
      '{"type":"FeatureCollection","features":[\n{"type":"Feature","properties":{"a":1,},"geometry":null}]}',
      2,
    ],
    [
      'a comma missing',
      '{"type":"FeatureCollection","features":[\n{"type":"Feature"}\n{"type":"Feature"}]}',
      3,
    ],
    ['single quotation marks', "{'type':\n'FeatureCollection'}", 1],
    ['something after its end', '{"type":"FeatureCollection","features":[]}\nx', 2],
    [
      'brackets that do not match',
      '{"type":"FeatureCollection","features":[\n{"type":"Feature","properties":{"a":[1}}]}',
      2,
    ],
    ['a name for undefined', '{"type":"Feature",\n"properties":{"a":undefined}}', 2],
  ])('has %s, on the line that is named', async (_, text, row) => {
    expect(await failuresOf('t.geojson', text)).toEqual([
      { code: 'not-json', where: { file: 't.geojson', row } },
    ]);
  });

  it.each([
    ['an object of another kind', '{"a":1}', { code: 'not-geojson', detail: { found: 'object' } }],
    ['a text', '"FeatureCollection"', { code: 'not-geojson', detail: { found: 'string' } }],
    ['a collection without features', '{"type":"FeatureCollection"}', { code: 'not-geojson' }],
    ['features that are no list', '{"type":"FeatureCollection","features":{}}', { code: 'not-geojson' }],
    ['no features', '{"type":"FeatureCollection","features":[]}', { code: 'collection-empty' }],
    ['a list of numbers', '[1,2]', { code: 'not-geojson', detail: { found: 'number' } }],
    [
      'JSON of ArcGIS',
      '{"geometryType":"esriGeometryPoint","features":[]}',
      { code: 'format-not-supported', detail: { found: 'esri-json' } },
    ],
  ])('is %s', async (_, text, failure) => {
    expect(await failuresOf('t.geojson', text)).toMatchObject([failure]);
  });

  it.each([
    ['objects', `{"type":"Feature","properties":${'{"a":'.repeat(200_000)}1`],
    ['lists', '['.repeat(2_000_000)],
    ['coordinates', `{"type":"Polygon","coordinates":${'['.repeat(500)}${']'.repeat(500)}}`],
  ])('has %s too deep in each other', async (_, text) => {
    expect(await failuresOf('t.geojson', text)).toMatchObject([
      { code: 'too-large', detail: { what: 'depth' } },
    ]);
  });

  it.each([
    ['features', { features: 2 }, collection([feature({}), feature({}), feature({})])],
    ['columns', { columns: 2 }, collection([feature({ a: 1, b: 2, c: 3 })])],
    ['vertices', { vertices: 2 }, collection([feature({}), feature({}), feature({})])],
  ])('has too many %s', async (what, other, text) => {
    expect(await failuresOf('t.geojson', text, other)).toMatchObject([
      { code: 'too-large', detail: { what } },
    ]);
  });

  it('has single features with too long a ring or text', async () => {
    const ring = Array.from({ length: 50 }, (_, i) => [i, i % 7]);
    const shapes = [
      { type: 'Polygon', coordinates: [ring] },
      { type: 'MultiPolygon', coordinates: [[ring]] },
      { type: 'GeometryCollection', geometries: [{ type: 'LineString', coordinates: ring }] },
    ];
    const text = collection([
      ...shapes.map((shape) => feature({}, shape)),
      feature({ a: 'x'.repeat(50) }),
      feature({}),
    ]);
    const layer = await layerOf('t.geojson', text, { ringVertices: 49, cellChars: 49 });
    expect(layer.lines).toEqual([5]);
    expect(layer.badRows?.map(({ failure }) => failure.detail?.what)).toEqual([
      'ringVertices',
      'ringVertices',
      'ringVertices',
      'cellChars',
    ]);
    expect((await layerOf('t.geojson', text, { ringVertices: 50, cellChars: 50 })).badRows).toBeUndefined();
  });
});
