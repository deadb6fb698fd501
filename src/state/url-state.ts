import type { DefinitionKey } from '../coverage/result.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import type { Language } from '../text/language.ts';
import type { Theme } from '../ui/tokens.ts';
import type { LayerState } from './layer.ts';
import { type RightPanel, rightPanels } from './panels-slice.ts';
import type { Camera, Selection } from './selection.ts';

/** A layer that a link shows; the mark tells things of a user from others of the same id (`mark.ts`). */
export interface LinkedLayer {
  id: string;
  opacity: number;
  mark?: string;
}

/** The scene that a link opens: one of the briefing that ships by its id, or a whole one (`scene-payload.ts`). */
export type LinkedScene = { kind: 'id'; id: string } | { kind: 'packed'; packed: string };

/** What the number rested on when a link was made. */
export interface LinkedNumber {
  /** The first eight digits of the hash of the inputs. */
  hash: string;
  /** Percent, to six decimals. */
  value?: number;
  /** As-of date of the data, ISO day, month or year. */
  asOf?: string;
}

/** What a link carries; every part may be missing. */
export interface UrlState {
  camera?: Camera;
  /** The visible layers, topmost first. */
  layers?: LinkedLayer[];
  selection?: Selection;
  selectionMark?: string;
  /** The point asked about. */
  probe?: LonLat;
  definition?: DefinitionKey;
  language?: Language;
  theme?: Theme;
  /** The panel that is open; null where none is. */
  panel?: RightPanel | null;
  scene?: LinkedScene;
  number?: LinkedNumber;
}

/** What a part of an address is for. */
export type LinkPart = keyof typeof parts;

/** Why an address does not say all that it should. */
export interface LinkTrouble {
  /** `unknown`: no address of this app; `newer`: of a newer one; `parts`: some of it makes no sense. */
  kind: 'unknown' | 'newer' | 'parts';
  /** What makes no sense and was left out. */
  parts: LinkPart[];
}

export interface ReadLink {
  state: UrlState;
  trouble: LinkTrouble | null;
}

const URL_VERSION = 2;

const MOST_LAYERS = 200;
const LONGEST_ID = 200;
/** Far above what is ever written; whatever is longer is not looked at. */
const LONGEST_SCENE = 8000;

const definitionPattern =
  /^(any|largest-operator|largest-per-commune|commune-area|commune-centroid|commune-touched|land-area|operator:.{1,190})$/su;
const numberPattern = /^-?\d{1,4}(\.\d{1,15})?$/;
const selectionKinds = ['commune', 'place', 'dead-zone', 'station', 'own'] as const;

/** The state as the part of an address after `#`. */
export function writeUrlState(state: UrlState): string {
  const { camera, layers, selection, probe, definition, language, theme, panel, scene, number } = state;
  const written = new URLSearchParams({ v: String(URL_VERSION) });
  const write = (part: LinkPart, text: string) => written.set(parts[part].key, text);
  if (camera) {
    const { lon, lat, zoom, bearing, pitch } = camera;
    const values = [lon.toFixed(5), lat.toFixed(5), zoom.toFixed(2), bearing.toFixed(1), pitch.toFixed(1)];
    write('camera', values.map(Number).join(','));
  }
  if (layers) write('layers', layers.map(writeLayer).join(','));
  if (selection) write('selection', withMark(writeSelection(selection), state.selectionMark));
  if (probe) write('probe', probe.map((degrees) => Number(degrees.toFixed(5))).join(','));
  if (definition && definition !== 'any') write('definition', definition);
  if (language) write('language', language);
  if (theme) write('theme', theme);
  if (panel !== undefined) write('panel', panel ?? 'none');
  if (scene?.kind === 'id') write('scene', scene.id);
  if (scene?.kind === 'packed') write('packed', scene.packed);
  if (number) {
    write('hash', number.hash);
    if (number.value !== undefined) write('value', String(Number(number.value.toFixed(6))));
    if (number.asOf) write('asOf', number.asOf);
  }
  return written
    .toString()
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%7E', '~')
    .replaceAll('%21', '!');
}

/** The state of an address; parts that make no sense are left out. */
export function readUrlState(hash: string): UrlState {
  return readLink(hash).state;
}

/** The same with what could not be read. An empty address says nothing and has no trouble. */
export function readLink(hash: string): ReadLink {
  const text = hash.replace(/^#/, '');
  if (text === '') return { state: {}, trouble: null };
  const read = new URLSearchParams(text);
  const version = Number(/^[1-9]\d{0,5}$/.exec(read.get('v') ?? '')?.[0] ?? 0);
  if (version === 0) return { state: {}, trouble: { kind: 'unknown', parts: [] } };
  const state: UrlState = {};
  const unread: LinkPart[] = [];
  for (const part of Object.keys(parts) as LinkPart[]) {
    const value = read.get(parts[part].key);
    if (value !== null && !parts[part].read(value, state, version)) unread.push(part);
  }
  const kind = version > URL_VERSION ? 'newer' : 'parts';
  return { state, trouble: kind === 'newer' || unread.length > 0 ? { kind, parts: unread } : null };
}

interface Part {
  /** Its name in an address. */
  key: string;
  /** Puts what a text says into a state; false where some of it makes no sense. */
  read(text: string, state: UrlState, version: number): boolean;
}

const parts = {
  camera: { key: 'c', read: readCamera },
  layers: { key: 'l', read: readLayers },
  selection: { key: 's', read: readSelection },
  probe: { key: 'p', read: readProbe },
  definition: {
    key: 'd',
    read(text, state) {
      if (!definitionPattern.test(text)) return false;
      state.definition = text as DefinitionKey;
      return true;
    },
  },
  language: {
    key: 'lang',
    read(text, state) {
      if (text !== 'vi' && text !== 'en') return false;
      state.language = text;
      return true;
    },
  },
  theme: {
    key: 't',
    read(text, state) {
      if (text !== 'light' && text !== 'dark') return false;
      state.theme = text;
      return true;
    },
  },
  panel: {
    key: 'o',
    read(text, state) {
      const panel = text === 'none' ? null : rightPanels.find((each) => each === text);
      if (panel === undefined) return false;
      state.panel = panel;
      return true;
    },
  },
  scene: {
    key: 'b',
    read(text, state) {
      if (text === '' || text.length > LONGEST_ID) return false;
      state.scene = { kind: 'id', id: text };
      return true;
    },
  },
  packed: {
    key: 'sc',
    read(text, state) {
      if (text.length > LONGEST_SCENE || !/^[\w-]+$/.test(text)) return false;
      state.scene = { kind: 'packed', packed: text };
      return true;
    },
  },
  hash: {
    key: 'h',
    read(text, state) {
      if (!/^[0-9a-f]{8}$/.test(text)) return false;
      state.number = { hash: text };
      return true;
    },
  },
  value: {
    key: 'k',
    read(text, state) {
      const [value] = numbersOf(text, [[0, 100]]) ?? [];
      if (value === undefined) return false;
      if (state.number) state.number.value = value;
      return true;
    },
  },
  asOf: {
    key: 'a',
    read(text, state) {
      if (!/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)) return false;
      if (state.number) state.number.asOf = text;
      return true;
    },
  },
} as const satisfies Record<string, Part>;

/** The numbers of a list, as many as there are ranges, each within its own; null where it is no such list. */
function numbersOf(text: string, ranges: [least: number, most: number][]): number[] | null {
  const texts = text.split(',', ranges.length + 1);
  if (texts.length !== ranges.length || !texts.every((each) => numberPattern.test(each))) return null;
  // no address tells zero from minus zero
  const numbers = texts.map((each) => Number(each) + 0);
  const fits = ranges.every(([least, most], i) => numbers[i]! >= least && numbers[i]! <= most);
  return fits ? numbers : null;
}

function readCamera(text: string, state: UrlState): boolean {
  const numbers = numbersOf(text, [
    [-180, 180],
    [-85, 85],
    [0, 24],
    [-360, 360],
    [0, 85],
  ]);
  if (!numbers) return false;
  const [lon = 0, lat = 0, zoom = 0, bearing = 0, pitch = 0] = numbers;
  state.camera = { lon, lat, zoom, bearing, pitch };
  return true;
}

function readProbe(text: string, state: UrlState): boolean {
  const numbers = numbersOf(text, [
    [-180, 180],
    [-90, 90],
  ]);
  if (!numbers) return false;
  const [lon = 0, lat = 0] = numbers;
  state.probe = [lon, lat];
  return true;
}

function writeLayer({ id, opacity, mark }: LinkedLayer): string {
  const marked = withMark(id.replace(/[!,~*]/g, escaped), mark);
  return opacity === 1 ? marked : `${marked}~${Math.round(opacity * 100)}`;
}

function readLayers(text: string, state: UrlState, version: number): boolean {
  const written = text === '' ? [] : text.split(',', MOST_LAYERS + 1);
  const layers = new Map<string, LinkedLayer>();
  for (const part of written.slice(0, MOST_LAYERS)) {
    const [marked = '', percent = '100', ...more] = part.split('~');
    const { text: name, mark } = version === 1 ? { text: marked, mark: undefined } : unmarked(marked);
    const id = version === 1 ? name : name.replace(/!([0-9a-f]{2})/g, unescaped);
    const isWhole = id !== '' && id.length <= LONGEST_ID && /^\d{1,3}(\.\d+)?$/.test(percent);
    const opacity = Number(percent) / 100;
    if (!isWhole || opacity > 1 || more.length > 0 || layers.has(id)) continue;
    layers.set(id, { id, opacity, ...(mark && { mark }) });
  }
  state.layers = [...layers.values()];
  return layers.size === written.length;
}

function escaped(sign: string): string {
  return `!${sign.charCodeAt(0).toString(16)}`;
}

function unescaped(_: string, code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16));
}

function withMark(text: string, mark: string | undefined): string {
  return mark ? `${text}*${mark}` : text;
}

function unmarked(text: string): { text: string; mark: string | undefined } {
  const [, before, mark] = /^(.*)\*([0-9a-f]{8})$/su.exec(text) ?? [];
  return { text: before ?? text, mark };
}

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

function readSelection(text: string, state: UrlState, version: number): boolean {
  const marked = unmarked(text);
  const isMarked = version > 1 && marked.mark !== undefined;
  const selection = selectionOf(isMarked ? marked.text : text);
  if (!selection) return false;
  state.selection = selection;
  if (isMarked && marked.mark) state.selectionMark = marked.mark;
  return true;
}

function selectionOf(text: string): Selection | null {
  const colon = text.indexOf(':');
  const kind = selectionKinds.find((each) => each === text.slice(0, colon));
  const id = text.slice(colon + 1);
  if (!kind || id === '' || id.length > LONGEST_ID) return null;
  if (kind === 'commune') return { kind, code: id };
  if (kind !== 'own') return { kind, id };
  const [, datasetId = '', row = ''] = /^(.+):(\d{1,9})$/su.exec(id) ?? [];
  return datasetId === '' ? null : { kind, datasetId, row: Number(row) };
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
