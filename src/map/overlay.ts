import { CompositeLayer, type Layer } from '@deck.gl/core';
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
  /** Takes the layers to their place once the style is loaded, and follows a change of the canvas's pixels. */
  settle(): void;
  /** Whether every layer has its data and its shaders, or has failed, so that a frame shows all there is. */
  isDrawn(): boolean;
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

/** Shaders are linked beside the page; until then a layer draws nothing. */
function isLinked({ pipeline }: ReturnType<Layer['getModels']>[number]): boolean {
  const shared = pipeline.sharedRenderPipeline;
  return (shared && 'linkStatus' in shared ? shared.linkStatus : pipeline.linkStatus) === 'success';
}

function isReady(layer: Layer): boolean {
  const parts = layer instanceof CompositeLayer ? layer.getSubLayers() : [];
  return layer.isLoaded && layer.getModels().every(isLinked) && parts.every(isReady);
}

/**
 * Puts the data layers among the layers of a map whose style is loaded.
 * `pixelRatio` are pixels of the map's canvas per CSS pixel. `onError` is told once for each layer that cannot be drawn; throws when the overlay cannot start at all.
 */
export function createOverlay(
  map: MapLibreMap,
  onError: (detail: string) => void,
  pixelRatio = devicePixelRatio,
): Overlay {
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

  /** Whether the layers stand among those of the style; until it is loaded they lie over the labels. */
  let isPlaced = false;
  /** Where the layers draw; null before the first of them does. */
  const drawnInto = () =>
    layers.find(({ context }) => context)?.context.device.getDefaultCanvasContext() ?? null;
  const isSized = () => {
    const [width, height] = drawnInto()?.getDrawingBufferSize() ?? [];
    const canvas = map.getCanvas();
    return layers.length === 0 || (width === canvas.width && height === canvas.height);
  };
  const settle = () => {
    const { width, height } = map.getCanvas();
    drawnInto()?.setDrawingBufferSize(width, height);
    overlay.setProps({ layers });
    map.once('render', () => {
      isPlaced = true;
    });
    map.triggerRepaint();
  };

  return {
    update(content, scene) {
      const symbols = symbolsInUse(content, scene);
      const keys = symbols.map(symbolKey);
      if (drawnTheme !== content.theme || keys.some((key) => !drawn.has(key))) {
        if (drawnTheme !== content.theme) drawn = new Set();
        drawnTheme = content.theme;
        drawn = new Set([...drawn, ...keys]);
        atlas = drawIconAtlas(symbols, content.theme, rgba(symbolPaper[content.theme]), pixelRatio);
        drawn = new Set(Object.keys(atlas?.mapping ?? {}));
      }
      layers = mapLayers(content, { ...scene, atlas });
      overlay.setProps({ layers });
      isPlaced = map.isStyleLoaded() === true;
      if (!isPlaced) map.once('idle', settle);
    },
    settle,
    isDrawn: () => isPlaced && (told.size > 0 || (isSized() && layers.every(isReady))),
    destroy() {
      map.removeControl(overlay);
    },
  };
}
