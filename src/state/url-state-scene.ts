import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { DECK_VERSION, readDeck } from '../briefing/deck-schema.ts';
import type { Scene, SceneSelection, SceneView } from '../briefing/scene.ts';
import { LONGEST_SCENE_TEXT, LONGEST_TITLE } from '../briefing/scene-limits.ts';
import type { LinkedLayer } from './url-state.ts';

/** A scene as a link carries it: without the speaker's notes and without what its figures were. */
export interface PackedScene {
  scene: Scene;
  /** The layers of the scene with the marks of a user's own. */
  layers: LinkedLayer[];
  selectionMark?: string;
}

/** Bytes that a scene may unpack to: all of its texts at their longest, and its lists. */
const MOST_BYTES = 8 * (LONGEST_TITLE + LONGEST_SCENE_TEXT) + 40_000;
/** Packed bytes that are looked at before what came out is counted; they can become a thousand times as much. */
const STEP = 32;

/** A scene as letters, digits, `-` and `_`. Degrees keep five decimals, what a camera is turned by one. */
export function packScene({ scene, layers, selectionMark }: PackedScene): string {
  const { id, title, text, figures, exhibit, view, definition, selection, theme } = scene;
  const list = [
    id,
    [title.vi, title.en],
    [text.vi, text.en],
    figures,
    exhibit,
    packView(view),
    layers.map(({ id: layer, opacity, mark }) => [layer, rounded(opacity, 2), ...(mark ? [mark] : [])]),
    definition,
    selection && [...packSelection(selection), ...(selectionMark ? [selectionMark] : [])],
    theme,
  ];
  const bytes = deflateSync(strToU8(JSON.stringify(list)), { level: 9 });
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** The scene of a link; null where it is none. */
export function unpackScene(packed: string): PackedScene | null {
  try {
    const bytes = inflated(Uint8Array.from(atob(fromUrl(packed)), (sign) => sign.charCodeAt(0)));
    return bytes && sceneOf(JSON.parse(strFromU8(bytes)));
  } catch {
    return null;
  }
}

function fromUrl(packed: string): string {
  return packed.replaceAll('-', '+').replaceAll('_', '/');
}

function inflated(packed: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const inflate = new Inflate((part, isLast) => {
    length += part.length;
    parts.push(part);
    isWhole ||= isLast;
  });
  for (let at = 0; at < packed.length && length <= MOST_BYTES; at += STEP) {
    inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  if (!isWhole || length > MOST_BYTES) return null;
  const bytes = new Uint8Array(length);
  let filled = 0;
  for (const part of parts) {
    bytes.set(part, filled);
    filled += part.length;
  }
  return bytes;
}

function sceneOf(list: unknown): PackedScene | null {
  if (!Array.isArray(list)) return null;
  const [id, title, text, figures, exhibit, view, layers, definition, selection, theme]: unknown[] = list;
  const [titleVi, titleEn] = listOf(title);
  const [textVi, textEn] = listOf(text);
  const linked = listOf(layers).map(listOf);
  const deck = readDeck({
    version: DECK_VERSION,
    title: { vi: '', en: '' },
    scenes: [
      {
        id,
        title: { vi: titleVi, en: titleEn },
        text: { vi: textVi, en: textEn },
        notes: { vi: '', en: '' },
        figures,
        exhibit,
        view: unpackView(listOf(view)),
        layers: linked.map(([layer, opacity]) => ({ id: layer, opacity })),
        definition,
        selection: selection === null ? null : unpackSelection(listOf(selection)),
        theme,
        seen: null,
      },
    ],
  });
  const scene = typeof deck === 'string' ? undefined : deck.scenes[0];
  if (!scene) return null;
  const selectionMark = markIn(listOf(selection), selectionLength(scene.selection));
  return {
    scene,
    layers: scene.layers.map((layer, i) => {
      const mark = markIn(linked[i] ?? [], 2);
      return mark === undefined ? layer : { ...layer, mark };
    }),
    ...(selectionMark === undefined ? {} : { selectionMark }),
  };
}

function listOf(part: unknown): unknown[] {
  return Array.isArray(part) ? part : [];
}

function markIn(list: unknown[], at: number): string | undefined {
  const mark = list[at];
  return typeof mark === 'string' && /^[0-9a-f]{8}$/.test(mark) ? mark : undefined;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0;
}

function packView(view: SceneView): number[] {
  if (view.kind === 'box') return view.bbox.map((degrees) => rounded(degrees, 5));
  const { centre, zoom, bearing, pitch, size } = view;
  return [
    ...centre.map((degrees) => rounded(degrees, 5)),
    rounded(zoom, 2),
    rounded(bearing, 1),
    rounded(pitch, 1),
    ...size.map((pixels) => Math.round(pixels)),
  ];
}

function unpackView(list: unknown[]): object {
  if (list.length === 4) return { kind: 'box', bbox: list };
  const [lon, lat, zoom, bearing, pitch, widthPx, heightPx] = list;
  return { kind: 'camera', centre: [lon, lat], zoom, bearing, pitch, size: [widthPx, heightPx] };
}

function packSelection(selection: SceneSelection): (string | number)[] {
  switch (selection.kind) {
    case 'commune':
      return [selection.kind, selection.code];
    case 'own':
      return [selection.kind, selection.datasetId, selection.row];
    default:
      return [selection.kind, selection.id];
  }
}

function unpackSelection([kind, id, row]: unknown[]): object {
  if (kind === 'commune') return { kind, code: id };
  return kind === 'own' ? { kind, datasetId: id, row } : { kind, id };
}

function selectionLength(selection: SceneSelection | null): number {
  return selection?.kind === 'own' ? 3 : 2;
}
