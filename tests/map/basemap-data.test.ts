import { describe, expect, it } from 'vitest';
import { basemapDataReader, blankSize, markLabels } from '../../src/map/basemap-data.ts';
import { pointMarks } from '../../src/map/marks.ts';
import { footprintEdges, selectionEdge } from '../../src/map/outlines.ts';
import {
  commune,
  content,
  place,
  shippedCatalog,
  shippedCommunes,
  shippedFile,
  shown,
  square,
} from './content.ts';

describe('basemapDataReader', () => {
  it('gives the same objects while nothing changes, and new ones only where something does', () => {
    const read = basemapDataReader();
    const before = content({
      layers: [shown('places:parks')],
      places: [place('a', { geometry: square([10, 20], 0.1) })],
    });
    const first = read(before, []);
    const second = read(
      { ...before, selection: { kind: 'commune', code: 'A' } },
      first['place-labels'].features as never,
    );
    const changed = Object.keys(first).filter((id) => first[id as 'land'] !== second[id as 'land']);
    expect(changed.sort()).toEqual(['place-labels', 'selection-edge']);
  });

  it('works without any basemap file', () => {
    const data = basemapDataReader()(content(), []);
    expect(data.land.features).toEqual([]);
    expect(data.communes.features).toHaveLength(2);
  });

  it('labels every commune by its population rank, in both languages, with composed letters', () => {
    const decomposed = 'Hòa Cường'.normalize('NFD');
    const communes = [commune('A', [10, 20], { name: decomposed, nameEn: 'Hoa Cuong', population: 5 })];
    const [label] = basemapDataReader()(content({ communes }), [])['commune-labels'].features;
    expect(label?.properties).toEqual({
      name: 'Hòa Cường'.normalize('NFC'),
      name_en: 'Hoa Cuong',
      population: 5,
      island: false,
    });
  });

  it('has the sea’s name, the neighbours and Hoàng Sa in the shipped city', () => {
    const basemap = { labels: shippedFile('labels.geojson') };
    const data = basemapDataReader()(
      content({ catalog: shippedCatalog(), communes: shippedCommunes(), basemap }),
      [],
    );
    const seas = data.labels.features.filter(({ properties }) => properties?.kind === 'sea');
    expect(new Set(seas.map(({ properties }) => properties?.name))).toEqual(new Set(['Biển Đông']));
    expect(data['commune-labels'].features.map(({ properties }) => properties?.name)).toContain('Hoàng Sa');
    expect(data.communes.features).toHaveLength(94);
  });
});

describe('markLabels', () => {
  it('keeps room for the symbol where it is drawn and sets the name below it', () => {
    const all = content({ layers: [shown('places:parks')], places: [place('a'), place('b')] });
    const marks = pointMarks(all, all.layers, 16);
    const labels = markLabels(marks).features;
    for (const [i, { properties }] of labels.entries()) {
      const { size, iconOffset, textOffset } = properties as {
        size: number;
        iconOffset: [number, number];
        textOffset: [number, number];
      };
      const [dx, dy] = marks[i]!.offset;
      expect(iconOffset[0] * size).toBeCloseTo(dx);
      expect(iconOffset[1] * size).toBeCloseTo(dy);
      expect(textOffset[1] * 11.5).toBeGreaterThan(dy + (size * blankSize) / 2);
    }
  });

  it('names no dots', () => {
    const near = { type: 'Point', coordinates: [10.0501, 20.05] } as const;
    const places = [place('a'), place('b', { kind: 'building', geometry: near as never })];
    const all = content({ layers: [shown('places:parks')], places });
    const names = markLabels(pointMarks(all, all.layers, 10)).features.map(
      ({ properties }) => properties?.name,
    );
    expect(names.sort()).toEqual(['', 'Khu a']);
  });
});

describe('edges', () => {
  it('surround the footprints of visible layers, apart for what is still coming', () => {
    const places = [
      place('a', { geometry: square([10, 20], 0.1) }),
      place('b', { geometry: square([10, 20], 0.1), status: 'planned' }),
      place('c', { geometry: square([10, 20], 0.1), datasetId: 'hidden' }),
      place('d'),
    ];
    const { features } = footprintEdges(places, [shown('places:parks', { opacity: 0.4 })]);
    expect(features.map(({ properties }) => properties)).toEqual([
      { tone: 'digital', coming: false, opacity: 0.4 },
      { tone: 'digital', coming: true, opacity: 0.4 },
    ]);
  });

  it('surround the selected commune or footprint and nothing else', () => {
    const { communes } = content();
    const places = [place('a', { geometry: square([10, 20], 0.1) }), place('b')];
    expect(selectionEdge({ kind: 'commune', code: 'B' }, communes, places).features).toHaveLength(1);
    expect(selectionEdge({ kind: 'place', id: 'a' }, communes, places).features).toHaveLength(1);
    expect(selectionEdge({ kind: 'place', id: 'b' }, communes, places).features).toEqual([]);
    expect(selectionEdge({ kind: 'station', id: 'a' }, communes, places).features).toEqual([]);
    expect(selectionEdge(null, communes, places).features).toEqual([]);
  });
});
