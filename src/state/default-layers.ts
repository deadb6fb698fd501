import type { Catalog } from '../data/city.ts';
import type { LayerId, LayerState } from './layer.ts';

const hiddenAtFirst = /^(stations|population|gap-clusters|service-areas:)/;

/** The layers a catalog gives, topmost first, with what a newcomer should see switched on. */
export function defaultLayers(catalog: Catalog): LayerState[] {
  const places = catalog.datasets
    .filter((entry) => entry.kind === 'places')
    .map((entry): LayerId => `places:${entry.id}`);
  const has = (kind: string) => catalog.datasets.some((entry) => entry.kind === kind);
  const own = catalog.datasets
    .filter((entry) => entry.kind === 'other')
    .map((entry): LayerId => `own:${entry.id}`);
  const ids: LayerId[] = [...own, ...places];
  if (has('dead-zones')) ids.push('dead-zones');
  if (has('stations')) ids.push('stations');
  ids.push('gap-clusters', 'uncovered', 'zone-holes');
  ids.push(...catalog.operators.map((operator): LayerId => `service-areas:${operator.id}`));
  ids.push('population', 'commune-coverage');
  return ids.map((id) => ({
    id,
    visible: !hiddenAtFirst.test(id),
    opacity: id.startsWith('service-areas:') ? 0.5 : id === 'commune-coverage' ? 0.75 : 1,
  }));
}
