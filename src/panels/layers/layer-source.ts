import type { Catalog, City, DatasetEntry, DatasetKind } from '../../data/city.ts';
import type { LayerId } from '../../state/layer.ts';
import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { operatorName } from '../names.ts';

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
    return layers.serviceArea(operatorName({ catalog }, id.slice(serviceAreas.length)));
  }
  return layers.names[id as keyof typeof layers.names];
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
