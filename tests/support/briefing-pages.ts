import { deflateSync } from 'node:zlib';
import type { Exhibit } from '../../src/briefing/exhibit.ts';
import type { Figure } from '../../src/briefing/figure.ts';
import type { Scene } from '../../src/briefing/scene.ts';
import type { BriefingPages, ScenePage } from '../../src/briefing/scene-page.ts';
import { crc32 } from '../../src/data/crc32.ts';
import type { SlidePicture } from '../../src/export/pptx/slide-picture.ts';
import type { Language } from '../../src/text/language.ts';

/** A figure of a briefing, made up; `part` says what is special about it. */
export function sampleFigure(part: Partial<Figure> = {}): Figure {
  return {
    key: 'coverage',
    name: { vi: 'Tỷ lệ dân số trong vùng phủ 5G', en: 'Share of people under 5G' },
    label: { vi: 'Tỷ lệ dân số trong vùng phủ 5G', en: 'Share of people under 5G' },
    text: { vi: '94,9%', en: '94.9%' },
    value: 94.96,
    unit: 'percent',
    definition: 'any',
    note: null,
    met: false,
    simulated: true,
    asOf: '2026-01',
    source: { vi: 'Tính từ vùng phủ mô phỏng', en: 'Computed from simulated service areas' },
    datasets: [],
    ...part,
  };
}

export const PEOPLE = sampleFigure({
  key: 'gap-people',
  label: { vi: 'Số người chưa được phủ', en: 'People not covered' },
  text: { vi: '360.963 người', en: '360,963 people' },
  value: 360_963,
  unit: 'people',
  met: null,
});

export const ZONES = sampleFigure({
  key: 'zones-full',
  label: { vi: 'Khu, cảng đạt 100%', en: 'Zones and ports at 100 %' },
  text: { vi: '3 khu', en: '3 zones' },
  value: 3,
  unit: 'count',
  met: true,
  asOf: '2026-09-05',
});

export const SAMPLE_TABLE: Exhibit = {
  kind: 'table',
  key: 'largest-gaps',
  title: 'Xã, phường còn thiếu nhiều nhất',
  columns: [
    { heading: 'Xã, phường', align: 'start' },
    { heading: 'Chưa phủ', align: 'end' },
    { heading: 'Tỷ lệ phủ', align: 'end' },
  ],
  rows: [
    ['Xã Trà My', '12.345', '41,2%'],
    ['Xã Nam Trà My', '9.876', '38,0%'],
    ['Phường Điện Bàn Đông', '7.654', '90,1%'],
  ],
  more: 'Còn 91 xã, phường khác.',
};

export const SAMPLE_BARS: Exhibit = {
  kind: 'bars',
  key: 'operators',
  title: 'Tỷ lệ phủ theo nhà mạng',
  unit: 'percent',
  bars: [
    { label: 'Nhà mạng Một', value: 95.123456789, shown: '95,1%', met: true },
    { label: 'Nhà mạng Hai', value: 94.96, shown: '94,9%', met: false },
    { label: 'Nhà mạng Ba', value: 71.5, shown: '71,5%', met: false },
  ],
  target: { value: 95, shown: 'mục tiêu 95%' },
  more: null,
};

/** A scene worked out, with a text, figures and no exhibit unless `part` says so. */
export function samplePage(part: Partial<ScenePage> = {}): ScenePage {
  const figure = sampleFigure();
  const language: Language = part.language ?? 'vi';
  const pieces = [
    { text: 'Đến nay ', figure: null },
    { text: figure.text[language], figure },
    { text: ' người dân sống trong vùng phủ 5G của ít nhất một nhà mạng.', figure: null },
  ];
  return {
    scene: sampleScene('coverage'),
    number: 1,
    of: 1,
    language,
    title: 'Vùng phủ 5G so với mục tiêu',
    pieces,
    text: pieces.map(({ text }) => text).join(''),
    notes: 'Nói trước về mục tiêu.\nSau đó chỉ vào bản đồ.',
    figures: [figure, PEOPLE, ZONES],
    exhibit: null,
    words: ['94,9% dân số trong vùng phủ 5G.', 'Ba xã chiếm 61% số người chưa được phủ.'],
    definitions: ['any'],
    dataLine: 'Dữ liệu 01/2026 · Cách tính: ít nhất một nhà mạng · Mô phỏng',
    exhibitLine: 'Dữ liệu 01/2026 · Cách tính: ít nhất một nhà mạng · Mô phỏng',
    sources: ['WorldPop 2020 (CC BY 4.0)', '© OpenStreetMap (ODbL)'],
    simulated: true,
    changes: [],
    missing: [],
    ...part,
  };
}

export function sampleScene(id: string): Scene {
  return {
    id,
    title: { vi: '', en: '' },
    text: { vi: '', en: '' },
    notes: { vi: '', en: '' },
    figures: [],
    exhibit: null,
    view: { kind: 'box', bbox: [107, 15, 109, 17] },
    layers: [],
    definition: 'any',
    selection: null,
    theme: null,
    seen: null,
  };
}

export function samplePages(pages: ScenePage[], part: Partial<BriefingPages> = {}): BriefingPages {
  return {
    title: 'Hạ tầng số thành phố',
    language: 'vi',
    today: '2026-09-05',
    pages,
    ...part,
  };
}

/** A plain PNG of one colour, as a stand-in for a map. */
export function plainPng(widthPx: number, heightPx: number): Blob {
  const chunk = (name: string, data: Uint8Array): Uint8Array[] => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(new Uint8Array(named)));
    return [length, named, sum];
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPx, 0);
  header.writeUInt32BE(heightPx, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.alloc(1 + widthPx * 3, 0xdc);
  row[0] = 0;
  const rows = deflateSync(Buffer.concat(Array.from({ length: heightPx }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const all = Buffer.concat([
    signature,
    ...chunk('IHDR', header),
    ...chunk('IDAT', new Uint8Array(rows)),
    ...chunk('IEND', new Uint8Array()),
  ]);
  return new Blob([new Uint8Array(all)], { type: 'image/png' });
}

export function samplePicture(part: Partial<SlidePicture> = {}): SlidePicture {
  return { png: plainPng(704, 488), widthPx: 704, heightPx: 488, alt: '', sources: [], ...part };
}
