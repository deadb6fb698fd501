import type { Catalog, DatasetEntry, DatasetKind } from '../../data/city.ts';
import type { LayerId } from '../../state/layer.ts';
import { layerDatasets } from '../../state/layer-source.ts';
import { liveWords } from '../../text/messages/live.ts';
import { mapSources } from '../attribution.ts';
import type { MapContent } from '../map-content.ts';
import { shownLegends } from './sheet-legend.ts';

const computed = new Set<LayerId>(['commune-coverage', 'uncovered', 'zone-holes', 'gap-clusters']);

/** What a layer shows, or is computed from. */
function restsOn(id: LayerId, catalog: Catalog): DatasetEntry[] {
  const ofKind = (...kinds: DatasetKind[]) => catalog.datasets.filter(({ kind }) => kinds.includes(kind));
  if (computed.has(id)) return ofKind('stations', 'service-areas', 'population');
  return id === 'dead-zones' ? ofKind('dead-zones') : layerDatasets(id, catalog);
}

/** Sources of what a picture shows, each once: the layers topmost first, then the map itself. */
export function pictureSources(content: MapContent, zoom: number): string[] {
  const { catalog, language, live = [] } = content;
  const drawn = shownLegends(content, zoom).flatMap(({ id }) => restsOn(id, catalog));
  return [
    ...new Set([
      ...live.map(({ host }) => liveWords[language].attribution(host)),
      ...drawn.map(({ source, licence }) => (licence ? `${source} (${licence})` : source)),
      ...mapSources(catalog),
    ]),
  ];
}
