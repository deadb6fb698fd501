import type { Catalog, DatasetEntry } from '../../data/city.ts';
import type { LayerId } from '../../state/layer.ts';

function datasetsOf(id: LayerId, { datasets }: Pick<Catalog, 'datasets'>): DatasetEntry[] {
  const ofKind = (...kinds: string[]) => datasets.filter(({ kind }) => kinds.includes(kind));
  const [subject, of] = id.split(':');
  switch (subject) {
    case 'own':
    case 'places':
      return datasets.filter((entry) => entry.id === of);
    case 'stations':
      return ofKind('stations');
    case 'service-areas':
      return ofKind('stations', 'service-areas');
    case 'population':
      return ofKind('population');
    default:
      return [];
  }
}

/** How much of what a layer shows has been brought by the user. */
export function ownShare(id: LayerId, catalog: Pick<Catalog, 'datasets'>): 'all' | 'some' | 'none' {
  const datasets = datasetsOf(id, catalog);
  const own = datasets.filter(({ supplied }) => supplied === true).length;
  return own === 0 ? 'none' : own === datasets.length ? 'all' : 'some';
}
