import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { Catalog } from '../data/city.ts';
import type { Language } from '../text/language.ts';
import { type Theme, type Tokens, tokens } from '../ui/tokens.ts';
import { blankImage } from './anchors.ts';
import { basemapColors, labelHalo } from './basemap-colors.ts';
import { labelFonts, regular, semiBold } from './basemap-fonts.ts';
import { selectionColors, symbolTones } from './palette.ts';

export interface BasemapOptions {
  language: Language;
  theme: Theme;
  catalog: Pick<Catalog, 'city' | 'islands'>;
}

/** Sources that `basemapData` fills; each is empty in the style itself. */
export const basemapSources = [
  'land',
  'neighbour-borders',
  'communes',
  'city-edge',
  'truong-sa',
  'water',
  'rivers',
  'roads-major',
  'roads-minor',
  'labels',
  'commune-labels',
  'place-labels',
  'footprint-edges',
  'selection-edge',
] as const;

export type BasemapSource = (typeof basemapSources)[number];

const empty = { type: 'FeatureCollection' as const, features: [] };

function byZoom(...stops: [zoom: number, value: number][]): ExpressionSpecification {
  return [
    'interpolate',
    ['exponential', 1.4],
    ['zoom'],
    ...stops.flat(),
  ] as unknown as ExpressionSpecification;
}

/** Names in one language; a name that has no English form stays as it is. */
function nameIn(language: Language): ExpressionSpecification {
  return language === 'vi' ? ['get', 'name'] : ['coalesce', ['get', 'name_en'], ['get', 'name']];
}

const roadClass: ExpressionSpecification = ['downcase', ['to-string', ['get', 'class']]];

const roadRank: ExpressionSpecification = [
  'match',
  roadClass,
  'motorway',
  0,
  'trunk',
  1,
  'primary',
  2,
  'secondary',
  3,
  'tertiary',
  4,
  5,
];

function roadWidth(widest: number, step: number): ExpressionSpecification {
  return ['max', 0.3, ['-', widest, ['*', step, roadRank]]];
}

function sources({ catalog }: BasemapOptions): Record<string, SourceSpecification> {
  const list: Record<string, SourceSpecification> = {};
  for (const id of basemapSources) list[id] = { type: 'geojson', data: empty };
  for (const id of ['roads-major', 'roads-minor', 'water', 'rivers'] as const) {
    list[id] = { type: 'geojson', data: empty, tolerance: 0.5 };
  }
  list.islands = {
    type: 'geojson',
    data: {
      type: 'FeatureCollection',
      features: catalog.islands.map(({ id, label, position }) => ({
        type: 'Feature',
        properties: { id, name: label.vi, name_en: label.en },
        geometry: { type: 'Point', coordinates: position },
      })),
    },
  };
  return list;
}

interface Ink {
  token: Tokens;
  extra: (typeof basemapColors)['light'];
  halo: string;
}

function groundLayers({ token, extra }: Ink): LayerSpecification[] {
  const shore = (id: string, source: string, width: number, opacity: number): LayerSpecification => ({
    id,
    type: 'line',
    source,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': extra.shallows,
      'line-width': byZoom([6, width * 0.4], [10, width], [14, width * 2.4]),
      'line-blur': byZoom([6, width * 0.2], [10, width * 0.6], [14, width * 1.4]),
      'line-opacity': opacity,
    },
  });
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': token.sea } },
    shore('land-shallows', 'land', 18, 0.8),
    shore('islands-shallows', 'truong-sa', 12, 0.9),
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': token.neighbour } },
    {
      id: 'coast',
      type: 'line',
      source: 'land',
      paint: { 'line-color': extra.coast, 'line-width': byZoom([7, 0.5], [11, 1], [15, 1.6]) },
    },
    {
      id: 'neighbour-borders',
      type: 'line',
      source: 'neighbour-borders',
      paint: { 'line-color': extra.neighbourLine, 'line-width': byZoom([7, 0.6], [12, 1.2]) },
    },
    { id: 'communes', type: 'fill', source: 'communes', paint: { 'fill-color': token.land } },
    { id: 'truong-sa', type: 'fill', source: 'truong-sa', paint: { 'fill-color': token.land } },
    {
      id: 'truong-sa-line',
      type: 'line',
      source: 'truong-sa',
      paint: { 'line-color': extra.coast, 'line-width': 0.8 },
    },
  ];
}

function lineLayers({ token, extra }: Ink): LayerSpecification[] {
  return [
    { id: 'water', type: 'fill', source: 'water', paint: { 'fill-color': extra.water } },
    {
      id: 'water-line',
      type: 'line',
      source: 'water',
      minzoom: 11,
      paint: { 'line-color': extra.waterLine, 'line-width': byZoom([11, 0.4], [15, 0.9]) },
    },
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': extra.waterLine, 'line-width': byZoom([7, 0.5], [10, 1.1], [14, 2.2]) },
    },
    {
      id: 'roads-minor',
      type: 'line',
      source: 'roads-minor',
      minzoom: 11,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': token.roadMinor,
        'line-width': byZoom([11, 0.35], [13, 0.8], [15, 2.4], [18, 9]),
      },
    },
    {
      id: 'roads-major',
      type: 'line',
      source: 'roads-major',
      minzoom: 7.5,
      layout: { 'line-join': 'round', 'line-cap': 'round', 'line-sort-key': ['-', 0, roadRank] },
      paint: {
        'line-color': token.roadMajor,
        'line-opacity': byZoom([7.5, 0.45], [9.5, 0.9]),
        'line-width': [
          'interpolate',
          ['exponential', 1.5],
          ['zoom'],
          7.5,
          roadWidth(0.8, 0.12),
          10,
          roadWidth(1.5, 0.24),
          13,
          roadWidth(3.4, 0.5),
          16,
          roadWidth(9, 1.1),
          18,
          roadWidth(20, 2.2),
        ],
      },
    },
    {
      id: 'commune-lines',
      type: 'line',
      source: 'communes',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': token.line,
        'line-width': byZoom([7, 0.35], [10, 0.8], [13, 1.3], [16, 2]),
      },
    },
    {
      id: 'city-edge',
      type: 'line',
      source: 'city-edge',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': extra.cityEdge,
        'line-width': byZoom([6, 0.7], [9, 1.2], [13, 2]),
      },
    },
  ];
}

function label(
  id: string,
  source: string,
  ink: Ink,
  language: Language,
  layout: SymbolLayerSpecification['layout'],
  paint: SymbolLayerSpecification['paint'] = {},
  rest: { minzoom?: number; maxzoom?: number; filter?: FilterSpecification } = {},
): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source,
    ...rest,
    layout: {
      'text-field': nameIn(language),
      'text-font': [regular],
      'text-line-height': 1.2,
      'text-max-width': 8,
      'text-padding': 3,
      ...layout,
    },
    paint: {
      'text-color': ink.token.ink2,
      'text-halo-color': ink.halo,
      'text-halo-width': 1.5,
      'text-halo-blur': 0.4,
      ...paint,
    },
  };
}

/** Edges of what the data layers fill: drawn here, where lines are smooth. */
function edgeLayers(theme: Theme): LayerSpecification[] {
  const tones = Object.entries(symbolTones[theme]).flat();
  const footprint = (id: string, coming: boolean): LayerSpecification => ({
    id,
    type: 'line',
    source: 'footprint-edges',
    minzoom: 10,
    filter: ['==', ['get', 'coming'], coming],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': [
        'match',
        ['get', 'tone'],
        ...tones,
        symbolTones[theme].context,
      ] as unknown as ExpressionSpecification,
      'line-opacity': ['get', 'opacity'],
      'line-width': byZoom([10, 0.8], [13, 1.5], [16, 2]),
      ...(coming && { 'line-dasharray': [3, 2] }),
    },
  });
  const { line, casing } = selectionColors[theme];
  const selected = (id: string, color: string, width: number): LayerSpecification => ({
    id,
    type: 'line',
    source: 'selection-edge',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': color, 'line-width': width },
  });
  return [
    footprint('footprint-edges', false),
    footprint('footprint-edges-coming', true),
    selected('selection-casing', casing, 5.5),
    selected('selection-edge', line, 2.5),
  ];
}

/** Labels of these kinds, each from the zoom that its data give it. */
function ofKind(...kinds: string[]): FilterSpecification {
  return [
    'all',
    ['in', ['get', 'kind'], ['literal', kinds]],
    ['>=', ['zoom'], ['coalesce', ['get', 'min_zoom'], 0]],
  ];
}

const inRank: SymbolLayerSpecification['layout'] = {
  'symbol-sort-key': ['coalesce', ['get', 'rank'], 0],
};

/** Later layers win the room: islands and the sea first, then the symbols, minor names last. */
function labelLayers(ink: Ink, language: Language): LayerSpecification[] {
  const { token, extra } = ink;
  const populous: ExpressionSpecification = ['>=', ['get', 'population'], 45_000];
  return [
    label(
      'minor-labels',
      'labels',
      ink,
      language,
      { ...inRank, 'text-size': byZoom([10, 10.5], [14, 12]) },
      { 'text-color': token.ink3 },
      { minzoom: 9, filter: ofKind('town', 'village', 'island', 'mountain') },
    ),
    label(
      'water-labels',
      'labels',
      ink,
      language,
      { ...inRank, 'text-size': byZoom([9, 10.5], [14, 13]), 'text-letter-spacing': 0.06 },
      { 'text-color': extra.waterText, 'text-halo-width': 1.2 },
      { minzoom: 9, filter: ofKind('river', 'lake', 'bay') },
    ),
    label(
      'commune-labels',
      'commune-labels',
      ink,
      language,
      {
        'text-font': ['case', populous, ['literal', [semiBold]], ['literal', [regular]]],
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          8,
          ['case', populous, 11.5, 10.5],
          11,
          ['case', populous, 13.5, 12.5],
          14,
          ['case', populous, 16, 15],
        ],
        'symbol-sort-key': ['-', 0, ['get', 'population']],
        'text-variable-anchor-offset': ['center', [0, 0], 'top', [0, 1.1], 'bottom', [0, -1.1]],
        'text-padding': 5,
      },
      {},
      { minzoom: 8, filter: ['any', ['!', ['get', 'island']], ['>=', ['zoom'], 9.5]] },
    ),
    label(
      'place-labels',
      'place-labels',
      ink,
      language,
      {
        'text-font': [semiBold],
        'text-size': byZoom([12, 11], [15, 12.5]),
        'text-anchor': 'top',
        'text-offset': ['get', 'textOffset'],
        'text-max-width': 9,
        'text-padding': 1,
        'symbol-sort-key': ['get', 'rank'],
      },
      { 'text-color': token.ink },
      { minzoom: 12 },
    ),
    {
      id: 'place-room',
      type: 'symbol',
      source: 'place-labels',
      layout: {
        'icon-image': blankImage,
        'icon-size': ['get', 'size'],
        'icon-offset': ['get', 'iconOffset'],
        'icon-padding': 0,
        'icon-allow-overlap': true,
      },
    },
    label(
      'province-labels',
      'labels',
      ink,
      language,
      { 'text-size': byZoom([7, 12], [10, 14]), 'text-letter-spacing': 0.08, 'text-max-width': 7 },
      { 'text-color': token.ink3, 'text-halo-color': token.neighbour },
      { filter: ofKind('province', 'country') },
    ),
    label(
      'city-label',
      'labels',
      ink,
      language,
      { 'text-font': [semiBold], 'text-size': byZoom([5, 13], [8, 17]) },
      { 'text-color': token.ink },
      { maxzoom: 8, filter: ofKind('city') },
    ),
    label(
      'sea-labels',
      'labels',
      ink,
      language,
      {
        'text-size': byZoom([5, 15], [9, 18], [12, 22]),
        'text-letter-spacing': 0.28,
        'text-max-width': 14,
        'text-allow-overlap': true,
        'text-anchor': ['step', ['zoom'], 'center', 8, 'right'],
        'text-offset': ['step', ['zoom'], ['literal', [0, 0]], 8, ['literal', [-4, 0]]],
      },
      { 'text-color': extra.seaText, 'text-halo-color': token.sea, 'text-halo-width': 1 },
      { filter: ofKind('sea') },
    ),
    label(
      'island-labels',
      'islands',
      ink,
      language,
      {
        'text-font': [semiBold],
        'text-size': byZoom([5, 12], [9, 14.5]),
        'text-max-width': 40,
        'text-allow-overlap': true,
      },
      { 'text-color': token.ink, 'text-halo-color': token.sea, 'text-halo-width': 2 },
    ),
  ];
}

/** The whole basemap as one MapLibre style; a pure function of language, theme and catalog. */
export function basemapStyle(options: BasemapOptions): StyleSpecification {
  const { theme, language } = options;
  const ink: Ink = { token: tokens[theme], extra: basemapColors[theme], halo: labelHalo[theme] };
  return {
    version: 8,
    name: 'basemap',
    'font-faces': labelFonts(),
    transition: { duration: 200, delay: 0 },
    sources: sources(options),
    layers: [...groundLayers(ink), ...lineLayers(ink), ...edgeLayers(theme), ...labelLayers(ink, language)],
  };
}

/** Sources of which nothing is drawn at a zoom; they are large, so that they can wait. */
export function unseenSources({ sources, layers }: StyleSpecification, zoom: number): string[] {
  const seen = new Set(
    layers.flatMap((layer) => ('source' in layer && (layer.minzoom ?? 0) <= zoom ? [layer.source] : [])),
  );
  return Object.keys(sources).filter((id) => !seen.has(id));
}

/** The style with its sources filled, for a map that has its data before it begins. */
export function filledStyle(
  style: StyleSpecification,
  data: Partial<Record<string, FeatureCollection>>,
): StyleSpecification {
  const filled = Object.entries(style.sources).map(([id, source]): [string, SourceSpecification] => {
    const own = data[id];
    return [id, own && source.type === 'geojson' ? { ...source, data: own } : source];
  });
  return { ...style, sources: Object.fromEntries(filled) };
}
