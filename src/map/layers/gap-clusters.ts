import type { Layer } from '@deck.gl/core';
import { IconLayer, PathLayer, ScatterplotLayer, SolidPolygonLayer, TextLayer } from '@deck.gl/layers';
import type { Position } from 'geojson';
import type { GapClusterRow } from '../../planning/gap-ranking.ts';
import { rgba } from '../color.ts';
import { type GapMarks, labelledClusters, rankRadius } from '../gap-marks.ts';
import { gapClusterFill, selectionColors, symbolPaper, uncoveredColors } from '../palette.ts';
import { remember } from '../remember.ts';
import { suggestedSymbol, symbolKey } from '../symbols.ts';
import type { Painter } from './scene.ts';
import { underLabels } from './stacking.ts';

type Site = NonNullable<GapMarks['site']>;

/** Pixels: the figures of a rank, and the suggested station's drawing box. */
const rankSize = 11;
const sitePixels = 40;

const shapes = remember((clusters: GapClusterRow[]) => {
  const polygons = clusters.flatMap(({ outline }) => outline.coordinates);
  return { polygons, rings: polygons.flat() };
});

const focused = remember(({ clusters, focus }: GapMarks) =>
  clusters.filter(({ id }) => id === focus).flatMap(({ outline }) => outline.coordinates.flat()),
);

const sites = remember(({ site }: GapMarks): Site[] => (site ? [site] : []));

/**
 * Clusters of people not covered: a light fill with an outline and the rank; the one in focus outlined as selected,
 * with the reach of the station suggested there.
 */
export const paintGapClusters: Painter = ({ gaps, theme }, { opacity }, { tier, atlas }) => {
  if (!gaps || gaps.clusters.length === 0) return [];
  const { polygons, rings } = shapes(gaps.clusters);
  const { fill } = uncoveredColors[theme];
  const { line, casing } = selectionColors[theme];
  const paper = symbolPaper[theme];
  const labels = labelledClusters(gaps, tier);
  const isFocused = ({ id }: GapClusterRow) => id === gaps.focus;
  const outline = (id: string, data: Position[][], color: string, width: number) =>
    new PathLayer<Position[]>({
      ...underLabels,
      id: `gap-clusters-${id}`,
      data,
      getPath: (ring) => ring as [number, number][],
      positionFormat: 'XY',
      getColor: rgba(color, opacity),
      getWidth: width,
      widthUnits: 'pixels',
      jointRounded: true,
      updateTriggers: { getColor: [color, opacity] },
    });
  const layers: Layer[] = [
    new SolidPolygonLayer<Position[][]>({
      ...underLabels,
      id: 'gap-clusters-fill',
      data: polygons,
      getPolygon: (parts) => parts as [number, number][][],
      positionFormat: 'XY',
      getFillColor: rgba(fill, gapClusterFill * opacity),
      updateTriggers: { getFillColor: [theme, opacity] },
    }),
    outline('outline', rings, fill, tier < 10 ? 1 : 1.5),
  ];
  if (gaps.focus !== null) {
    const own = focused(gaps);
    layers.push(outline('focus-casing', own, casing, 6), outline('focus', own, line, 2.5));
  }
  if (gaps.site) {
    layers.push(
      new ScatterplotLayer<Site>({
        ...underLabels,
        id: 'gap-clusters-reach',
        data: sites(gaps),
        getPosition: ({ position }) => position,
        getRadius: ({ radiusM }) => radiusM,
        radiusUnits: 'meters',
        stroked: true,
        getFillColor: rgba(line, 0.12 * opacity),
        getLineColor: rgba(line, 0.9 * opacity),
        getLineWidth: 1.5,
        lineWidthUnits: 'pixels',
        updateTriggers: { getFillColor: [line, opacity], getLineColor: [line, opacity] },
      }),
    );
  }
  layers.push(
    new ScatterplotLayer<GapClusterRow>({
      ...underLabels,
      id: 'gap-clusters-discs',
      data: labels,
      getPosition: ({ anchor }) => anchor,
      getRadius: rankRadius,
      radiusUnits: 'pixels',
      billboard: true,
      stroked: true,
      getFillColor: (row) => rgba(isFocused(row) ? line : paper, opacity),
      getLineColor: (row) => rgba(isFocused(row) ? casing : fill, opacity),
      getLineWidth: 1.5,
      lineWidthUnits: 'pixels',
      updateTriggers: {
        getFillColor: [theme, opacity, gaps.focus],
        getLineColor: [theme, opacity, gaps.focus],
      },
    }),
    new TextLayer<GapClusterRow>({
      ...underLabels,
      id: 'gap-clusters-ranks',
      data: labels,
      getPosition: ({ anchor }) => anchor,
      getText: ({ rank }) => String(rank),
      getSize: rankSize,
      sizeUnits: 'pixels',
      characterSet: '0123456789',
      fontFamily: '"Be Vietnam Pro", sans-serif',
      fontWeight: 600,
      getColor: (row) => rgba(isFocused(row) ? paper : fill, opacity),
      updateTriggers: { getColor: [theme, opacity, gaps.focus] },
    }),
  );
  if (gaps.site && atlas) {
    layers.push(
      new IconLayer<Site>({
        ...underLabels,
        id: 'gap-clusters-site',
        data: sites(gaps),
        iconAtlas: atlas.image as never,
        iconMapping: atlas.mapping,
        getIcon: () => symbolKey(suggestedSymbol),
        getPosition: ({ position }) => position,
        getSize: sitePixels,
        sizeUnits: 'pixels',
        getColor: [0, 0, 0, Math.round(255 * opacity)],
        alphaCutoff: 0.01,
        updateTriggers: { getColor: opacity },
      }),
    );
  }
  return layers;
};
