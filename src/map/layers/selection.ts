import type { Layer } from '@deck.gl/core';
import { PathLayer, ScatterplotLayer } from '@deck.gl/layers';
import type { Position } from 'geojson';
import type { OwnLayer, Station } from '../../data/city.ts';
import { ownRowGeometry } from '../../data/own-row-geometry.ts';
import type { LonLat } from '../../geo/lon-lat.ts';
import type { Selection } from '../../state/selection.ts';
import { rgba } from '../color.ts';
import type { MapContent } from '../map-content.ts';
import { discPixels } from '../marks.ts';
import { selectionColors } from '../palette.ts';
import { remember } from '../remember.ts';
import { stationMastSize, stationMastZoom } from '../station-size.ts';
import type { Scene } from './scene.ts';
import { shapesOf } from './shapes.ts';
import { underLabels } from './stacking.ts';

interface Ring {
  position: LonLat;
  offset: [x: number, y: number];
  /** Pixels. */
  radius: number;
}

function ringOf(selection: Selection, stations: Station[], { marks, tier }: Scene): Ring[] {
  if (selection.kind === 'station') {
    const station = stations.find(({ id }) => id === selection.id);
    if (!station) return [];
    const radius = tier < stationMastZoom ? 6 : stationMastSize(tier) * 0.36;
    return [{ position: station.position, offset: [0, 0], radius }];
  }
  return marks
    .filter(
      ({ selection: one }) =>
        one.kind === selection.kind && 'id' in one && 'id' in selection && one.id === selection.id,
    )
    .map(({ position, offset, size, symbol }) => ({
      position,
      offset,
      radius: discPixels(size, symbol) + (symbol.form === 'disc' && symbol.ring ? size * 0.08 : 0),
    }));
}

/** Within which circle an approximately known site lies, or a station serves. */
function reach(
  selection: Selection,
  { places, stations }: MapContent,
): { position: LonLat; radiusM: number }[] {
  if (selection.kind === 'station') {
    return stations
      .filter(({ id }) => id === selection.id)
      .map(({ position, radiusM }) => ({ position, radiusM }));
  }
  if (selection.kind !== 'place') return [];
  const place = places.find(({ id }) => id === selection.id);
  if (place?.geometry?.type !== 'Point' || !place.positionErrorM) return [];
  return [{ position: place.geometry.coordinates.slice(0, 2) as LonLat, radiusM: place.positionErrorM }];
}

const shapes = remember((layer: OwnLayer, row: number) => {
  const geometry = ownRowGeometry(layer, row);
  return shapesOf(geometry ? [geometry] : []);
});

/** The selected row of a layer of the user's: a ring round its points, its lines and edges in a casing. */
function paintOwnSelection(
  { datasetId, row }: Extract<Selection, { kind: 'own' }>,
  { ownLayers, theme }: MapContent,
): Layer[] {
  const layer = ownLayers.find((each) => each.datasetId === datasetId);
  if (!layer) return [];
  const { points, paths } = shapes(layer, row);
  const { line, casing } = selectionColors[theme];
  const stroke = (id: string, color: string, width: number) =>
    new PathLayer<Position[]>({
      ...underLabels,
      id: `selection-own-${id}`,
      data: paths,
      getPath: (path) => path as [number, number][],
      positionFormat: 'XY',
      getColor: rgba(color),
      getWidth: width,
      widthUnits: 'pixels',
      jointRounded: true,
      updateTriggers: { getColor: color },
    });
  const ring = (id: string, color: string, width: number) =>
    new ScatterplotLayer<LonLat>({
      ...underLabels,
      id: `selection-own-${id}`,
      data: points,
      getPosition: (position) => position,
      getRadius: 8,
      radiusUnits: 'pixels',
      billboard: true,
      filled: false,
      stroked: true,
      getLineColor: rgba(color),
      getLineWidth: width,
      lineWidthUnits: 'pixels',
      updateTriggers: { getLineColor: color },
    });
  return [
    ...(paths.length > 0 ? [stroke('casing', casing, 6), stroke('line', line, 2.5)] : []),
    ...(points.length > 0 ? [ring('ring-casing', casing, 5.5), ring('ring', line, 2.5)] : []),
  ];
}

/** A ring round the selected symbol and the circle it reaches; edges of areas are drawn by the basemap. */
export function paintSelection(content: MapContent, scene: Scene): Layer[] {
  const { selection, stations, theme } = content;
  if (!selection) return [];
  const { line, casing } = selectionColors[theme];
  const layers: Layer[] = [];
  const circles = reach(selection, content);
  if (circles.length > 0) {
    layers.push(
      new ScatterplotLayer<(typeof circles)[number]>({
        id: 'selection-reach',
        ...underLabels,
        data: circles,
        getPosition: ({ position }) => position,
        getRadius: ({ radiusM }) => radiusM,
        radiusUnits: 'meters',
        stroked: true,
        getFillColor: rgba(line, 0.1),
        getLineColor: rgba(line, 0.9),
        getLineWidth: 1.5,
        lineWidthUnits: 'pixels',
        updateTriggers: { getFillColor: line, getLineColor: line },
      }),
    );
  }
  if (selection.kind === 'own') return paintOwnSelection(selection, content);
  const points = ringOf(selection, stations, scene);
  const ring = (id: string, color: string, width: number, gap: number) =>
    new ScatterplotLayer<Ring>({
      id: `selection-${id}`,
      ...underLabels,
      data: points,
      getPosition: ({ position }) => position,
      getPixelOffset: ({ offset: [x, y] }) => [x, -y],
      getRadius: ({ radius }) => radius + gap,
      radiusUnits: 'pixels',
      billboard: true,
      filled: false,
      stroked: true,
      getLineColor: rgba(color),
      getLineWidth: width,
      lineWidthUnits: 'pixels',
      updateTriggers: { getLineColor: color },
    });
  if (points.length > 0) layers.push(ring('ring-casing', casing, 5.5, 3), ring('ring', line, 2.5, 3));
  return layers;
}
