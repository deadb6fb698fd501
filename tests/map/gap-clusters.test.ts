import type { Layer } from '@deck.gl/core';
import { describe, expect, it } from 'vitest';
import { beneathLabels } from '../../src/map/anchors.ts';
import { markLabels } from '../../src/map/basemap-data.ts';
import { contrast, over, rgba } from '../../src/map/color.ts';
import { gapMarks, labelledClusters, rankPositions } from '../../src/map/gap-marks.ts';
import { mapLayers } from '../../src/map/layers/index.ts';
import { legendOf } from '../../src/map/legend.ts';
import { selectionColors, symbolPaper, uncoveredColors } from '../../src/map/palette.ts';
import { suggestedSymbol, symbolKey, symbolSvg } from '../../src/map/symbols.ts';
import type { GapFocus } from '../../src/state/gap-slice.ts';
import { tokens } from '../../src/ui/tokens.ts';
import { sampleRanking } from '../support/gap-ranking.ts';
import { content, shown } from './content.ts';

const atlas = { image: null as never, mapping: {} };
const first: GapFocus = { kind: 'cluster', id: 'cluster-1' };

function layersOf(focus: GapFocus | null, ranking: typeof sampleRanking | null = sampleRanking): Layer[] {
  const all = content({ gaps: gapMarks(ranking, focus), layers: [shown('gap-clusters')] });
  return mapLayers(all, { tier: 12, pitched: false, marks: [], atlas });
}

const ids = (layers: Layer[]) => layers.map(({ id }) => id.replace('gap-clusters-', ''));
const only = (layers: Layer[], id: string) => layers.find((layer) => layer.id === `gap-clusters-${id}`)!;
const data = (layer: Layer) => layer.props.data as unknown[];

describe('clusters of people not covered on the map', () => {
  it('are filled, outlined and numbered, under the labels', () => {
    const layers = layersOf(null);
    expect(ids(layers)).toEqual(['fill', 'outline', 'discs', 'ranks']);
    expect(data(only(layers, 'outline'))).toEqual(
      sampleRanking.clusters.flatMap(({ outline }) => outline.coordinates.flat()),
    );
    const { getText } = only(layers, 'ranks').props as unknown as { getText: (row: unknown) => string };
    expect(data(only(layers, 'ranks')).map(getText)).toEqual(['1', '2']);
    for (const layer of layers) {
      expect((layer.props as { beforeId?: string }).beforeId).toBe(beneathLabels);
      expect(layer.props.pickable).toBe(false);
    }
  });

  it('show the one in focus as selected, with the reach of its suggested station', () => {
    const layers = layersOf(first);
    expect(ids(layers)).toEqual([
      'fill',
      'outline',
      'focus-casing',
      'focus',
      'reach',
      'discs',
      'ranks',
      'site',
    ]);
    expect(data(only(layers, 'focus'))).toEqual(sampleRanking.clusters[0]!.outline.coordinates.flat());
    const reach = only(layers, 'reach');
    const { getRadius, getPosition, radiusUnits } = reach.props as unknown as {
      getRadius: (site: unknown) => number;
      getPosition: (site: unknown) => unknown;
      radiusUnits: string;
    };
    expect([getRadius(data(reach)[0]), radiusUnits, getPosition(data(reach)[0])]).toEqual([
      1370,
      'meters',
      [10.051, 20.052],
    ]);
    const discs = only(layers, 'discs').props as unknown as { getFillColor: (row: unknown) => unknown };
    expect(sampleRanking.clusters.map(discs.getFillColor)).toEqual([
      rgba(selectionColors.light.line, 1),
      rgba(symbolPaper.light, 1),
    ]);
  });

  it('draw the station suggested in a commune without choosing a cluster', () => {
    const layers = layersOf({ kind: 'commune', id: '1' });
    expect(ids(layers)).toEqual(['fill', 'outline', 'reach', 'discs', 'ranks', 'site']);
  });

  it('draw no station where none is suggested, and nothing before they are ranked', () => {
    expect(ids(layersOf({ kind: 'cluster', id: 'cluster-2' }))).not.toContain('reach');
    expect(layersOf(first, null)).toEqual([]);
    expect(layersOf(null, { ...sampleRanking, clusters: [] })).toEqual([]);
  });

  it('keep the same marks for the same ranking and focus', () => {
    expect(gapMarks(sampleRanking, first)).toBe(gapMarks(sampleRanking, first));
  });
});

describe('ranks', () => {
  it('give way to larger clusters where they would lie on each other, but the one in focus stays', () => {
    // 0.1° of longitude are 7 pixels at zoom 5: 512 · 2⁵ · 0.1 / 360 · … = 4.6; at zoom 10 they are 146.
    const ranksAt = (tier: number, focus: GapFocus | null) =>
      labelledClusters(gapMarks(sampleRanking, focus)!, tier).map(({ rank }) => rank);
    expect(ranksAt(10, null)).toEqual([1, 2]);
    expect(ranksAt(5, null)).toEqual([1]);
    expect(ranksAt(5, { kind: 'cluster', id: 'cluster-2' })).toEqual([2]);
  });

  it('keep names off them while their layer is shown', () => {
    const gaps = gapMarks(sampleRanking, null);
    expect(rankPositions({ gaps, layers: [shown('gap-clusters')] }, 10)).toEqual([
      [10.05, 20.05],
      [10.15, 20.05],
    ]);
    expect(rankPositions({ gaps, layers: [shown('gap-clusters', { visible: false })] }, 10)).toEqual([]);
    expect(rankPositions({ gaps: null, layers: [shown('gap-clusters')] }, 10)).toEqual([]);
    const [room] = markLabels([], [[10.05, 20.05]]).features;
    // A disc of 10 pixels round, in the 32-pixel image.
    expect(room!.properties).toMatchObject({ name: '', size: 20 / 32, iconOffset: [0, 0] });
  });
});

describe.each(['light', 'dark'] as const)('the legend, %s', (theme) => {
  it('has the outline in its colours on the map, and the suggested station', () => {
    const all = content({
      theme,
      gaps: gapMarks(sampleRanking, null),
      layers: [shown('gap-clusters', { opacity: 0.5 })],
    });
    const { fill } = uncoveredColors[theme];
    expect(legendOf('gap-clusters', all)).toEqual([
      {
        kind: 'cluster',
        color: over(fill, tokens[theme].land, 0.07),
        lineColor: over(fill, tokens[theme].land, 0.5),
      },
      { kind: 'symbol', symbol: suggestedSymbol, means: { of: 'suggested-site' } },
    ]);
    expect(legendOf('gap-clusters', content({ theme, layers: [shown('gap-clusters')] }))).toEqual([]);
  });

  it('can be read: figures on their discs and the mast on its paper', () => {
    expect(contrast(uncoveredColors[theme].fill, symbolPaper[theme])).toBeGreaterThan(4.5);
    expect(contrast(symbolPaper[theme], selectionColors[theme].line)).toBeGreaterThan(4.5);
  });

  it('draws the suggested station with a dashed ring, as no other symbol', () => {
    expect(symbolKey(suggestedSymbol)).toBe('suggested');
    expect(symbolSvg(suggestedSymbol, theme, 24)).toContain('stroke-dasharray');
  });
});
