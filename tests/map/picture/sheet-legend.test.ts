import { describe, expect, it } from 'vitest';
import type { SheetLegendGroup } from '../../../src/export/sheet/map-sheet.ts';
import type { SheetItem } from '../../../src/export/sheet/sheet.ts';
import { legendOf } from '../../../src/map/legend.ts';
import type { MapContent } from '../../../src/map/map-content.ts';
import { coverageScale, operatorColors, operatorHatchDegrees } from '../../../src/map/palette.ts';
import { pictureSources } from '../../../src/map/picture/picture-sources.ts';
import { sheetLegend } from '../../../src/map/picture/sheet-legend.ts';
import { symbolItems } from '../../../src/map/picture/symbol-items.ts';
import { deadZoneSymbol, placeSymbol, symbolBox, symbolParts } from '../../../src/map/symbols.ts';
import type { LayerState } from '../../../src/state/layer.ts';
import { catalog, content, deadZone, place, shown, station } from '../content.ts';

const themes = ['light', 'dark'] as const;
const zoom = 11;

const layers: LayerState[] = [
  shown('places:parks'),
  shown('dead-zones'),
  shown('stations'),
  shown('uncovered'),
  shown('service-areas:south', { opacity: 0.5 }),
  shown('service-areas:north', { visible: false }),
  shown('population'),
  shown('commune-coverage', { opacity: 0.75 }),
];

const entry = {
  id: 'parks',
  kind: 'places',
  title: { vi: 'Khu mẫu', en: 'Sample parks' },
  source: 'Sở mẫu',
  licence: 'CC0',
  simulated: false,
} as const;

/** Something to show in every layer but the population, which is not there. */
function everything(more: Partial<MapContent> = {}): MapContent {
  const datasets = [
    entry,
    { ...entry, id: 'stations', kind: 'stations', source: 'Mô hình', simulated: true },
    { ...entry, id: 'dead', kind: 'dead-zones', source: 'Báo mẫu' },
    { ...entry, id: 'communes', kind: 'communes', source: 'Bản đồ mẫu' },
  ] as unknown as MapContent['catalog']['datasets'];
  return content({
    catalog: { ...catalog, datasets },
    layers,
    coverageSimulated: true,
    communeRows: [{ code: 'A', name: 'Xã A', population: 10, coveredPeople: 5, value: 50 }],
    places: [place('a'), place('b', { kind: 'seaport', status: 'planned', position: 'commune-symbol' })],
    deadZones: [deadZone('d', { position: 'commune-symbol' })],
    stations: [station('s', [10.05, 20.05], { operator: 'south', simulated: true })],
    uncovered: {
      positions: new Float64Array([10.05, 20.05]),
      people: new Float32Array([500]),
      radii: new Float32Array([15]),
      maxPeople: 500,
      peoplePerPixel: 0.7,
    },
    ...more,
  });
}

function paints(items: readonly SheetItem[]): string[] {
  return items.flatMap((item) =>
    'fill' in item && item.fill && 'color' in item.fill ? [item.fill.color] : [],
  );
}

const titles = (groups: SheetLegendGroup[]) => groups.map(({ title }) => title);

describe('sheetLegend', () => {
  it('has the visible layers that show something, topmost first, under the names of the layer panel', () => {
    expect(titles(sheetLegend(everything(), zoom))).toEqual([
      'Khu mẫu',
      'Thôn lõm sóng',
      'Trạm thu phát sóng 5G',
      'Người dân ngoài vùng phủ',
      'Vùng phục vụ South',
      'Tỷ lệ phủ theo xã, phường',
      'Ký hiệu chung',
    ]);
  });

  it('has every item of every legend of the map exactly once, what is common to layers at the end', () => {
    const all = everything();
    const items = all.layers
      .filter(({ visible, id }) => visible && id !== 'population')
      .flatMap(({ id }) => legendOf(id, all, zoom));
    const means = items.map((item) => (item.kind === 'symbol' ? JSON.stringify(item.means) : item));
    const entries = sheetLegend(all, zoom).flatMap((group) => group.entries);
    expect(entries).toHaveLength(new Set(means).size);
    expect(
      sheetLegend(all, zoom)
        .at(-1)
        ?.entries.map(({ label }) => label),
    ).toEqual(['Trong quy hoạch', 'Ký hiệu của xã, không phải vị trí thật']);
    for (const { label, sign } of entries) {
      expect(label).not.toBe('');
      expect(sign.items.length).toBeGreaterThan(0);
    }
  });

  it('marks what is simulated, and only that', () => {
    const marked = sheetLegend(everything(), zoom).filter(({ simulated }) => simulated);
    expect(titles(marked)).toEqual([
      'Trạm thu phát sóng 5G',
      'Người dân ngoài vùng phủ',
      'Vùng phục vụ South',
      'Tỷ lệ phủ theo xã, phường',
    ]);
    const supplied = everything({ coverageSimulated: false, stations: [] });
    expect(sheetLegend(supplied, zoom).some(({ simulated }) => simulated)).toBe(false);
  });

  it.each(themes)('prints the breaks of a scale beside its colours, %s', (theme) => {
    const groups = sheetLegend(everything({ theme, layers: [shown('commune-coverage')] }), 9);
    const [scale] = groups;
    expect(scale?.entries.map(({ label }) => label)).toEqual([
      'dưới 50%',
      'từ 50% đến dưới 80%',
      'từ 80% đến dưới 95%',
      'từ 95% đến dưới 99%, đạt mục tiêu',
      'từ 99%, đạt mục tiêu',
    ]);
    expect(scale?.entries.flatMap(({ sign }) => paints(sign.items))).toEqual(coverageScale(95).colors[theme]);
  });

  it.each(themes)('hatches the simulated area of an operator as the map does, %s', (theme) => {
    const groups = sheetLegend(everything({ theme, layers: [shown('service-areas:south')] }), zoom);
    const [rect] = groups[0]?.entries[0]?.sign.items ?? [];
    expect(rect).toMatchObject({
      kind: 'rect',
      fill: { hatch: operatorColors[theme][1]!.line, degrees: operatorHatchDegrees[1] },
      stroke: { color: operatorColors[theme][1]!.line },
    });
  });

  it('draws circles as large as on the map and says so', () => {
    const groups = sheetLegend(everything({ layers: [shown('uncovered')] }), zoom);
    const entries = groups[0]?.entries ?? [];
    expect(entries.map(({ label }) => label)).toEqual(['500 người', '100 người', '20 người']);
    for (const { sign, label, toScale } of entries) {
      const [circle] = sign.items;
      const people = Number.parseInt(label, 10);
      expect(toScale).toBe(true);
      expect(circle).toMatchObject({ kind: 'circle', radius: Math.sqrt(people / (Math.PI * 0.7)) });
    }
  });

  it('leaves out holes of zones where the map does not draw them', () => {
    const hole = { id: 'a', geometry: { type: 'MultiPolygon' as const, coordinates: [] } };
    const all = everything({ layers: [shown('zone-holes')], zoneHoles: [hole] as MapContent['zoneHoles'] });
    expect(titles(sheetLegend(all, 9.9))).toEqual([]);
    expect(titles(sheetLegend(all, 10))).toEqual(['Phần chưa phủ của các khu']);
  });

  it('speaks the language of the picture', () => {
    const groups = sheetLegend(everything({ language: 'en' }), zoom);
    expect(titles(groups)[0]).toBe('Sample parks');
    expect(JSON.stringify(groups)).not.toMatch(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/u);
  });
});

describe('symbolItems', () => {
  it.each(themes)('draws every part of a symbol in its box, %s', (theme) => {
    const symbols = [
      placeSymbol({ kind: 'it-park', status: 'under-construction', position: 'commune-symbol' }),
      deadZoneSymbol({ recordType: 'reported-dead-zone', power: 'none', position: 'surveyed' }),
    ];
    for (const symbol of symbols) {
      const parts = symbolParts(symbol, theme);
      const items = symbolItems(symbol, theme, 20);
      expect(items).toHaveLength(parts.length);
      items.forEach((item, k) => {
        const part = parts[k]!;
        if (item.kind !== 'path') throw new Error(item.kind);
        expect(item.d).toBe(part.d);
        expect(item.scale).toBe(20 / symbolBox);
        expect(item.at).toEqual(part.at.map((unit) => (unit * 20) / symbolBox));
        expect(item.fill).toEqual(part.fill && { color: part.fill });
        expect(item.stroke?.width).toBe(part.stroke && ((part.strokeWidth ?? 1) * 20) / symbolBox);
        expect(item.clip?.y).toBe(part.half && (part.half === 'upper' ? 0 : 10));
      });
    }
  });
});

describe('pictureSources', () => {
  it('has the source of every layer that shows something, and of the map, each once', () => {
    expect(pictureSources(everything(), zoom)).toEqual([
      'Sở mẫu (CC0)',
      'Báo mẫu (CC0)',
      'Mô hình (CC0)',
      'Bản đồ mẫu (CC0)',
    ]);
    const computed = everything({ layers: [shown('commune-coverage')] });
    expect(pictureSources(computed, zoom)).toEqual(['Mô hình (CC0)', 'Bản đồ mẫu (CC0)']);
    const plain = everything({ layers: [shown('places:parks', { opacity: 0 })] });
    expect(pictureSources(plain, zoom)).toEqual(['Bản đồ mẫu (CC0)']);
  });

  it('names the servers whose layers are drawn', () => {
    const live = [
      { id: 'x', host: 'maps.example.vn', revision: 1, view: { form: 'features', features: [] } },
    ];
    const all = everything({ layers: [], live: live as unknown as NonNullable<MapContent['live']> });
    expect(pictureSources(all, zoom)[0]).toBe('Lớp trực tuyến: maps.example.vn');
    expect(titles(sheetLegend(all, zoom))).toEqual(['Lớp trực tuyến: maps.example.vn']);
  });
});
