import { describe, expect, it } from 'vitest';
import { geojsonFile } from '../../src/export/geojson-file.ts';
import { ROWS_AT_ONCE } from '../../src/export/text-blob.ts';
import { SAMPLE_ROWS, sampleTable } from '../support/sample-table.ts';

const parsed = async (part: Parameters<typeof sampleTable>[0] = {}) =>
  JSON.parse(await (await geojsonFile(sampleTable(part), 'vi')).text());

describe('a GeoJSON file', () => {
  it('is a collection of features with what stands beside the table', async () => {
    expect(await parsed()).toEqual({
      type: 'FeatureCollection',
      name: 'sample',
      title: 'Bảng mẫu',
      about: [{ name: 'Nguồn', value: '=Bịa đặt' }],
      simulated: true,
      note: 'Số liệu 5G do chương trình mô phỏng, không phải số liệu của nhà mạng.',
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [108.123457, 16.05] },
          properties: {
            name: 'Xã Hòa Bắc',
            people: 1234567,
            share: 92.4273350751143,
            seen: '2026-09-05',
            served: true,
          },
        },
        {
          type: 'Feature',
          geometry: null,
          properties: { name: 'a, "b"\nc', people: null, share: -0.5, seen: '2026-09', served: false },
        },
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [108, 16] },
          properties: { name: '=HYPERLINK("http://x")', people: 0, share: null, seen: null, served: false },
        },
      ],
    });
  });

  it('rounds outlines of every depth to 6 decimals', async () => {
    const ring = [
      [0.12345678, 1],
      [1, 0],
      [0, 0],
      [0.12345678, 1],
    ];
    const { features } = await parsed({
      rows: SAMPLE_ROWS.slice(0, 1),
      geometry: () => ({
        type: 'GeometryCollection',
        geometries: [{ type: 'MultiPolygon', coordinates: [[ring]] }],
      }),
    });
    expect(features[0].geometry.geometries[0].coordinates[0][0][0]).toEqual([0.123457, 1]);
  });

  it('has no geometry where the table has none, and no note where nothing is simulated', async () => {
    const { geometry: _geometry, ...flat } = sampleTable({ simulated: false });
    const collection = JSON.parse(await (await geojsonFile(flat, 'en')).text());
    expect(collection.features.map((feature: { geometry: unknown }) => feature.geometry)).toEqual([
      null,
      null,
      null,
    ]);
    expect(collection).toMatchObject({ simulated: false, title: 'Sample table' });
    expect(collection).not.toHaveProperty('note');
  });

  it.each([0, 1, 2 * ROWS_AT_ONCE + 1])('is whole with %i features', async (count) => {
    const { features } = await parsed({ rows: Array(count).fill(SAMPLE_ROWS[0]) });
    expect(features).toHaveLength(count);
  });
});
