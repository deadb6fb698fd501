import type { ImportedDataset, ImportedKind } from '../project/project.ts';
import type { LayerId } from '../state/layer.ts';
import { useApp } from '../state/store.ts';
import { zoomToLayer, zoomToOwnStations } from './move-map.ts';
import { setLayerVisible } from './set-layer.ts';

/** The layer that shows a kind of data; null where each operator has one of its own. */
function layerOf(kind: ImportedKind, id: string): LayerId | null {
  switch (kind) {
    case 'other':
      return `own:${id}`;
    case 'zones':
    case 'places':
      return `places:${id}`;
    case 'stations':
      return 'stations';
    case 'population':
      return 'population';
    case 'communes':
      return 'commune-coverage';
    case 'service-areas':
      return null;
  }
}

/** Shows the layers that a dataset of the user's is in, and brings it into view. */
export function showDataset({ id, kind }: Pick<ImportedDataset, 'id' | 'kind'>): void {
  const layer = layerOf(kind, id);
  const shown = layer
    ? [layer]
    : useApp
        .getState()
        .layers.map((each) => each.id)
        .filter((each) => each.startsWith('service-areas:'));
  for (const each of shown) setLayerVisible(each, true);
  if (kind === 'stations') zoomToOwnStations();
  else if (shown[0]) zoomToLayer(shown[0]);
}
