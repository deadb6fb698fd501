import { addProtocol, type Map as MapLibreMap } from 'maplibre-gl';
import type { Theme } from '../ui/tokens.ts';
import { type LiveDrawing, liveScheme, liveStyle } from './live-layers.ts';

/** Gives one tile of a live layer; null where there is none. */
export type LiveTile = (
  id: string,
  at: { z: number; x: number; y: number },
  signal: AbortSignal,
) => Promise<Uint8Array | null>;

/** A transparent picture of one pixel, PNG, for tiles that a server does not have. */
const nothing = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

const address = new RegExp(`^${liveScheme}://([^/]+)/\\d+/(\\d+)/(\\d+)/(\\d+)$`);

/** Lets the map ask for tiles of live layers; it has no other way to a server. */
export function serveLiveTiles(tile: LiveTile): void {
  addProtocol(liveScheme, async ({ url, type }, { signal }) => {
    const [, id = '', z, x, y] = address.exec(url) ?? [];
    const bytes = await tile(decodeURIComponent(id), { z: Number(z), x: Number(x), y: Number(y) }, signal);
    const data = bytes ?? (type === 'image' ? nothing : new Uint8Array());
    return { data: data.buffer.slice(data.byteOffset, data.byteOffset + data.length) };
  });
}

/** The live layers on one map, whose style is loaded. */
export interface LiveOverlay {
  show(drawings: readonly LiveDrawing[], theme: Theme): void;
}

export function createLiveOverlay(map: MapLibreMap): LiveOverlay {
  const shown = new Map<string, { key: string; layers: string[] }>();

  function remove(sourceId: string): void {
    for (const layer of shown.get(sourceId)?.layers ?? []) map.removeLayer(layer);
    map.removeSource(sourceId);
    shown.delete(sourceId);
  }

  return {
    show(drawings, theme) {
      const wanted = new Set(drawings.map(({ id }) => `live:${id}`));
      for (const id of [...shown.keys()]) if (!wanted.has(id)) remove(id);
      drawings.forEach((drawing, index) => {
        const { key, sourceId, source, layers, beneath } = liveStyle(drawing, index, theme);
        if (shown.get(sourceId)?.key === key) return;
        if (shown.has(sourceId)) remove(sourceId);
        map.addSource(sourceId, source);
        for (const layer of layers) map.addLayer(layer, beneath);
        shown.set(sourceId, { key, layers: layers.map(({ id }) => id) });
      });
    },
  };
}
