import type { LayerId } from '../state/layer.ts';
import { useApp } from '../state/store.ts';

export function setLayerVisible(id: LayerId, visible: boolean): void {
  useApp.getState().layerShown(id, visible);
}

/** Opacity from 0 to 1. */
export function setLayerOpacity(id: LayerId, opacity: number): void {
  useApp.getState().layerFaded(id, opacity);
}

export function moveLayer(id: LayerId, direction: 'up' | 'down'): void {
  useApp.getState().layerMoved(id, direction);
}
