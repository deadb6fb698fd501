import { describe, expect, it } from 'vitest';
import { layerOf, read } from './reading.ts';

const line = (a: number): string =>
  `{"type":"Feature","id":${a},"properties":{"a":${a}},"geometry":{"type":"Point","coordinates":[${a},2]}}`;

describe('GeoJSON by lines', () => {
  it.each(['\n', '\r\n'])('is one feature a line, which end with %j', async (end) => {
    expect(await layerOf('t.geojsonl', [line(1), '', line(2), ''].join(end))).toEqual({
      name: 't',
      parts: 'rows',
      columns: ['a'],
      rows: [[1], [2]],
      lines: [1, 3],
      ids: ['1', '2'],
      geometries: [1, 2].map((a) => ({ type: 'Point', coordinates: [a, 2] })),
      crs: null,
    });
  });

  it('is known by its second line, whatever its name', async () => {
    expect(await read('t.json', `${line(1)}\n${line(2)}`)).toMatchObject({
      value: { format: 'geojson-seq' },
    });
    expect(await read('t.json', `\n${line(1)}\n`)).toMatchObject({ value: { format: 'geojson' } });
  });

  it('may be parted by the sign of RFC 8142, on any number of lines', async () => {
    const pretty = JSON.stringify(JSON.parse(line(2)), null, 2);
    const layer = await layerOf('t.json', `\x1e${line(1)}\n\x1e${pretty}\n\x1e${line(3)}\n`);
    expect(layer.rows).toEqual([[1], [2], [3]]);
    expect(layer).toMatchObject({ parts: 'features', lines: [1, 2, 3] });
  });

  it('takes geometries for features without properties', async () => {
    const layer = await layerOf('t.geojsonl', `${line(1)}\n{"type":"Point","coordinates":[5,6]}`);
    expect(layer).toMatchObject({ rows: [[1], [null]], ids: ['1', null] });
  });

  it('names the lines that fail and reads the others', async () => {
    const layer = await layerOf(
      't.geojsonl',
      [line(1), '{"type":"Feature",}', '5', `{"a":${'['.repeat(200)}`, line(5), '{"type":"Fea'].join('\n'),
    );
    expect(layer.rows).toEqual([[1], [5]]);
    expect(layer.badRows?.map(({ failure }) => [failure.code, failure.where.row])).toEqual([
      ['not-json', 2],
      ['not-geojson', 3],
      ['too-large', 4],
      ['file-cut-off', 6],
    ]);
  });

  it('counts the features that fail where they are parted by that sign', async () => {
    const layer = await layerOf('t.geojsons', `\x1e${line(1)}\n\x1e{\n"type"\n\x1e\x1e${line(3)}\x1e[1`);
    expect(layer.lines).toEqual([1, 3]);
    expect(layer.badRows?.map(({ failure }) => [failure.code, failure.where.featureIndex])).toEqual([
      ['not-json', 1],
      ['file-cut-off', 3],
    ]);
  });

  it('fails where no line can be read', async () => {
    expect(await read('t.geojsonl', '{\n"type": "Feature"\n}')).toMatchObject({
      ok: false,
      failures: [{ code: 'not-json', where: { row: 1 } }],
    });
  });
});
