import type { Layer } from '@deck.gl/core';
import { PathLayer, ScatterplotLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { OwnLayer } from '../../src/data/city.ts';
import { ownLayerExtent } from '../../src/data/own-layer-extent.ts';
import { ownRowGeometry } from '../../src/data/own-row-geometry.ts';
import { readOwnLayer } from '../../src/data/read-own-layer.ts';
import { emptyContext } from '../../src/data/reading-context.ts';
import type { LonLat } from '../../src/geo/lon-lat.ts';
import { rgba } from '../../src/map/color.ts';
import { hitsAt } from '../../src/map/hits.ts';
import { mapLayers } from '../../src/map/layers/index.ts';
import { legendOf } from '../../src/map/legend.ts';
import type { MapContent } from '../../src/map/map-content.ts';
import { stationSymbol, symbolKey, symbolParts } from '../../src/map/symbols.ts';
import { tokens } from '../../src/ui/tokens.ts';
import { content, shown, square, station } from './content.ts';

function own(geometries: (Geometry | null)[], datasetId = 'own-1'): OwnLayer {
  const features = geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry }));
  const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
  const reading = readOwnLayer('own.geojson', bytes, emptyContext, {
    id: datasetId,
    title: { vi: 'Lớp', en: 'Layer' },
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.failures));
  return reading.value.layer;
}

const [ring] = square([10.02, 20.02], 0.04).coordinates;
const [hole] = square([10.03, 20.03], 0.01).coordinates;

const mixed = own([
  { type: 'Point', coordinates: [10.11, 20.05] },
  null,
  {
    type: 'LineString',
    coordinates: [
      [10.12, 20.01],
      [10.12, 20.09],
    ],
  },
  { type: 'Polygon', coordinates: [ring!, [...hole!].reverse()] },
  {
    type: 'MultiPoint',
    coordinates: [
      [10.15, 20.05],
      [10.16, 20.05],
    ],
  },
]);

const all = content({ ownLayers: [mixed], layers: [shown('own:own-1')] });

function layersOf(what: MapContent, tier = 12): Layer[] {
  return mapLayers(what, { tier, pitched: false, marks: [], atlas: null });
}

function props(layers: Layer[], id: string): Record<string, unknown> {
  const found = layers.find((layer) => layer.id === id);
  if (!found) throw new Error(`${id} is not drawn: ${layers.map((layer) => layer.id)}`);
  return found.props as unknown as Record<string, unknown>;
}

describe('layers of the user', () => {
  it('are areas and lines in a casing, and hollow points on top', () => {
    const layers = layersOf(all);
    expect(layers.map(({ id }) => id)).toEqual([
      'own:own-1-fill',
      'own:own-1-rings-casing',
      'own:own-1-rings-line',
      'own:own-1-lines-casing',
      'own:own-1-lines-line',
      'own:own-1-points',
    ]);
    expect(layers[0]).toBeInstanceOf(SolidPolygonLayer);
    expect(layers[2]).toBeInstanceOf(PathLayer);
    expect(layers[5]).toBeInstanceOf(ScatterplotLayer);
    expect(props(layers, 'own:own-1-points').getLineColor).toEqual(rgba(tokens.light.own));
    expect(props(layers, 'own:own-1-points').getFillColor).not.toEqual(rgba(tokens.light.own));
  });

  it('hand their arrays over as they are, and the same object while nothing changes', () => {
    const first = props(layersOf(all), 'own:own-1-points').data as {
      length: number;
      attributes: { getPosition: { value: unknown } };
    };
    expect(first.attributes.getPosition.value).toBe(mixed.points);
    expect(first.length).toBe(3);
    const later = layersOf({ ...all, layers: [shown('own:own-1', { opacity: 0.4 })] }, 14);
    expect(props(later, 'own:own-1-points').data).toBe(first);
  });

  it('keep holes in their areas', () => {
    const { data } = props(layersOf(all), 'own:own-1-fill') as {
      data: { positions: Float64Array; holeIndices: number[] }[];
    };
    expect(data).toHaveLength(1);
    expect(data[0]?.positions).toHaveLength(20);
    expect(data[0]?.holeIndices).toEqual([10]);
  });

  it('are drawn as outlines only where filling them would hold the page up', () => {
    const corners = Array.from({ length: 200_010 }, (_, i) => {
      const angle = (2 * Math.PI * i) / 200_010;
      return [10.05 + 0.01 * Math.cos(angle), 20.05 + 0.01 * Math.sin(angle)];
    });
    const rings = {
      positions: Float64Array.from(corners.flat()),
      starts: Uint32Array.of(0, corners.length),
      row: Uint32Array.of(0),
      ringOf: Uint32Array.of(0),
    };
    const large: OwnLayer = { ...mixed, points: new Float64Array(), pointRow: new Uint32Array(), rings };
    const layers = layersOf(content({ ownLayers: [large], layers: [shown('own:own-1')] }));
    expect(layers.map(({ id }) => id)).not.toContain('own:own-1-fill');
    expect(layers.map(({ id }) => id)).toContain('own:own-1-rings-line');
  });

  it('have a legend of the colours on the map, another for each layer', () => {
    const two = content({
      ownLayers: [mixed, own([{ type: 'Point', coordinates: [10, 20] }], 'own-2')],
      layers: [shown('own:own-1'), shown('own:own-2')],
    });
    expect(legendOf('own:own-1', two)).toMatchObject([
      { kind: 'own', color: tokens.light.own, points: false },
    ]);
    const [second] = legendOf('own:own-2', two);
    expect(second).toMatchObject({ kind: 'own', points: true });
    expect(second).not.toMatchObject({ color: tokens.light.own });
  });

  it('outline the selected row', () => {
    const layers = layersOf({ ...all, selection: { kind: 'own', datasetId: 'own-1', row: 4 } });
    expect(props(layers, 'selection-own-ring').data).toEqual([
      [10.15, 20.05],
      [10.16, 20.05],
    ]);
  });
});

const ground = {
  tier: 12,
  project: ([lon, lat]: LonLat) => ({ x: (lon - 10) * 10_000, y: (20.1 - lat) * 10_000 }),
  unproject: ({ x, y }: { x: number; y: number }): LonLat => [10 + x / 10_000, 20.1 - y / 10_000],
};

function rowsAt(position: LonLat, what: MapContent = all): number[] {
  return hitsAt(ground.project(position), 2, what, [], ground).flatMap((hit) =>
    hit.kind === 'own' ? [hit.row] : [],
  );
}

describe('what of them is under the pointer', () => {
  it('is a point, a line, an area but not its hole, each by its row', () => {
    expect(rowsAt([10.1101, 20.05])).toEqual([0]);
    expect(rowsAt([10.12, 20.03])).toEqual([2]);
    expect(rowsAt([10.025, 20.025])).toEqual([3]);
    expect(rowsAt([10.035, 20.035])).toEqual([]);
    expect(rowsAt([10.16, 20.05])).toEqual([4]);
    expect(rowsAt([10.18, 20.02])).toEqual([]);
  });

  it('is nothing while the layer is hidden', () => {
    expect(rowsAt([10.11, 20.05], { ...all, layers: [shown('own:own-1', { visible: false })] })).toEqual([]);
  });
});

describe('rows of a layer of the user', () => {
  it('give back the geometry they came with', () => {
    expect(ownRowGeometry(mixed, 0)).toEqual({ type: 'Point', coordinates: [10.11, 20.05] });
    expect(ownRowGeometry(mixed, 1)).toBeNull();
    expect(ownRowGeometry(mixed, 3)).toMatchObject({
      type: 'Polygon',
      coordinates: [{ length: 5 }, { length: 5 }],
    });
    expect(ownRowGeometry(mixed, 4)).toMatchObject({ type: 'GeometryCollection' });
  });

  it('lie in the extent of the layer', () => {
    expect(ownLayerExtent(mixed)).toEqual([10.02, 20.01, 10.16, 20.09]);
    expect(ownLayerExtent(own([null]))).toBeNull();
  });
});

describe('data of the user of a kind the app computes with', () => {
  const supplied = station('s', [10.05, 20.05], { supplied: true });

  it('have a casing of their own', () => {
    const official = stationSymbol(station('t', [10, 20]), 0);
    const symbol = stationSymbol(supplied, 0);
    expect(symbolKey(symbol)).not.toBe(symbolKey(official));
    expect(symbolParts(symbol, 'light').map(({ stroke }) => stroke)).toContain(tokens.light.own);
    expect(symbolParts(official, 'light').map(({ stroke }) => stroke)).not.toContain(tokens.light.own);
  });

  it('have it as points and round their service areas', () => {
    const what = content({ stations: [supplied], layers: [shown('stations'), shown('service-areas:north')] });
    const layers = layersOf(what, 9);
    const lineOf = (id: string) => {
      const { getLineColor } = props(layers, id) as { getLineColor: (item: unknown) => number[] };
      return getLineColor(id === 'stations' ? { station: supplied, index: 0 } : supplied).slice(0, 3);
    };
    const mark = rgba(tokens.light.own).slice(0, 3);
    expect(lineOf('stations')).toEqual(mark);
    expect(lineOf('service-areas:north-rim')).toEqual(mark);
  });
});

describe('a file on its way in', () => {
  const bow: Geometry = {
    type: 'Polygon',
    coordinates: [
      [
        [10, 20],
        [10.1, 20.1],
        [10.1, 20],
        [10, 20.1],
        [10, 20],
      ],
    ],
  };
  const looked = content({
    intake: { geometries: [{ type: 'Point', coordinates: [10, 20] }, bow], spot: null },
  });

  it('lies over everything that is in force', () => {
    const layers = layersOf({ ...looked, ownLayers: [mixed], layers: [shown('own:own-1')] });
    expect(layers.map(({ id }) => id).slice(-4)).toEqual([
      'intake-fill',
      'intake-casing',
      'intake-line',
      'intake-points',
    ]);
  });

  it('shows a fault where it is, dashed before it is mended and solid after', () => {
    const spot = { position: [10.05, 20.05] as LonLat, before: bow, after: square([10, 20], 0.1) };
    const layers = layersOf({ ...looked, intake: { geometries: [], spot } });
    expect(layers.map(({ id }) => id)).toEqual([
      'intake-after-fill',
      'intake-after-casing',
      'intake-after',
      'intake-before',
      'intake-spot-casing',
      'intake-spot',
    ]);
    expect(props(layers, 'intake-before').extensions).toHaveLength(1);
    expect(props(layers, 'intake-after').extensions).toHaveLength(0);
  });
});
