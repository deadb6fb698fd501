import { z } from 'zod/mini';
import type { DefinitionKey } from '../coverage/result.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import type { Language } from '../text/language.ts';
import type { LayerState } from './layer.ts';
import type { Camera, Selection } from './selection.ts';

/** What a link carries; every part may be missing. */
export interface UrlState {
  camera?: Camera;
  /** Ids of the visible layers, topmost first, with opacity. */
  layers?: { id: string; opacity: number }[];
  selection?: Selection;
  /** The point asked about. */
  probe?: LonLat;
  definition?: DefinitionKey;
  language?: Language;
}

const version = '1';
const definitionPattern =
  /^(any|largest-operator|largest-per-commune|commune-area|commune-centroid|commune-touched|land-area|operator:.{1,80})$/u;

const finite = z.coerce.number().check(z.refine((value) => Number.isFinite(value)));
const cameraParts = z.tuple([
  finite.check(z.minimum(-180), z.maximum(180)),
  finite.check(z.minimum(-85), z.maximum(85)),
  finite.check(z.minimum(0), z.maximum(24)),
  finite.check(z.minimum(-360), z.maximum(360)),
  finite.check(z.minimum(0), z.maximum(85)),
]);

const probeParts = z.tuple([
  finite.check(z.minimum(-180), z.maximum(180)),
  finite.check(z.minimum(-90), z.maximum(90)),
]);

const selectionKinds = ['commune', 'place', 'dead-zone', 'station', 'own'] as const;

function writeSelection(selection: Selection): string {
  switch (selection.kind) {
    case 'commune':
      return `commune:${selection.code}`;
    case 'own':
      return `own:${selection.datasetId}:${selection.row}`;
    default:
      return `${selection.kind}:${selection.id}`;
  }
}

function readSelection(text: string): Selection | undefined {
  const colon = text.indexOf(':');
  const kind = selectionKinds.find((each) => each === text.slice(0, colon));
  const id = text.slice(colon + 1);
  if (!kind || id === '' || id.length > 200) return undefined;
  if (kind === 'commune') return { kind, code: id };
  if (kind !== 'own') return { kind, id };
  const [, datasetId = '', row = ''] = /^(.+):(\d{1,9})$/.exec(id) ?? [];
  return datasetId === '' ? undefined : { kind, datasetId, row: Number(row) };
}

function readLayers(text: string): UrlState['layers'] {
  return text
    .split(',')
    .slice(0, 100)
    .flatMap((part) => {
      const [id = '', percent = '100'] = part.split('~');
      const opacity = Number(percent) / 100;
      return id === '' || !(opacity >= 0 && opacity <= 1) ? [] : [{ id, opacity }];
    });
}

/** The state as the part of an address after `#`. */
export function writeUrlState(state: UrlState): string {
  const parts = new URLSearchParams({ v: version });
  if (state.camera) {
    const { lon, lat, zoom, bearing, pitch } = state.camera;
    const values = [lon.toFixed(5), lat.toFixed(5), zoom.toFixed(2), bearing.toFixed(1), pitch.toFixed(1)];
    parts.set('c', values.map(Number).join(','));
  }
  if (state.layers) {
    const written = state.layers.map(({ id, opacity }) =>
      opacity === 1 ? id : `${id}~${Math.round(opacity * 100)}`,
    );
    parts.set('l', written.join(','));
  }
  if (state.selection) parts.set('s', writeSelection(state.selection));
  if (state.probe) parts.set('p', state.probe.map((degrees) => Number(degrees.toFixed(5))).join(','));
  if (state.definition && state.definition !== 'any') parts.set('d', state.definition);
  if (state.language) parts.set('lang', state.language);
  return parts.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%7E', '~');
}

/** The state of an address; parts that make no sense are left out. */
export function readUrlState(hash: string): UrlState {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  if (parts.get('v') !== version) return {};
  const state: UrlState = {};
  const camera = cameraParts.safeParse((parts.get('c') ?? '').split(','));
  if (camera.success) {
    const [lon, lat, zoom, bearing, pitch] = camera.data;
    state.camera = { lon, lat, zoom, bearing, pitch };
  }
  const layers = parts.get('l');
  if (layers !== null) state.layers = readLayers(layers);
  const selection = readSelection(parts.get('s') ?? '');
  if (selection) state.selection = selection;
  const probe = probeParts.safeParse((parts.get('p') ?? '').split(','));
  if (probe.success) state.probe = probe.data;
  const definition = parts.get('d');
  if (definition && definitionPattern.test(definition)) state.definition = definition as DefinitionKey;
  const language = parts.get('lang');
  if (language === 'vi' || language === 'en') state.language = language;
  return state;
}

/** The layers of this city with the visibility and opacity a link asks for; unknown ids are ignored. */
export function layersFromUrl(layers: LayerState[], wanted: UrlState['layers']): LayerState[] {
  if (!wanted) return layers;
  const opacityById = new Map(wanted.map(({ id, opacity }) => [id, opacity]));
  const order = new Map(wanted.map(({ id }, index) => [id, index]));
  const marked = layers.map((layer) => {
    const opacity = opacityById.get(layer.id);
    return opacity === undefined ? { ...layer, visible: false } : { ...layer, visible: true, opacity };
  });
  const visible = marked.filter((layer) => layer.visible);
  visible.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  return marked.map((layer) => (layer.visible ? (visible.shift() ?? layer) : layer));
}
