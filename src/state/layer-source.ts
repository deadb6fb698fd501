import type { Catalog, City, DatasetEntry, DatasetKind } from '../data/city.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import type { LayerId } from './layer.ts';

const places = 'places:';
const own = 'own:';
const serviceAreas = 'service-areas:';

const ofUncovered: LayerId[] = ['uncovered', 'zone-holes', 'gap-clusters'];

function isOfUncovered(id: LayerId): boolean {
  return ofUncovered.includes(id);
}

export function layerTitle(id: LayerId, catalog: Catalog, language: Language): string {
  const { layers } = messages[language];
  if (id.startsWith(places) || id.startsWith(own)) {
    const datasetId = id.slice(id.indexOf(':') + 1);
    return catalog.datasets.find((entry) => entry.id === datasetId)?.title[language] ?? datasetId;
  }
  if (id.startsWith(serviceAreas)) {
    const operatorId = id.slice(serviceAreas.length);
    return layers.serviceArea(catalog.operators.find((each) => each.id === operatorId)?.name ?? operatorId);
  }
  return layers.names[id as keyof typeof layers.names] ?? id;
}

/** The datasets whose things a layer shows; none where it shows only what is computed. */
export function layerDatasets(id: LayerId, { datasets }: Pick<Catalog, 'datasets'>): DatasetEntry[] {
  const ofKind = (...kinds: DatasetKind[]) => datasets.filter(({ kind }) => kinds.includes(kind));
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

/** The dataset a layer shows first of all, for "about this data"; null where the catalog has none. */
export function layerDataset(id: LayerId, catalog: Catalog): DatasetEntry | null {
  const ofKind = (...kinds: DatasetKind[]) =>
    kinds.flatMap((kind) => catalog.datasets.find((entry) => entry.kind === kind) ?? []).at(0) ?? null;
  if (id.startsWith(places) || id.startsWith(own)) {
    return catalog.datasets.find((entry) => entry.id === id.slice(id.indexOf(':') + 1)) ?? null;
  }
  if (id.startsWith(serviceAreas)) return ofKind('service-areas', 'stations');
  if (id === 'stations') return ofKind('stations');
  if (id === 'dead-zones') return ofKind('dead-zones');
  if (id === 'commune-coverage') return ofKind('stations', 'service-areas', 'communes');
  if (isOfUncovered(id)) return ofKind('stations', 'service-areas', 'population');
  return ofKind('population');
}

/** Whether what a layer shows rests on simulated figures. */
export function isSimulatedLayer(
  id: LayerId,
  city: Pick<City, 'catalog' | 'stations'>,
  coverageSimulated: boolean,
): boolean {
  if (isOfUncovered(id) || id === 'commune-coverage' || id.startsWith(serviceAreas)) return coverageSimulated;
  if (id === 'stations') return city.stations.some((station) => station.simulated);
  return layerDataset(id, city.catalog)?.simulated ?? false;
}
