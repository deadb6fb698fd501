import type { BriefingFacts } from './figure.ts';
import { datasetsOfKind } from './figures/sources.ts';

/** Layers that show where there is a signal, and so are simulated where that is. */
const ofCoverage = /^(commune-coverage|uncovered|zone-holes|gap-clusters|stations|service-areas:.*)$/su;

export function showsCoverage(layerId: string): boolean {
  return ofCoverage.test(layerId);
}

/** Ids of the datasets that a layer is drawn from, beside those of the number where it shows that. */
export function datasetsOfLayer(layerId: string, facts: Pick<BriefingFacts, 'city' | 'coverage'>): string[] {
  const [, , id = ''] = /^(places|own):(.+)$/su.exec(layerId) ?? [];
  if (id !== '') return [id];
  if (layerId === 'dead-zones') return datasetsOfKind(facts, 'dead-zones');
  if (layerId === 'population') return datasetsOfKind(facts, 'population');
  return [];
}

/** Whether the data have what the layer shows; of a layer of a server, whether the user still has its source. */
export function hasLayer(layerId: string, { city, live }: Pick<BriefingFacts, 'city' | 'live'>): boolean {
  const { catalog } = city;
  const [, family = '', id = ''] = /^([^:]+):?(.*)$/su.exec(layerId) ?? [];
  const has = (kind: string, datasetId = '') =>
    catalog.datasets.some((entry) => entry.kind === kind && (datasetId === '' || entry.id === datasetId));
  switch (family) {
    case 'live':
      return live?.some((source) => source.id === id) ?? true;
    case 'uncovered':
    case 'zone-holes':
    case 'gap-clusters':
    case 'commune-coverage':
    case 'population':
      return true;
    case 'places':
      return has('places', id);
    case 'own':
      return has('other', id);
    case 'dead-zones':
    case 'stations':
      return has(family);
    case 'service-areas':
      return catalog.operators.some((operator) => operator.id === id);
    default:
      return false;
  }
}
