import type { FeatureCollection } from 'geojson';
import type { LayerId, LayerState } from './layer.ts';
import type { SetApp } from './store.ts';

export interface LayersSlice {
  /** In the order of the layer panel: the first is drawn on top. */
  layers: LayerState[];
  /** Basemap files as loaded, by catalog id. */
  basemap: Record<string, FeatureCollection>;
  layersListed(layers: LayerState[]): void;
  layerShown(id: LayerId, visible: boolean): void;
  layerFaded(id: LayerId, opacity: number): void;
  layerMoved(id: LayerId, direction: 'up' | 'down'): void;
  basemapLoaded(datasetId: string, features: FeatureCollection): void;
}

function moved(layers: LayerState[], id: LayerId, direction: 'up' | 'down'): LayerState[] {
  const from = layers.findIndex((layer) => layer.id === id);
  const to = direction === 'up' ? from - 1 : from + 1;
  const layer = layers[from];
  const other = layers[to];
  if (!layer || !other) return layers;
  return layers.map((each, index) => (index === from ? other : index === to ? layer : each));
}

export function layersSlice(set: SetApp): LayersSlice {
  const change = (id: LayerId, part: Partial<LayerState>) =>
    set((app) => ({
      layers: app.layers.map((layer) => (layer.id === id ? { ...layer, ...part } : layer)),
    }));
  return {
    layers: [],
    basemap: {},
    layersListed: (layers) => set({ layers }),
    layerShown: (id, visible) => change(id, { visible }),
    layerFaded: (id, opacity) => change(id, { opacity: Math.min(1, Math.max(0, opacity)) }),
    layerMoved: (id, direction) => set((app) => ({ layers: moved(app.layers, id, direction) })),
    basemapLoaded: (datasetId, features) =>
      set((app) => ({ basemap: { ...app.basemap, [datasetId]: features } })),
  };
}
