import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layerOf, layersOf } from './reading.ts';

const folder = join(import.meta.dirname, '../../fixtures/real-writers/text');

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, file)));
}

describe('tables written by LibreOffice', () => {
  it('have a title, two rows of names, merged cells, dates, codes and a hidden sheet', async () => {
    const layers = await layersOf('sheet.xlsx', bytesOf('sheet.xlsx'));
    await expect(`${JSON.stringify(layers, null, 1)}\n`).toMatchFileSnapshot(
      join(folder, 'golden/sheet.xlsx.json'),
    );
    expect(layers[0]!.rows[0]).toEqual([
      'DN-001',
      '00194',
      108.20623,
      16.04751,
      'Viettel',
      600,
      '2026-03-11',
      '2026-03-11T14:30:00',
      1,
    ]);
  });

  it('have the same names and lines as CSV', async () => {
    const { columns } = await layerOf('sheet.xlsx', bytesOf('sheet.xlsx'));
    const layer = await layerOf('sheet.csv', bytesOf('sheet.csv'));
    expect(layer.columns).toEqual(columns);
    expect(layer.rows.map((row) => row[0])).toEqual([
      'DN-001',
      'DN-002, “Hòa Bắc” <1>',
      'DN-003 – Nguyễn Thị Ngữ',
    ]);
  });

  it.each(['plain-semicolon-utf8.csv', 'plain-tab-utf16.csv', 'plain-windows-1258.csv'])(
    'hold the cells that were put in (%s)',
    async (file) => {
      const given = await layerOf(file, bytesOf('plain.csv'));
      expect(await layerOf(file, bytesOf(file))).toEqual(given);
      expect(given.rows[1]).toEqual([
        'DN-002',
        'Trạm Nguyễn Văn Cừ',
        '108.12',
        '16.11',
        'VNPT',
        'có "2" cột\ncao 30 m',
      ]);
    },
  );
});

describe('files written by GDAL', () => {
  const communes = join(folder, '../communes.geojson');

  it('have the same shapes as WKT, by RFC 8142 and as GeoJSON', async () => {
    const { geometries, rows } = await layerOf('c.geojson', new Uint8Array(readFileSync(communes)));
    const wkt = await layerOf('c.csv', bytesOf('communes-wkt.csv'));
    expect(wkt.geometries).toEqual(geometries);
    expect(wkt.columns).toEqual(['code', 'name', 'type', 'population', 'area_km2']);
    expect(wkt.rows).toEqual(rows.map((row) => row.map(String)));
    const sequence = await layerOf('c.geojsons', bytesOf('communes-rs.geojsons'));
    expect(sequence.geometries).toEqual(geometries);
    expect(sequence.rows).toEqual(rows);
  });

  it('have positions as columns where they were asked for', async () => {
    const layer = await layerOf('s.csv', bytesOf('stations-xy.csv'));
    expect(layer.columns.slice(0, 3)).toEqual(['X', 'Y', 'id']);
    expect(layer.rows[0]!.slice(0, 3)).toEqual(['108.45863', '15.67162', 'SIM-VTL-0001']);
  });
});
