import type { Geometry } from 'geojson';
import type { ExportLayer } from '../../../src/export/dataset/export-layer.ts';

const square: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [108, 16],
      [108.1, 16],
      [108.1, 16.1],
      [108, 16.1],
      [108, 16],
    ],
    [
      [108.02, 16.02],
      [108.02, 16.04],
      [108.04, 16.04],
      [108.04, 16.02],
      [108.02, 16.02],
    ],
  ],
};

/** One geometry of every type, and a row without any. */
export const everyGeometry: (Geometry | null)[] = [
  { type: 'Point', coordinates: [108.21234567, 16.05] },
  {
    type: 'MultiPoint',
    coordinates: [
      [108.2, 16],
      [108.3, 16.1],
    ],
  },
  {
    type: 'LineString',
    coordinates: [
      [108.2, 16],
      [108.3, 16.1],
      [108.4, 16],
    ],
  },
  square,
  {
    type: 'MultiPolygon',
    coordinates: [square.coordinates, [square.coordinates[0]!.map(([x, y]) => [x! + 1, y!])]],
  },
  null,
];

/** A text longer than a field of dBASE holds, cut in the middle of a sign of three bytes if one is careless. */
export const LONG_TEXT = `x${'ệ'.repeat(300)}`;

/** Texts that have broken files before. */
export const hostileTexts = [
  '=HYPERLINK("http://x","y")',
  'a "quoted", text; with\ttabs\nand lines',
  ']]>&amp;<img src=x onerror=alert(1)>',
  'null\0 bell\u0007 half \ud800',
  LONG_TEXT,
  'Hoà Vang – đặc khu Hoàng Sa',
];

/** A layer with hostile names of columns and values; every kind of cell. */
export function hostileLayer(part: Partial<ExportLayer> = {}): ExportLayer {
  const names = [
    'Tên rất là dài một',
    'Tên rất là dài hai',
    '=cmd|calc',
    'fid',
    'geom',
    '"; DROP TABLE x',
    '<b>',
  ];
  return {
    name: 'hostile',
    title: { vi: 'Lớp "thử" <&> ]]>', en: 'A "trial" layer <&> ]]>' },
    columns: [
      ...names.map((key) => ({ key, heading: { vi: key, en: key } })),
      ...['count', 'share', 'seen', 'served', 'empty'].map((key) => ({ key, heading: { vi: key, en: key } })),
    ],
    rows: hostileTexts.map((text, k) => [
      text,
      ...hostileTexts.slice(0, names.length - 1),
      0 - k,
      k === 2 ? null : k / 7 - 0.5,
      `2026-09-0${k + 1}`,
      k % 2 === 0,
      null,
    ]),
    geometries: everyGeometry,
    about: [{ name: { vi: 'Nguồn', en: 'Source' }, value: { vi: '=Bịa đặt', en: '=Invented' } }],
    simulated: true,
    ...part,
  };
}

/** Three stations, plain. */
export function stationLayer(part: Partial<ExportLayer> = {}): ExportLayer {
  return {
    name: 'stations',
    title: { vi: 'Trạm', en: 'Stations' },
    columns: [
      { key: 'id', heading: { vi: 'Mã', en: 'Id' } },
      { key: 'name', heading: { vi: 'Tên', en: 'Name' } },
      { key: 'radius_m', heading: { vi: 'Bán kính (m)', en: 'Radius (m)' } },
    ],
    rows: [
      ['S1', 'Hòa Bắc', 1200.5],
      ['S2', 'Đặc khu "Hoàng Sa"', -0.25],
      ['S3', '=1+1', null],
    ],
    geometries: [
      { type: 'Point', coordinates: [108.219118329, 16.0484788118] },
      { type: 'Point', coordinates: [112.3, 16.5] },
      null,
    ],
    about: [{ name: { vi: 'Nguồn', en: 'Source' }, value: { vi: 'Thử', en: 'Trial' } }],
    simulated: true,
    ...part,
  };
}
