import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import type { LiveView } from '../live/live-source.ts';
import type { Theme } from '../ui/tokens.ts';
import { ownColor, ownFill, symbolPaper } from './palette.ts';

/** A layer of a server as the map draws it. */
export interface LiveDrawing {
  id: string;
  /** The server for the list of sources, "maps.example.vn". */
  host: string;
  /** Another number asks for everything anew. */
  revision: number;
  view: LiveView;
}

/** Scheme of the addresses under which the map asks for tiles of live layers. */
export const liveScheme = 'live';

export interface LiveStyle {
  /** The same key: the same source and layers. */
  key: string;
  sourceId: string;
  source: SourceSpecification;
  layers: LayerSpecification[];
  /** Pictures lie on the land and under the islands, areas and lines under the boundaries, all under every label. */
  beneath: 'truong-sa' | 'commune-lines';
}

/** Source and layers of a live layer; `index` gives it a colour of its own. No label of a server is drawn. */
export function liveStyle({ id, revision, view }: LiveDrawing, index: number, theme: Theme): LiveStyle {
  const sourceId = `live:${id}`;
  const key = `${id} ${revision} ${view.form === 'raster' ? '' : `${index} ${theme}`}`;
  if (view.form === 'features') {
    const data = { type: 'FeatureCollection' as const, features: view.features.map(bare) };
    const layers = vectorLayers(sourceId, null, ownColor(theme, index), symbolPaper[theme]);
    return { key, sourceId, source: { type: 'geojson', data }, layers, beneath: 'commune-lines' };
  }
  const { minZoom: minzoom, maxZoom: maxzoom, bbox } = view;
  const tiles = [`${liveScheme}://${encodeURIComponent(id)}/${revision}/{z}/{x}/{y}`];
  const tiled = { tiles, minzoom, maxzoom, ...(bbox && { bounds: onMap(bbox) }) };
  if (view.form === 'raster') {
    return {
      key,
      sourceId,
      source: { type: 'raster', tileSize: view.tileSize, ...tiled },
      layers: [{ id: sourceId, type: 'raster', source: sourceId }],
      beneath: 'truong-sa',
    };
  }
  const layers = view.layers.flatMap((name) =>
    vectorLayers(sourceId, name, ownColor(theme, index), symbolPaper[theme]),
  );
  return { key, sourceId, source: { type: 'vector', ...tiled }, layers, beneath: 'commune-lines' };
}

function bare({ geometry }: Feature): Feature {
  return { type: 'Feature', properties: {}, geometry };
}

type Box = [number, number, number, number];

/** MapLibre takes no bounds beyond the poles' reach of Web Mercator. */
function onMap([west, south, east, north]: Readonly<Box>): Box {
  return [Math.max(-180, west), Math.max(-85.05, south), Math.min(180, east), Math.min(85.05, north)];
}

function vectorLayers(
  source: string,
  sourceLayer: string | null,
  color: string,
  paper: string,
): LayerSpecification[] {
  const from = { source, ...(sourceLayer !== null && { 'source-layer': sourceLayer }) };
  const id = (part: string) => `${source} ${sourceLayer ?? ''} ${part}`;
  const ofType = (...types: string[]): ExpressionSpecification => [
    'in',
    ['geometry-type'],
    ['literal', types],
  ];
  return [
    {
      id: id('fill'),
      type: 'fill',
      ...from,
      filter: ofType('Polygon', 'MultiPolygon'),
      paint: { 'fill-color': color, 'fill-opacity': ownFill },
    },
    {
      id: id('line'),
      type: 'line',
      ...from,
      filter: ofType('Polygon', 'MultiPolygon', 'LineString', 'MultiLineString'),
      paint: { 'line-color': color, 'line-width': 1.4 },
    },
    {
      id: id('point'),
      type: 'circle',
      ...from,
      filter: ofType('Point', 'MultiPoint'),
      paint: {
        'circle-color': color,
        'circle-radius': 4,
        'circle-stroke-color': paper,
        'circle-stroke-width': 1.2,
      },
    },
  ];
}
