import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { rgba } from './color.ts';
import { drawIconAtlas, type IconAtlas } from './icon-atlas.ts';
import { mapLayers } from './layers/index.ts';
import type { Scene } from './layers/scene.ts';
import type { MapContent } from './map-content.ts';
import { operatorIndex, symbolPaper } from './palette.ts';
import { type MapSymbol, probeSymbol, stationSymbol, suggestedSymbol, symbolKey } from './symbols.ts';

/** The data layers on the map; everything it draws is under the map's labels. */
export interface Overlay {
  update(content: MapContent, scene: Omit<Scene, 'atlas'>): void;
  destroy(): void;
}

function symbolsInUse(
  { stations, catalog, probe, gaps }: MapContent,
  { marks }: Omit<Scene, 'atlas'>,
): MapSymbol[] {
  const masts = new Map<string, MapSymbol>();
  for (const station of stations) {
    const { operator, simulated, supplied = false } = station;
    const key = `${operator}:${simulated}:${supplied}`;
    if (!masts.has(key)) {
      masts.set(key, stationSymbol(station, operatorIndex(catalog, operator)));
    }
  }
  const asked = probe ? [true, false, null].map(probeSymbol) : [];
  const suggested = gaps?.site ? [suggestedSymbol] : [];
  return [...masts.values(), ...marks.map(({ symbol }) => symbol), ...asked, ...suggested];
}

/**
 * Puts the data layers among the layers of a map whose style is loaded.
 * `onError` is told once for each layer that cannot be drawn; throws when the overlay cannot start at all.
 */
export function createOverlay(map: MapLibreMap, onError: (detail: string) => void): Overlay {
  let atlas: IconAtlas | null = null;
  let drawn = new Set<string>();
  let drawnTheme = '';
  let layers: ReturnType<typeof mapLayers> = [];
  const told = new Set<string>();

  const overlay = new MapLibreOverlay({
    interleaved: true,
    layers: [],
    getCursor: () => map.getCanvas().style.cursor,
    onError: (error, layer) => {
      const detail = `${layer?.id ?? 'overlay'}: ${error.message}`;
      if (!told.has(detail)) onError(detail);
      told.add(detail);
    },
  });
  map.addControl(overlay);

  const place = () => overlay.setProps({ layers });

  return {
    update(content, scene) {
      const symbols = symbolsInUse(content, scene);
      const keys = symbols.map(symbolKey);
      if (drawnTheme !== content.theme || keys.some((key) => !drawn.has(key))) {
        if (drawnTheme !== content.theme) drawn = new Set();
        drawnTheme = content.theme;
        drawn = new Set([...drawn, ...keys]);
        atlas = drawIconAtlas(symbols, content.theme, rgba(symbolPaper[content.theme]));
        drawn = new Set(Object.keys(atlas?.mapping ?? {}));
      }
      layers = mapLayers(content, { ...scene, atlas });
      place();
      if (!map.isStyleLoaded()) map.once('idle', place);
    },
    destroy() {
      map.removeControl(overlay);
    },
  };
}
