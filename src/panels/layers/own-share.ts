import type { Catalog } from '../../data/city.ts';
import type { LayerId } from '../../state/layer.ts';
import { layerDatasets } from '../../state/layer-source.ts';

/** How much of what a layer shows has been brought by the user. */
export function ownShare(id: LayerId, catalog: Pick<Catalog, 'datasets'>): 'all' | 'some' | 'none' {
  const datasets = layerDatasets(id, catalog);
  const own = datasets.filter(({ supplied }) => supplied === true).length;
  return own === 0 ? 'none' : own === datasets.length ? 'all' : 'some';
}
