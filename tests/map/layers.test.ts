import type { Layer } from '@deck.gl/core';
import { ScatterplotLayer, SolidPolygonLayer } from '@deck.gl/layers';
import { describe, expect, it } from 'vitest';
import type { CommuneRow } from '../../src/coverage/result.ts';
import { uncoveredCircles } from '../../src/coverage/uncovered-circles.ts';
import type { PopulationCells } from '../../src/coverage/view.ts';
import { beneathLabels, beneathLines } from '../../src/map/anchors.ts';
import { rgba } from '../../src/map/color.ts';
import { AreaPattern } from '../../src/map/layers/area-pattern.ts';
import { communeParts } from '../../src/map/layers/commune-coverage.ts';
import { mapLayers } from '../../src/map/layers/index.ts';
import { populationPolygons } from '../../src/map/layers/population.ts';
import type { Scene } from '../../src/map/layers/scene.ts';
import { shownOpacity } from '../../src/map/layers/shown-opacity.ts';
import type { MapContent } from '../../src/map/map-content.ts';
import { pointMarks } from '../../src/map/marks.ts';
import { coverageScale, operatorColors, populationScale } from '../../src/map/palette.ts';
import { symbolKey } from '../../src/map/symbols.ts';
import { commune, content, deadZone, place, shown, square, station } from './content.ts';

const atlas = { image: null as never, mapping: {} };

function layersOf(all: MapContent, more: Partial<Scene> = {}): Layer[] {
  const tier = more.tier ?? 12;
  const marks = pointMarks(all, all.layers, tier);
  return mapLayers(all, { tier, pitched: false, marks, atlas, ...more });
}

function ids(layers: Layer[]): string[] {
  return layers.map(({ id }) => id);
}

function beforeId(layer: Layer): unknown {
  return (layer.props as unknown as { beforeId?: string }).beforeId;
}

function row(code: string, value: number | null): CommuneRow {
  return { code, name: code, population: 100, coveredPeople: value ?? 0, value };
}

const cells: PopulationCells = {
  resolution: 8,
  count: 2,
  people: Float64Array.of(10, 9000),
  density: Float32Array.of(10, 9000),
  ring: Float64Array.of(10, 20, 10.1, 20, 10.1, 20.1, 10, 20, 11, 20, 11.1, 20, 11.1, 20.1, 11, 20.1, 11, 20),
  start: Uint32Array.of(0, 4, 9),
};

const full = content({
  communeRows: [row('A', 96), row('B', null)],
  population: cells,
  uncovered: uncoveredCircles({
    positions: Float64Array.of(10.05, 20.05),
    people: Float32Array.of(7),
    maxPeople: 7,
  })(12),
  places: [place('a'), place('b', { geometry: square([10.01, 20.01], 0.02), status: 'planned' })],
  deadZones: [deadZone('z')],
  stations: [
    station('s', [10.05, 20.05]),
    station('t', [10.06, 20.05], { operator: 'south', simulated: true }),
  ],
  layers: [
    shown('places:parks'),
    shown('dead-zones'),
    shown('stations'),
    shown('uncovered'),
    shown('service-areas:north'),
    shown('service-areas:south'),
    shown('population'),
    shown('commune-coverage'),
  ],
});

describe('mapLayers', () => {
  it('paints areas, footprints, symbols, each from the foot of the panel up', () => {
    expect(ids(layersOf(full))).toEqual([
      'commune-coverage',
      'commune-coverage-unknown',
      'population',
      'service-areas:south-fill',
      'service-areas:south-rim',
      'service-areas:north-fill',
      'service-areas:north-rim',
      'places:parks-footprints',
      'places:parks-footprints-coming',
      'uncovered',
      'station-masts',
      'dead-zones-symbols',
      'places:parks-symbols',
    ]);
  });

  it('puts areas under the lines of the basemap and symbols under its labels', () => {
    const places = Object.fromEntries(layersOf(full).map((layer) => [layer.id, beforeId(layer)]));
    for (const id of [
      'commune-coverage',
      'population',
      'service-areas:north-rim',
      'places:parks-footprints',
    ]) {
      expect(places[id], id).toBe(beneathLines);
    }
    for (const id of ['uncovered', 'station-masts', 'dead-zones-symbols', 'places:parks-symbols']) {
      expect(places[id], id).toBe(beneathLabels);
    }
  });

  it('follows the order of the panel within a band', () => {
    const turned = { ...full, layers: [...full.layers].reverse() };
    const order = ids(layersOf(turned));
    expect(order.indexOf('places:parks-symbols')).toBeLessThan(order.indexOf('uncovered'));
    expect(order.indexOf('population')).toBeLessThan(order.indexOf('commune-coverage'));
  });

  it('draws nothing that is hidden, transparent or absent', () => {
    expect(layersOf({ ...full, layers: full.layers.map((layer) => ({ ...layer, visible: false })) })).toEqual(
      [],
    );
    expect(layersOf({ ...full, layers: full.layers.map((layer) => ({ ...layer, opacity: 0 })) })).toEqual([]);
    expect(layersOf(content({ layers: full.layers }))).toEqual([]);
  });

  it('never asks the graphics card what is under the pointer', () => {
    for (const layer of layersOf(full)) expect(layer.props.pickable, layer.id).toBe(false);
  });

  it('keeps the data of a layer the same object while nothing about it changes', () => {
    const data = (all: MapContent) => layersOf(all).map((layer) => (layer.props as { data?: unknown }).data);
    const [first, second] = [data(full), data({ ...full, selection: { kind: 'commune', code: 'A' } })];
    expect(
      second
        .slice(0, first.length)
        .every((one, i) => one === first[i] || ids(layersOf(full))[i]?.endsWith('symbols')),
    ).toBe(true);
  });
});

describe('population', () => {
  it('repeats each cell’s class colour for each of its vertices', () => {
    const { length, startIndices, attributes } = populationPolygons(cells, 'light');
    expect(length).toBe(2);
    expect(startIndices).toBe(cells.start);
    expect(attributes.getPolygon.value).toBe(cells.ring);
    const colors = attributes.getFillColor.value;
    expect(colors).toHaveLength(9 * 4);
    expect([...colors.slice(0, 4)]).toEqual(rgba(populationScale.colors.light[0]!));
    expect([...colors.slice(-4)]).toEqual(rgba(populationScale.colors.light[4]!));
  });

  it('undoes the gamma that deck.gl applies to opacity', () => {
    expect(shownOpacity(0.5) ** (1 / 2.2)).toBeCloseTo(0.5);
    expect([shownOpacity(0), shownOpacity(1)]).toEqual([0, 1]);
  });
});

describe('commune coverage', () => {
  it('colours by class with the edge at the target, and sets communes without a value apart', () => {
    const communes = ['A', 'B', 'C'].map((code, i) => commune(code, [10 + i, 20]));
    const rows = [row('A', 95), row('B', 94.9999), row('C', null)];
    const { known, unknown } = communeParts(communes, rows, 95, 'light');
    const { light } = coverageScale(95).colors;
    expect(known.map(({ color }) => color)).toEqual([rgba(light[3]!), rgba(light[2]!)]);
    expect(unknown).toHaveLength(1);
  });

  it('treats a commune without a row as unknown', () => {
    const { known, unknown } = communeParts([commune('A', [10, 20])], [], 95, 'dark');
    expect([known.length, unknown.length]).toEqual([0, 1]);
  });

  it('hatches the unknown', () => {
    const unknown = layersOf(full).find(({ id }) => id === 'commune-coverage-unknown')!;
    expect(unknown.props.extensions).toEqual([new AreaPattern({ union: false, hatch: true })]);
  });
});

describe('service areas', () => {
  const only = (all: MapContent, id: string) => layersOf(all).find((layer) => layer.id === id)!;

  it('are discs of the stations’ radius in metres where no polygons are supplied', () => {
    const fill = only(full, 'service-areas:north-fill') as ScatterplotLayer;
    expect(fill).toBeInstanceOf(ScatterplotLayer);
    expect(fill.props.radiusUnits).toBe('meters');
    const data = fill.props.data as MapContent['stations'];
    expect(data.map(({ id }) => id)).toEqual(['s']);
    expect((fill.props.getRadius as (one: unknown) => number)(data[0])).toBe(700);
  });

  it('are the supplied polygons where there are any', () => {
    const serviceAreas = [
      { id: '1', operator: 'north', stationId: null, geometry: square([10, 20], 0.05) },
      { id: '2', operator: 'north', stationId: null, geometry: square([10.02, 20], 0.05) },
    ];
    const all = { ...full, serviceAreas };
    const fill = only(all, 'service-areas:north-fill') as SolidPolygonLayer;
    expect(fill).toBeInstanceOf(SolidPolygonLayer);
    expect(fill.props.data).toHaveLength(2);
    expect(ids(layersOf(all))).not.toContain('service-areas:south-fill');
  });

  it('look like one area: fill and rim of an operator exclude each other by depth, operators do not', () => {
    const groups = ['north', 'south'].map((operator) =>
      ['fill', 'rim'].map((part) => {
        const { parameters, ...props } = only(full, `service-areas:${operator}-${part}`).props;
        expect(parameters).toMatchObject({ depthCompare: 'less', depthWriteEnabled: true });
        expect(props.extensions[0]!.opts).toMatchObject({ union: true });
        return (props as unknown as { unionGroup: number }).unionGroup;
      }),
    );
    expect(groups).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('are hatched when simulated and filled evenly when not', () => {
    expect(only(full, 'service-areas:south-fill').props.extensions[0]!.opts).toMatchObject({ hatch: true });
    expect(only(full, 'service-areas:north-fill').props.extensions[0]!.opts).toMatchObject({ hatch: false });
  });

  it('take the operator’s colour', () => {
    const fill = only(full, 'service-areas:south-fill') as ScatterplotLayer;
    expect((fill.props.getFillColor as unknown as number[]).slice(0, 3)).toEqual(
      rgba(operatorColors.light[1]!.fill).slice(0, 3),
    );
  });
});

describe('places', () => {
  it('are raised only when the camera is tilted', () => {
    const extruded = (pitched: boolean) =>
      layersOf(full, { pitched }).find(({ id }) => id === 'places:parks-footprints')!.props as unknown as {
        extruded: boolean;
      };
    expect([extruded(false).extruded, extruded(true).extruded]).toEqual([false, true]);
  });

  it('hatch the footprints of what does not operate yet', () => {
    const coming = layersOf(full).find(({ id }) => id === 'places:parks-footprints-coming')!;
    expect((coming.props as { data?: unknown[] }).data).toHaveLength(1);
    expect(coming.props.extensions[0]!.opts).toMatchObject({ hatch: true });
  });

  it('wait for the atlas, and then name the icon of each symbol', () => {
    expect(ids(layersOf(full, { atlas: null }))).not.toContain('places:parks-symbols');
    const layer = layersOf(full).find(({ id }) => id === 'places:parks-symbols')!;
    const { data, getIcon } = layer.props as unknown as {
      data: ReturnType<typeof pointMarks>;
      getIcon: (mark: unknown) => string;
    };
    expect(data.map(getIcon)).toEqual(data.map(({ symbol }) => symbolKey(symbol)));
  });
});

describe('stations', () => {
  it('are points from afar and masts from nearby', () => {
    expect(ids(layersOf(full, { tier: 9 }))).toContain('stations');
    expect(ids(layersOf(full, { tier: 12 }))).toContain('station-masts');
  });
});

describe('the selection', () => {
  it('is ringed over everything else', () => {
    const order = ids(layersOf({ ...full, selection: { kind: 'place', id: 'a' } }));
    expect(order.slice(-2)).toEqual(['selection-ring-casing', 'selection-ring']);
  });

  it('shows how far a station serves and how far off an approximate site may be', () => {
    const reach = (all: MapContent) =>
      layersOf(all)
        .filter(({ id }) => id === 'selection-reach')
        .flatMap((layer) => (layer.props as unknown as { data: { radiusM: number }[] }).data)
        .map(({ radiusM }) => radiusM);
    expect(reach({ ...full, selection: { kind: 'station', id: 's' } })).toEqual([700]);
    const places = [place('a', { positionErrorM: 300, position: 'approximate' })];
    expect(reach({ ...full, places, selection: { kind: 'place', id: 'a' } })).toEqual([300]);
    expect(reach({ ...full, selection: { kind: 'place', id: 'a' } })).toEqual([]);
  });

  it('draws nothing for a commune, whose edge the basemap draws, nor for what is gone', () => {
    for (const selection of [
      { kind: 'commune', code: 'A' },
      { kind: 'station', id: 'gone' },
      { kind: 'place', id: 'gone' },
    ] as const) {
      expect(ids(layersOf({ ...full, selection }))).toEqual(ids(layersOf(full)));
    }
  });
});

describe('the uncovered parts of zones', () => {
  const hole = {
    id: 'park',
    geometry: {
      type: 'MultiPolygon' as const,
      coordinates: [[...square([10, 20], 0.01).coordinates, ...square([10.002, 20.002], 0.002).coordinates]],
    },
  };
  const holed = content({ zoneHoles: [hole], layers: [shown('zone-holes', { opacity: 0.5 })] });

  it('are hatched with their edges, holes kept, over the footprints', () => {
    const layers = layersOf({
      ...holed,
      places: [place('b', { geometry: square([10.01, 20.01], 0.02) })],
      layers: [shown('zone-holes'), shown('places:parks')],
    });
    expect(ids(layers).filter((id) => /footprints$|zone-holes/.test(id))).toEqual([
      'places:parks-footprints',
      'zone-holes-fill',
      'zone-holes-edge',
    ]);
    const fill = layers.find(({ id }) => id === 'zone-holes-fill')!;
    expect((fill.props.data as unknown[]).map((rings) => (rings as unknown[]).length)).toEqual([2]);
    const edge = layers.find(({ id }) => id === 'zone-holes-edge')!;
    expect(edge.props.data as unknown[]).toHaveLength(2);
  });

  it('are left out where they would be smaller than a pixel, and where there are none', () => {
    expect(layersOf(holed, { tier: 8 })).toEqual([]);
    expect(layersOf({ ...holed, zoneHoles: [] })).toEqual([]);
  });
});
