import type { FeatureCollection, Position } from 'geojson';
import type { Commune, Place } from '../data/city.ts';
import type { LayerState } from '../state/layer.ts';
import type { Selection } from '../state/selection.ts';
import { placeTone } from './palette.ts';
import { polygonsOf } from './rings.ts';

function lines(
  rings: Position[][],
  properties: Record<string, unknown>,
): FeatureCollection['features'][number] {
  return { type: 'Feature', properties, geometry: { type: 'MultiLineString', coordinates: rings } };
}

/** Edges of the footprints of visible places: `tone`, `coming` (not yet operating) and the layer's `opacity`. */
export function footprintEdges(places: Place[], layers: LayerState[]): FeatureCollection {
  const opacityOf = new Map<string, number>(
    layers.filter(({ visible }) => visible).map(({ id, opacity }) => [id, opacity]),
  );
  return {
    type: 'FeatureCollection',
    features: places.flatMap(({ geometry, datasetId, kind, status }) => {
      const opacity = opacityOf.get(`places:${datasetId}`) ?? 0;
      const rings = polygonsOf(geometry).flat();
      if (opacity === 0 || rings.length === 0) return [];
      return [lines(rings, { tone: placeTone[kind], coming: status !== 'operating', opacity })];
    }),
  };
}

/** Edge of the selected commune or footprint; empty for things that are points. */
export function selectionEdge(
  selection: Selection | null,
  communes: Commune[],
  places: Place[],
): FeatureCollection {
  const chosen =
    selection?.kind === 'commune'
      ? communes.find(({ code }) => code === selection.code)
      : selection?.kind === 'place'
        ? places.find(({ id }) => id === selection.id)
        : undefined;
  const rings = polygonsOf(chosen?.geometry ?? null).flat();
  return { type: 'FeatureCollection', features: rings.length > 0 ? [lines(rings, {})] : [] };
}
