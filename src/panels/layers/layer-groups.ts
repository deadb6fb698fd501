import type { LayerId, LayerState } from '../../state/layer.ts';

export type LayerGroup = 'own' | 'infrastructure' | 'coverage';

export function groupOf(id: LayerId): LayerGroup {
  if (id.startsWith('own:') || id.startsWith('live:')) return 'own';
  return id.startsWith('places:') ? 'infrastructure' : 'coverage';
}

/** The layers under their headings, what the number is about first; in paint order within each. */
export function groupedLayers(layers: LayerState[]): { group: LayerGroup; layers: LayerState[] }[] {
  const groups: LayerGroup[] = ['own', 'coverage', 'infrastructure'];
  return groups
    .map((group) => ({ group, layers: layers.filter((layer) => groupOf(layer.id) === group) }))
    .filter((each) => each.layers.length > 0);
}

/**
 * Places by which a layer must move in the whole list to pass its neighbour in the same group; 0 where it has
 * none on that side.
 */
export function stepsPastNeighbour(layers: LayerState[], id: LayerId, direction: 'up' | 'down'): number {
  const from = layers.findIndex((layer) => layer.id === id);
  const sameGroup = (index: number) => layers[index] && groupOf(layers[index].id) === groupOf(id);
  const step = direction === 'up' ? -1 : 1;
  for (let to = from + step; to >= 0 && to < layers.length; to += step) {
    if (sameGroup(to)) return Math.abs(to - from);
  }
  return 0;
}
