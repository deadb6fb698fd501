import { describe, expect, it } from 'vitest';
import { classWords, symbolWords } from '../../src/map/legend-words.ts';
import { groupedLayers, stepsPastNeighbour } from '../../src/panels/layers/layer-groups.ts';
import { mapInsets, noSheetPx, rightSide, sheetPx } from '../../src/panels/layout.ts';
import { communeKind, communeTitle, thingName } from '../../src/panels/names.ts';
import { kpiReading } from '../../src/panels/top-strip/kpi-reading.ts';
import type { LayerId, LayerState } from '../../src/state/layer.ts';
import { isSimulatedLayer, layerDataset, layerTitle } from '../../src/state/layer-source.ts';
import { definitionKeys, definitionText } from '../../src/targets/definition-names.ts';
import { zoneGroups, zoneTotals } from '../../src/targets/zone-groups.ts';
import { tinyState } from './tiny-state.ts';

const { city, coverage, zones } = tinyState('vi');
if (!city || !coverage || !zones) throw new Error('The tiny state has a city, a number and zones.');

describe('the reading of the number', () => {
  it('takes the verdict from the value before rounding', () => {
    const reading = kpiReading(coverage, 'any', {});
    expect(reading).toMatchObject({ met: false, people: { covered: 94_960, uncovered: 5_040, gap: 40 } });
    const met = kpiReading({ ...coverage, value: 95.2, coveredPeople: 95_200 }, 'any', {});
    expect(met).toMatchObject({ met: true, people: { gap: 0, surplus: 200 } });
  });

  it('judges no land, and waits for what is not computed', () => {
    const land = kpiReading(coverage, 'land-area', { 'land-area': { value: 99, coveredPeople: null } });
    expect(land).toMatchObject({ met: null, people: null });
    expect(kpiReading(coverage, 'commune-area', {})).toBeNull();
  });
});

describe('layers', () => {
  const layers: LayerState[] = (['places:a', 'stations', 'places:b', 'uncovered'] as LayerId[]).map((id) => ({
    id,
    visible: true,
    opacity: 1,
  }));

  it('stand in two groups, in paint order within each', () => {
    expect(groupedLayers(layers).map(({ group, layers: rows }) => [group, rows.map(({ id }) => id)])).toEqual(
      [
        ['coverage', ['stations', 'uncovered']],
        ['infrastructure', ['places:a', 'places:b']],
      ],
    );
  });

  it('pass their neighbour in the group, however many others lie between', () => {
    expect(stepsPastNeighbour(layers, 'places:b', 'up')).toBe(2);
    expect(stepsPastNeighbour(layers, 'stations', 'down')).toBe(2);
    expect(stepsPastNeighbour(layers, 'places:a', 'up')).toBe(0);
    expect(stepsPastNeighbour(layers, 'uncovered', 'down')).toBe(0);
  });

  it('are named by their dataset, operator or kind', () => {
    expect(layerTitle('places:zones', city.catalog, 'vi')).toBe('Khu và cảng');
    expect(layerTitle('service-areas:alpha', city.catalog, 'vi')).toBe('Vùng phục vụ Alpha');
    expect(layerTitle('uncovered', city.catalog, 'en')).toBe('People not covered');
    expect(layerDataset('service-areas:alpha', city.catalog)?.id).toBe('stations');
    expect(layerDataset('population', city.catalog)).toBeNull();
    expect(layerDataset('commune-coverage', city.catalog)?.id).toBe('stations');
    expect(layerDataset('uncovered', city.catalog)?.id).toBe('stations');
  });

  it('are simulated when their figures are', () => {
    expect(isSimulatedLayer('commune-coverage', city, true)).toBe(true);
    expect(isSimulatedLayer('commune-coverage', city, false)).toBe(false);
    expect(isSimulatedLayer('stations', city, false)).toBe(true);
    expect(isSimulatedLayer('places:zones', city, true)).toBe(false);
  });
});

describe('the legend in words', () => {
  it('says ranges, and the side of the target', () => {
    const item = { kind: 'class', color: '#000000', unit: 'percent' } as const;
    expect(classWords({ ...item, from: null, to: 50, side: 'below-target' }, 'vi')).toBe(
      'dưới 50%, chưa đạt mục tiêu',
    );
    expect(classWords({ ...item, from: 95, to: 99, side: 'at-target' }, 'vi')).toBe(
      'từ 95% đến dưới 99%, đạt mục tiêu',
    );
    expect(classWords({ ...item, unit: 'people-per-km2', from: 8000, to: null, side: null }, 'en')).toBe(
      '8,000 and over, people per km²',
    );
  });

  it('says that a simulated station is one', () => {
    const station = { of: 'station', operatorId: 'alpha', operatorName: 'Alpha' } as const;
    expect(symbolWords({ ...station, simulated: true }, 'vi')).toBe('Alpha (mô phỏng)');
    expect(symbolWords({ ...station, simulated: false }, 'vi')).toBe('Alpha');
    expect(symbolWords({ of: 'dead-zone', reported: true, power: 'none' }, 'vi')).toBe(
      'Nguồn nêu rõ chưa có sóng, chưa có điện',
    );
  });
});

describe('zones', () => {
  it('are judged only where they stand and can be located', () => {
    const groups = zoneGroups(zones);
    expect(groups.unlocated.map(({ id }) => id)).toEqual(['symbol']);
    expect(groups.later.map(({ id }) => id)).toEqual(['later']);
    expect(groups.operating.map(({ id }) => id)).toEqual(['port', 'school', 'hole', 'full']);
  });

  it('add up by kind, with a hole never counted as full', () => {
    expect(zoneTotals(zones).find(({ kind }) => kind === 'industrial-park')).toEqual({
      kind: 'industrial-park',
      zones: 3,
      withService: 2,
      measured: 2,
      full: 1,
      unlocated: 1,
    });
  });
});

describe('names', () => {
  const [plain, mountain] = city.communes;

  it('of communes follow the language', () => {
    expect(plain && communeTitle(plain, 'vi')).toBe('Phường Hòa Bắc');
    expect(plain && communeTitle(plain, 'en')).toBe('Hoa Bac ward');
    expect(plain && communeKind(plain, 'vi')).toBe('Địa bàn Liên Chiểu cũ');
    expect(mountain && communeKind(mountain, 'vi')).toBe('Miền núi cao, địa bàn Nam Trà My cũ');
  });

  it('of things that are gone are none', () => {
    expect(thingName(city, { kind: 'station', id: 's1' }, 'vi')?.name).toBe('Trạm Alpha');
    expect(thingName(city, { kind: 'station', id: 'gone' }, 'vi')).toBeNull();
  });

  it('of definitions are all different, and there is one for every operator', () => {
    const keys = definitionKeys(city.catalog);
    expect(keys[0]).toBe('any');
    expect(keys).toContain('operator:alpha');
    const names = keys.map((key) => definitionText(key, city.catalog, 'vi').name);
    expect(new Set(names).size).toBe(keys.length);
  });
});

describe('room for the map', () => {
  it('is what the panels leave', () => {
    const open = { leftOpen: true, rightPanel: 'card' as const };
    const { left, right } = mapInsets('wide', open);
    expect(left).toBeGreaterThan(0);
    expect(right).toBeGreaterThan(0);
    expect(mapInsets('phone', open)).toEqual({ left: 0, right: 0 });
    const { railPx } = rightSide('laptop', false);
    expect(mapInsets('laptop', { leftOpen: false, rightPanel: null })).toEqual({ left: 0, right: railPx });
  });

  it('is what the sheet of a phone leaves: it takes 62%, and 340 pixels at least where there are so many', () => {
    expect(sheetPx(600)).toBeCloseTo(372);
    expect(sheetPx(400)).toBe(340);
    expect(sheetPx(300)).toBe(300);
    expect(noSheetPx()).toBe(0);
  });

  it('is two thirds of a laptop with either panel open', () => {
    const [width, height, strip] = [1440, 900, 81];
    const insets = [
      mapInsets('laptop', { leftOpen: true, rightPanel: null }),
      mapInsets('laptop', { leftOpen: false, rightPanel: 'card' }),
    ];
    for (const side of insets.map(({ left, right }) => left + right)) {
      expect((width - side) * (height - strip)).toBeGreaterThanOrEqual((2 / 3) * width * height);
    }
  });
});
