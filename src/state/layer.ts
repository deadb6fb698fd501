/** What can be switched on the map; `places:` takes a dataset id, `service-areas:` an operator id. */
export type LayerId =
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
