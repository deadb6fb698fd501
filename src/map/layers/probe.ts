import type { Layer } from '@deck.gl/core';
import { IconLayer, PathLayer, ScatterplotLayer } from '@deck.gl/layers';
import type { Catalog } from '../../data/city.ts';
import type { LonLat } from '../../geo/lon-lat.ts';
import type { Theme } from '../../ui/tokens.ts';
import { type Rgba, rgba } from '../color.ts';
import type { MapContent } from '../map-content.ts';
import { operatorColors, operatorIndex, probeColors } from '../palette.ts';
import type { ProbeMark } from '../probe-mark.ts';
import { remember } from '../remember.ts';
import { probeSymbol, symbolKey } from '../symbols.ts';
import type { Scene } from './scene.ts';
import { underLabels } from './stacking.ts';

interface Stroke {
  path: LonLat[];
  color: Rgba;
}

/** Side in pixels of the mark's drawing box. */
const markPixels = 40;

const drawing = remember((probe: ProbeMark, theme: Theme, catalog: Catalog) => {
  const { covered, uncovered, unknown } = probeColors[theme];
  const color = rgba(probe.covered === null ? unknown : probe.covered ? covered : uncovered);
  const operators = operatorColors[theme];
  return {
    mark: [probe],
    unit: probe.boundary ? [{ path: probe.boundary, color }] : [],
    lines: probe.lines.map(({ operator, from, to }) => ({
      path: [from, to],
      color: rgba(operators[operatorIndex(catalog, operator)]!.line),
    })),
  };
});

function strokes(id: string, data: Stroke[], width: number, casing?: Rgba): PathLayer<Stroke> {
  return new PathLayer<Stroke>({
    id: `probe-${id}`,
    ...underLabels,
    data,
    getPath: ({ path }) => path,
    positionFormat: 'XY',
    getColor: casing ?? (({ color }) => color),
    getWidth: width,
    widthUnits: 'pixels',
    jointRounded: true,
  });
}

/** The point asked about, the outline of its population unit, and a line to each operator's nearest station. */
export function paintProbe({ probe, catalog, theme }: MapContent, { atlas }: Scene): Layer[] {
  if (!probe) return [];
  const casing = rgba(probeColors[theme].casing);
  const { mark, unit, lines } = drawing(probe, theme, catalog);
  const layers: Layer[] = [];
  if (lines.length > 0) {
    layers.push(
      strokes('lines-casing', lines, 4.5, casing),
      strokes('lines', lines, 2),
      new ScatterplotLayer<Stroke>({
        id: 'probe-stations',
        ...underLabels,
        data: lines,
        getPosition: ({ path }) => path[1]!,
        getRadius: 4.5,
        radiusUnits: 'pixels',
        billboard: true,
        stroked: true,
        getFillColor: ({ color }) => color,
        getLineColor: casing,
        getLineWidth: 1.5,
        lineWidthUnits: 'pixels',
      }),
    );
  }
  if (unit.length > 0) layers.push(strokes('unit-casing', unit, 6, casing), strokes('unit', unit, 2.5));
  if (atlas) {
    layers.push(
      new IconLayer<ProbeMark>({
        id: 'probe-mark',
        ...underLabels,
        data: mark,
        iconAtlas: atlas.image as never,
        iconMapping: atlas.mapping,
        getIcon: ({ covered }) => symbolKey(probeSymbol(covered)),
        getPosition: ({ position }) => position,
        getSize: markPixels,
        sizeUnits: 'pixels',
        alphaCutoff: 0.01,
      }),
    );
  }
  return layers;
}
