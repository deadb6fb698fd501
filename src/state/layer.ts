/** What can be switched on the map; `places:` takes a dataset id, `service-areas:` an operator id. */
/** `own:` takes the id of a dataset of the user's, `live:` that of a source on a server. */
export type LayerId =
  | `own:${string}`
  | `live:${string}`
  | `places:${string}`
  | 'dead-zones'
  | 'stations'
  | 'uncovered'
  | 'zone-holes'
  | 'gap-clusters'
  | `service-areas:${string}`
  | 'population'
  | 'commune-coverage';

export interface LayerState {
  id: LayerId;
  visible: boolean;
  /** 0 to 1. */
  opacity: number;
}

/** The layers of a city opened anew: those known before as they were and in their order, new ones in their place. */
export function mergedLayers(before: readonly LayerState[], now: readonly LayerState[]): LayerState[] {
  const wanted = new Set(now.map(({ id }) => id));
  const merged = before.filter(({ id }) => wanted.has(id));
  now.forEach((layer, index) => {
    if (merged.some(({ id }) => id === layer.id)) return;
    const above = now[index - 1];
    const at = above ? merged.findIndex(({ id }) => id === above.id) + 1 : 0;
    merged.splice(at, 0, layer);
  });
  return merged;
}
