import fc from 'fast-check';
import type { Exhibit } from '../../src/briefing/exhibit.ts';
import type { Figure } from '../../src/briefing/figure.ts';
import type { ScenePage } from '../../src/briefing/scene-page.ts';

export function sampleFigure(changes: Partial<Figure> = {}): Figure {
  return {
    key: 'coverage',
    name: { vi: 'Dân số trong vùng phủ 5G', en: 'People in 5G coverage' },
    label: { vi: 'Dân số trong vùng phủ 5G', en: 'People in 5G coverage' },
    text: { vi: '88,4%', en: '88.4%' },
    value: 88.44,
    unit: 'percent',
    definition: 'any',
    note: null,
    met: false,
    simulated: true,
    asOf: '2026-01',
    source: {
      vi: 'Tính từ vùng phục vụ và ô dân cư',
      en: 'Computed from service areas and population units',
    },
    datasets: [],
    ...changes,
  };
}

export const sampleTable: Exhibit = {
  kind: 'table',
  key: 'largest-gaps',
  title: 'Xã, phường có nhiều người ngoài vùng phủ nhất',
  columns: [
    { heading: 'Xã, phường', align: 'start' },
    { heading: 'Dân số', align: 'end' },
    { heading: 'Ngoài vùng phủ', align: 'end' },
    { heading: 'Tỷ lệ phủ', align: 'end' },
  ],
  rows: [
    ['Quế Sơn Trung', '33.300', '9.647', '71,0%'],
    ['Tam Anh', '31.026', '9.176', '70,4%'],
    ['Việt An', '26.196', '8.891', '66,1%'],
    ['Quế Phước', '14.162', '8.793', '37,9%'],
    ['Thăng An', '51.988', '8.657', '83,3%'],
    ['Hiệp Đức', '14.931', '8.344', '44,1%'],
    ['Lãnh Ngọc', '14.847', '7.878', '46,9%'],
    ['Phú Ninh', '26.954', '7.876', '70,8%'],
  ],
  more: '60 xã, phường khác chưa đạt 95%.',
};

export const sampleBars: Extract<Exhibit, { kind: 'bars' }> = {
  kind: 'bars',
  key: 'operators',
  title: 'Dân số trong vùng phủ 5G theo nhà mạng',
  unit: 'percent',
  bars: [
    { label: 'Ít nhất một nhà mạng', value: 95.4, shown: '95,4%', met: true },
    { label: 'Viettel', value: 81.2, shown: '81,2%', met: false },
    { label: 'VNPT', value: 64.7, shown: '64,7%', met: false },
    { label: 'MobiFone', value: 41, shown: '41,0%', met: false },
  ],
  target: { value: 95, shown: 'mục tiêu 95%' },
  more: null,
};

/** A chart of so many bars, as long as the list of definitions. */
export function barsOf(count: number, label = 'Nhà mạng phủ rộng nhất theo từng xã, phường'): Exhibit {
  return {
    ...sampleBars,
    bars: Array.from({ length: count }, (_, index) => ({
      label: `${label} ${index}`,
      value: 90 - index,
      shown: `${90 - index},0%`,
      met: index === 0 ? false : null,
    })),
  };
}

/** Words up to so many letters in all, some of them long. */
export function anyText(most: number): fc.Arbitrary<string> {
  const piece = fc.stringMatching(/^[a-zđơưạễỨ ]{0,40}$/);
  return fc
    .tuple(fc.array(piece, { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: most }))
    .map(([pieces, length]) => `${pieces.join(' ')} `.repeat(length).slice(0, length));
}

export const anyBars: fc.Arbitrary<Exhibit> = fc
  .record({ bars: fc.integer({ min: 0, max: 12 }), label: anyText(60) })
  .map(({ bars, label }) => barsOf(bars, label));

export const anyTable: fc.Arbitrary<Exhibit> = fc
  .record({
    rows: fc.integer({ min: 1, max: 14 }),
    columns: fc.integer({ min: 2, max: 6 }),
    cell: anyText(30),
  })
  .map(({ rows, columns, cell }) => ({
    kind: 'table',
    key: 'zones',
    title: cell,
    columns: Array.from({ length: columns }, (_, index) => ({
      heading: `Cột ${index}`,
      align: index ? 'end' : 'start',
    })),
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => `${cell.slice(column)} ${row}`),
    ),
    more: null,
  }));

/** The page of a scene as its readers get it, with what the test asks for in its place. */
export function samplePage(changes: Partial<ScenePage> = {}): ScenePage {
  const empty = { vi: '', en: '' };
  const text =
    'Thành phố còn thiếu 6,6 điểm phần trăm, tức 204.818 người, để đạt mục tiêu 95% trong năm 2026.';
  return {
    scene: {
      id: 'where-we-stand',
      title: empty,
      text: empty,
      notes: empty,
      figures: [],
      exhibit: null,
      view: { kind: 'box', bbox: [107.2, 14.9, 108.8, 16.3] },
      layers: [],
      definition: 'any',
      selection: null,
      theme: null,
      seen: null,
    },
    number: 1,
    of: 3,
    language: 'vi',
    title: 'Tỷ lệ dân số trong vùng phủ 5G chưa đạt mục tiêu',
    pieces: [{ text, figure: null }],
    text,
    notes: 'Nhấn mạnh: số liệu là mô phỏng cho đến khi nhà mạng cung cấp vùng phục vụ.',
    figures: [
      sampleFigure(),
      sampleFigure({
        key: 'uncovered-people',
        label: { vi: 'Ngoài vùng phủ', en: 'Not covered' },
        text: { vi: '360.963 người', en: '360,963 people' },
        met: null,
        unit: 'people',
        value: 360963,
      }),
      sampleFigure({
        key: 'zones-met',
        label: { vi: 'Khu, cảng đã phủ 100%', en: 'Zones at 100%' },
        text: { vi: '21/24', en: '21/24' },
        met: true,
        simulated: false,
        unit: 'count',
        value: 21,
      }),
    ],
    exhibit: null,
    words: ['88,4% dân số Đà Nẵng sống trong vùng phủ 5G.', '360.963 người ở ngoài vùng phủ.'],
    definitions: ['any'],
    dataLine: 'Dữ liệu 01/2026 · Cách tính: ít nhất một nhà mạng · Mô phỏng',
    exhibitLine: 'Dữ liệu 01/2026 · Cách tính: ít nhất một nhà mạng · Mô phỏng',
    sources: ['Danh sách xã, phường (sapnhap.bando.com.vn)', 'WorldPop 2020 (CC BY 4.0)'],
    simulated: true,
    changes: [],
    missing: [],
    ...changes,
  };
}
