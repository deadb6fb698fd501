import type { Layer } from '@deck.gl/core';
import { describe, expect, it } from 'vitest';
import type { PointExplanation } from '../../src/coverage/trail/explain-point.ts';
import { beneathLabels } from '../../src/map/anchors.ts';
import { contrast, rgba } from '../../src/map/color.ts';
import { mapLayers } from '../../src/map/layers/index.ts';
import { operatorColors, probeColors } from '../../src/map/palette.ts';
import { probeMark } from '../../src/map/probe-mark.ts';
import { probeSymbol, symbolKey, symbolSvg } from '../../src/map/symbols.ts';
import { content, shown, station } from './content.ts';

const ring: PointExplanation['position'][] = [
  [10.05, 20.05],
  [10.06, 20.05],
  [10.06, 20.06],
  [10.05, 20.05],
];

function explanation(share: number | null): PointExplanation {
  const reach = (stationId: string, position: [number, number]) => ({
    stationId,
    position,
    distanceM: 900,
    radiusM: 700,
    beyondM: 200,
  });
  return {
    position: [10.053, 20.054],
    definition: 'any',
    communeCode: 'A',
    areas: [],
    unit:
      share === null
        ? null
        : {
            unit: 3,
            h3: '8a41642e5717fff',
            centre: [10.0525, 20.0525],
            distanceM: 120,
            boundary: ring,
            people: 12,
            communeCode: 'A',
            areas: [],
            share,
            judgement: { by: 'any' },
          },
    operators: [
      { operator: 'south', covers: false, nearest: reach('t', [10.06, 20.07]), closest: null },
      { operator: 'north', covers: false, nearest: null, closest: null },
    ],
  };
}

const asked: [number, number] = [10.053, 20.054];
const atlas = { image: null as never, mapping: {} };

function layersOf(probe: ReturnType<typeof probeMark>, withAtlas = true): Layer[] {
  const all = content({
    probe,
    stations: [station('s', [10.05, 20.05])],
    layers: [shown('stations')],
    selection: { kind: 'station', id: 's' },
  });
  return mapLayers(all, { tier: 12, pitched: false, marks: [], atlas: withAtlas ? atlas : null });
}

const probeIds = (layers: Layer[]) => layers.map(({ id }) => id).filter((id) => id.startsWith('probe'));
const propsOf = (layers: Layer[], id: string) =>
  layers.find((layer) => layer.id === id)?.props as never as {
    data: { path: unknown; color: number[] }[];
    beforeId: string;
    getIcon: (mark: unknown) => string;
  };

describe('the point asked about', () => {
  it('lies over everything else and under the labels: lines, stations, unit, mark', () => {
    const layers = layersOf(probeMark(asked, explanation(0)));
    const ids = layers.map(({ id }) => id);
    expect(ids.slice(-6)).toEqual([
      'probe-lines-casing',
      'probe-lines',
      'probe-stations',
      'probe-unit-casing',
      'probe-unit',
      'probe-mark',
    ]);
    expect(ids.indexOf('selection-ring')).toBeLessThan(ids.indexOf('probe-lines-casing'));
    for (const id of probeIds(layers)) expect(propsOf(layers, id).beforeId, id).toBe(beneathLabels);
  });

  it('has a line from the centre of its unit to each station there is, in the colour of the operator', () => {
    const { data } = propsOf(layersOf(probeMark(asked, explanation(0))), 'probe-lines');
    expect(data).toEqual([
      {
        path: [
          [10.0525, 20.0525],
          [10.06, 20.07],
        ],
        color: rgba(operatorColors.light[1]!.line),
      },
    ]);
  });

  it('is only a mark until the answer is there, and has no outline where nobody lives', () => {
    expect(probeIds(layersOf(probeMark(asked, null)))).toEqual(['probe-mark']);
    const nobody = probeMark(asked, explanation(null));
    expect(nobody?.lines[0]?.from).toEqual(asked);
    expect(probeIds(layersOf(nobody))).not.toContain('probe-unit');
    expect(layersOf(null).map(({ id }) => id)).not.toContain('probe-mark');
    expect(probeIds(layersOf(nobody, false))).not.toContain('probe-mark');
  });

  it('says by its colour and its shape whether the unit is covered, in part is not', () => {
    for (const [share, state] of [
      [1, 'covered'],
      [0, 'uncovered'],
      [0.5, 'uncovered'],
      [null, 'unknown'],
    ] as const) {
      const layers = layersOf(probeMark(asked, explanation(share)));
      const { data, getIcon } = propsOf(layers, 'probe-mark');
      expect(getIcon(data[0])).toBe(`probe:${state}`);
      if (share !== null)
        expect(propsOf(layers, 'probe-unit').data[0]?.color).toEqual(rgba(probeColors.light[state]));
    }
    const shapes = [true, false, null].map((covered) =>
      symbolSvg(probeSymbol(covered), 'light', 40).replace(/#(?!FFFFFF)[0-9A-F]{6}/gi, '#000000'),
    );
    expect(new Set(shapes).size).toBe(3);
    expect(new Set([true, false, null].map((covered) => symbolKey(probeSymbol(covered)))).size).toBe(3);
  });

  it('stands out from its casing on both themes', () => {
    for (const theme of ['light', 'dark'] as const) {
      const { casing, ...inks } = probeColors[theme];
      for (const ink of Object.values(inks)) expect(contrast(ink, casing)).toBeGreaterThan(3);
    }
  });

  it('is the same object while nothing about it changes', () => {
    const answer = explanation(1);
    expect(probeMark(asked, answer)).toBe(probeMark(asked, answer));
  });
});
