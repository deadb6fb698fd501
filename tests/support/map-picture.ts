import { PNG } from 'pngjs';
import type {
  MapPicture,
  SheetInset,
  SheetLegendEntry,
  SheetLegendGroup,
} from '../../src/export/sheet/map-sheet.ts';

/** A picture of stripes without an alpha channel, as a browser hands it to a PDF. */
export function stripedPng(width: number, height: number): Buffer {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const isLand = (x + y) % 40 < 20;
      png.data.set(isLand ? [0xf7, 0xf6, 0xf2, 0xff] : [0xdc, 0xe8, 0xee, 0xff], at);
    }
  }
  return PNG.sync.write(png, { colorType: 2 });
}

function square(color: string, side = 12): SheetLegendEntry['sign'] {
  return {
    width: 18,
    height: side,
    items: [{ kind: 'rect', x: 0.5, y: 0.5, width: 17, height: side - 1, radius: 2, fill: { color } }],
  };
}

/** A legend of as many entries as wanted, in groups of four. */
export function sampleLegend(
  entries: number,
  label = (index: number) => `Mức ${index + 1}: đường cỡ`,
): SheetLegendGroup[] {
  return Array.from({ length: Math.ceil(entries / 4) }, (_, group) => ({
    title: `Lớp dữ liệu ${group + 1}`,
    simulated: group % 2 === 0,
    entries: Array.from({ length: Math.min(4, entries - group * 4) }, (_, index) => ({
      sign: square(`#${(0x1000 + group * 97 + index * 31).toString(16).padStart(6, '0')}`),
      label: label(group * 4 + index),
    })),
  }));
}

const islands = ['Quần đảo Hoàng Sa (TP Đà Nẵng, Việt Nam)', 'Quần đảo Trường Sa (tỉnh Khánh Hòa, Việt Nam)'];

const inset: SheetInset = {
  width: 240,
  height: 200,
  items: [
    { kind: 'rect', x: 0, y: 0, width: 240, height: 200, fill: { color: '#DCE8EE' } },
    {
      kind: 'path',
      d: 'M0 0L40 0L60 40L30 90L0 120Z',
      fill: { color: '#EEEDE8' },
      stroke: { color: '#B9C2C9', width: 0.6 },
      clip: { x: 0, y: 0, width: 240, height: 200 },
    },
    ...islands.map(
      (name, index) =>
        ({
          kind: 'text',
          x: 130,
          y: 60 + 80 * index,
          text: name.slice(0, name.indexOf(' (')),
          sizePt: 11,
          weight: 600,
          color: '#16232D',
          align: 'middle',
          halo: '#DCE8EE',
        }) as const,
    ),
  ],
  names: ['Biển Đông', ...islands],
};

/** A picture as the map hands it over, with what the test asks for in its place. */
export function samplePicture(changes: Partial<MapPicture> = {}): MapPicture {
  const { widthPx = 800, heightPx = 560 } = changes;
  return {
    png: new Blob([]),
    widthPx,
    heightPx,
    metresPerPixel: 76,
    pixelRatio: 1,
    bearing: 0,
    pitch: 0,
    centre: [107.9, 15.9],
    theme: 'light',
    language: 'vi',
    legend: sampleLegend(8),
    inset,
    sources: [
      'Cục Bản đồ (sapnhap.bando.com.vn)',
      'WorldPop 2020 (CC BY 4.0)',
      '© OpenStreetMap contributors (ODbL)',
    ],
    simulated: true,
    ...changes,
  };
}
