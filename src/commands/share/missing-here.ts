import { operatorOfKey } from '../../coverage/definition-key.ts';
import { registerEntries } from '../../state/register-in-force.ts';
import type { Selection } from '../../state/selection.ts';
import type { App } from '../../state/store.ts';
import type { LinkedLayer, UrlState } from '../../state/url-state.ts';
import { isMeant, layerMark, selectionMark } from './link-marks.ts';

/** Something that a link asks for and that is not here; `id` as far as the link says. */
export interface MissingThing {
  what: 'own-layer' | 'layer' | 'operator' | 'definition' | 'selection' | 'scene';
  id: string;
}

type Asked = Pick<UrlState, 'layers' | 'selection' | 'selectionMark' | 'definition'>;
type Here = Pick<App, 'layers' | 'city' | 'datasets' | 'live' | 'registerChanges'>;

/** What of a link this city and this user's project do not have. */
export function missingHere(
  { layers = [], selection, selectionMark: mark, definition }: Asked,
  app: Here,
): MissingThing[] {
  const known = new Set<string>([
    ...app.layers.map(({ id }) => id),
    ...app.live.map(({ id }) => `live:${id}`),
  ]);
  const operator = definition ? operatorOfKey(definition) : null;
  const missing: MissingThing[] = layers
    .filter((layer) => !known.has(layer.id) || !isMeant(layer.mark, layerMark(app, layer.id)))
    .map(missingLayer);
  if (operator !== null && !app.city?.catalog.operators.some(({ id }) => id === operator)) {
    missing.push({ what: 'definition', id: operator });
  }
  if (selection && !(isHere(selection, app) && isMeant(mark, selectionMark(app, selection)))) {
    missing.push({ what: 'selection', id: idOf(selection) });
  }
  return missing;
}

function missingLayer({ id, mark }: LinkedLayer): MissingThing {
  const [, kind, name = id] = /^(own|places|live|service-areas):(.+)$/s.exec(id) ?? [];
  if (kind === 'service-areas') return { what: 'operator', id: name };
  const isOwn = kind === 'own' || kind === 'live' || mark !== undefined || /^own-\d+$/.test(name);
  if (isOwn) return { what: 'own-layer', id: name };
  return { what: 'layer', id: name };
}

function idOf(selection: Selection): string {
  switch (selection.kind) {
    case 'commune':
      return selection.code;
    case 'own':
      return `${selection.datasetId}, ${selection.row + 1}`;
    default:
      return selection.id;
  }
}

function isHere(selection: Selection, app: Here): boolean {
  const { city } = app;
  switch (selection.kind) {
    case 'commune':
      return city?.communes.some(({ code }) => code === selection.code) ?? false;
    case 'place':
      return city?.places.some(({ id }) => id === selection.id) ?? false;
    case 'station':
      return city?.stations.some(({ id }) => id === selection.id) ?? false;
    case 'dead-zone':
      return (
        registerEntries(app).some(({ id }) => id === selection.id) ||
        (city?.deadZones.some(({ id }) => id === selection.id) ?? false)
      );
    case 'own': {
      const layer = city?.ownLayers?.find(({ datasetId }) => datasetId === selection.datasetId);
      return layer !== undefined && selection.row < layer.count;
    }
  }
}
