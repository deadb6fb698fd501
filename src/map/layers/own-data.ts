import type { Layer } from '@deck.gl/core';
import { PathLayer, ScatterplotLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { OwnLayer, OwnPaths } from '../../data/city.ts';
import { rgba } from '../color.ts';
import type { MapContent } from '../map-content.ts';
import { ownPointRadius } from '../own-point-radius.ts';
import { ownColor, ownFill, symbolPaper } from '../palette.ts';
import { rememberEach } from '../remember.ts';
import type { Painter } from './scene.ts';
import { underLabels, underLines } from './stacking.ts';

const prefix = 'own:';

/** More corners than these are drawn as outlines only: filling them would hold the page up. */
const mostFilledCorners = 200_000;

function layerOf({ ownLayers }: MapContent, id: string): { layer: OwnLayer; index: number } | null {
  const index = ownLayers.findIndex(({ datasetId }) => prefix + datasetId === id);
  const layer = ownLayers[index];
  return layer ? { layer, index } : null;
}

/** More points than these are drawn to 0.5 m: splitting each number in two for more would hold the page up. */
const mostExactPoints = 100_000;

/** The points as deck.gl takes them without looking at each. */
const pointData = rememberEach((_id: string, points: Float64Array) => ({
  length: points.length / 2,
  attributes: {
    getPosition: { value: points.length > 2 * mostExactPoints ? new Float32Array(points) : points, size: 2 },
  },
}));

/** The same for paths, one after the other. */
const pathData = rememberEach((_id: string, { positions, starts, row }: OwnPaths) => ({
  length: row.length,
  startIndices: starts,
  attributes: { getPath: { value: positions, size: 2 } },
}));

interface FlatPolygon {
  positions: Float64Array;
  /** Where its holes begin in `positions`. */
  holeIndices: number[];
}

/** Polygons as views of the rings' positions; nothing is copied. */
const flatPolygons = rememberEach((_id: string, rings: OwnLayer['rings']): FlatPolygon[] => {
  const { positions, starts, ringOf } = rings;
  const polygons: FlatPolygon[] = [];
  for (let first = 0; first < ringOf.length; ) {
    let next = first + 1;
    const holes: number[] = [];
    while (next < ringOf.length && ringOf[next] === ringOf[first]) {
      holes.push(2 * (starts[next]! - starts[first]!));
      next += 1;
    }
    polygons.push({
      positions: positions.subarray(2 * starts[first]!, 2 * starts[next]!),
      holeIndices: holes,
    });
    first = next;
  }
  return polygons;
});

/** Areas and lines of a layer of the user's: a light fill and a line in a casing, as nothing official is drawn. */
export const paintOwnAreas: Painter = (content, { id, opacity }) => {
  const own = layerOf(content, id);
  if (!own) return [];
  const { layer, index } = own;
  const { theme } = content;
  const color = ownColor(theme, index);
  const layers: Layer[] = [];
  if (layer.rings.row.length > 0 && layer.rings.positions.length <= 2 * mostFilledCorners) {
    layers.push(
      new SolidPolygonLayer<FlatPolygon>({
        ...underLines,
        id: `${id}-fill`,
        data: flatPolygons(id, layer.rings),
        getPolygon: (polygon) => polygon,
        positionFormat: 'XY',
        getFillColor: rgba(color, ownFill * opacity),
        updateTriggers: { getFillColor: [color, opacity] },
      }),
    );
  }
  const stroke = (part: 'rings' | 'lines', look: 'casing' | 'line') =>
    new PathLayer({
      ...underLabels,
      id: `${id}-${part}-${look}`,
      data: pathData(`${id}-${part}`, layer[part]),
      positionFormat: 'XY',
      _pathType: 'open',
      getColor: rgba(look === 'casing' ? symbolPaper[theme] : color, opacity),
      getWidth: look === 'casing' ? 4.5 : 1.75,
      widthUnits: 'pixels',
      jointRounded: true,
      updateTriggers: { getColor: [theme, color, opacity] },
    });
  for (const part of ['rings', 'lines'] as const) {
    if (layer[part].row.length > 0) layers.push(stroke(part, 'casing'), stroke(part, 'line'));
  }
  return layers;
};

/** Points of a layer of the user's: hollow, in the colour of the layer. */
export const paintOwnPoints: Painter = (content, { id, opacity }, { tier }) => {
  const own = layerOf(content, id);
  if (!own || own.layer.points.length === 0) return [];
  const { layer, index } = own;
  const { theme } = content;
  const color = ownColor(theme, index);
  const radius = ownPointRadius(tier, layer.pointRow.length);
  return [
    new ScatterplotLayer({
      ...underLabels,
      id: `${id}-points`,
      data: pointData(id, layer.points),
      positionFormat: 'XY',
      getRadius: radius,
      radiusUnits: 'pixels',
      billboard: true,
      stroked: true,
      getFillColor: rgba(symbolPaper[theme], opacity),
      getLineColor: rgba(color, opacity),
      getLineWidth: radius < 2 ? 1 : 1.5,
      lineWidthUnits: 'pixels',
      updateTriggers: {
        getFillColor: [theme, opacity],
        getLineColor: [color, opacity],
        getRadius: radius,
        getLineWidth: radius,
      },
    }),
  ];
};
