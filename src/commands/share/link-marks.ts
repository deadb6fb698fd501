import { markOf } from '../../state/mark.ts';
import type { Selection } from '../../state/selection.ts';
import type { App } from '../../state/store.ts';
import type { UrlState } from '../../state/url-state.ts';

type WithOwn = Pick<App, 'datasets' | 'live' | 'registerChanges' | 'city'>;

/** The mark of a layer that shows a dataset of the user's, or comes from a server; undefined for those that everybody has. */
export function layerMark(
  { datasets, live }: Pick<App, 'datasets' | 'live'>,
  layerId: string,
): string | undefined {
  const [, family, id] = /^(own|places|live):(.+)$/s.exec(layerId) ?? [];
  if (family !== 'live') return datasetMark(datasets, id);
  const source = live.find((each) => each.id === id);
  return source && markOf([source.kind, source.url, source.layer]);
}

/** The mark of a thing of the user's; undefined for those that everybody has. */
export function selectionMark(
  { datasets, registerChanges, city }: WithOwn,
  selection: Selection,
): string | undefined {
  switch (selection.kind) {
    case 'commune':
      return undefined;
    case 'own':
      return datasetMark(datasets, selection.datasetId);
    case 'place':
      return datasetMark(datasets, city?.places.find(({ id }) => id === selection.id)?.datasetId);
    case 'dead-zone': {
      const added = registerChanges.added.find(({ id }) => id === selection.id);
      return added && markOf(added);
    }
    case 'station': {
      const station = city?.stations.find(({ id }) => id === selection.id);
      return station?.supplied ? markOf(station) : undefined;
    }
  }
}

function datasetMark(datasets: App['datasets'], id: string | undefined): string | undefined {
  return datasets.find((dataset) => dataset.id === id)?.content.sha256.slice(0, 8);
}

/** Whether a thing with this mark is meant: an address without a mark means whatever has the id. */
export function isMeant(wanted: string | undefined, here: string | undefined): boolean {
  return wanted === undefined || wanted === here;
}

/** What a link asks for, without things that have the id of something of this user's and are not it. */
export function meantHere<Asked extends Pick<UrlState, 'layers' | 'selection' | 'selectionMark'>>(
  asked: Asked,
  app: WithOwn,
): Asked {
  const { selection, selectionMark: mark, ...rest } = asked;
  const layers = asked.layers?.filter((layer) => isMeant(layer.mark, layerMark(app, layer.id)));
  const isThere = selection && isMeant(mark, selectionMark(app, selection));
  return { ...rest, ...(layers && { layers }), ...(isThere && { selection }) } as Asked;
}
