import type { Commune, Place, Station } from '../data/city.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import type { LayerState } from '../state/layer.ts';
import type { MapContent, MapHit } from './map-content.ts';
import { discPixels, type Mark } from './marks.ts';
import { ownHits } from './own-hits.ts';
import { ownPointRadius } from './own-point-radius.ts';
import { remember } from './remember.ts';
import { boundsOf, isInside, polygonsOf } from './rings.ts';
import { stationDotRadius, stationMastSize, stationMastZoom } from './station-size.ts';

/** How the screen and the ground correspond at the moment of the question; pixels from the map's top left. */
export interface Ground {
  /** Zoom in steps of a half, as the layers are drawn. */
  tier: number;
  project(position: LonLat): { x: number; y: number };
  unproject(at: { x: number; y: number }): LonLat;
}

/** More than these would not be read as a list. */
const mostHits = 12;

type Boxed<T> = { item: T; box: [number, number, number, number] };

function boxed<T extends { geometry: Commune['geometry'] | Place['geometry'] }>(items: T[]): Boxed<T>[] {
  return items.flatMap((item) => {
    const box = boundsOf(polygonsOf(item.geometry).flat());
    return box ? [{ item, box }] : [];
  });
}

const boxedCommunes = remember((communes: Commune[]) => boxed(communes));
const boxedPlaces = remember((places: Place[]) => boxed(places));

function around<T>(boxes: Boxed<T>[], [lon, lat]: LonLat): T[] {
  return boxes
    .filter(
      ({ box: [west, south, east, north] }) => lon >= west && lon <= east && lat >= south && lat <= north,
    )
    .map(({ item }) => item);
}

function isVisible(layers: LayerState[], id: string): boolean {
  return layers.some((layer) => layer.id === id && layer.visible && layer.opacity > 0);
}

/** The last painted mark is on top, hence first. */
function markHits(
  marks: Mark[],
  layers: LayerState[],
  at: { x: number; y: number },
  slack: number,
  ground: Ground,
): MapHit[] {
  const height = new Map(layers.map(({ id }, index) => [id, index]));
  return marks
    .filter(({ position, offset, size, symbol }) => {
      const { x, y } = ground.project(position);
      return Math.hypot(x + offset[0] - at.x, y + offset[1] - at.y) <= discPixels(size, symbol) + slack;
    })
    .reverse()
    .sort((a, b) => (height.get(a.layer) ?? 0) - (height.get(b.layer) ?? 0))
    .map(({ selection }) => selection);
}

/** The box of the ground round a pixel, for a first look at what may be near it. */
function boxAround(at: { x: number; y: number }, reach: number, ground: Ground) {
  const corners = [
    ground.unproject({ x: at.x - 2 * reach, y: at.y - 2 * reach }),
    ground.unproject({ x: at.x + 2 * reach, y: at.y + 2 * reach }),
    ground.unproject({ x: at.x - 2 * reach, y: at.y + 2 * reach }),
    ground.unproject({ x: at.x + 2 * reach, y: at.y - 2 * reach }),
  ];
  return boundsOf([corners]);
}

function stationHits(
  stations: Station[],
  at: { x: number; y: number },
  slack: number,
  ground: Ground,
): MapHit[] {
  const radius =
    ground.tier < stationMastZoom ? stationDotRadius(ground.tier) : stationMastSize(ground.tier) * 0.3;
  const reach = radius + slack;
  const box = boxAround(at, reach, ground);
  if (!box) return [];
  return stations
    .filter(({ position: [lon, lat] }) => lon >= box[0] && lat >= box[1] && lon <= box[2] && lat <= box[3])
    .map((station) => {
      const { x, y } = ground.project(station.position);
      return { id: station.id, distance: Math.hypot(x - at.x, y - at.y) };
    })
    .filter(({ distance }) => distance <= reach)
    .sort((a, b) => a.distance - b.distance)
    .map(({ id }): MapHit => ({ kind: 'station', id }));
}

/**
 * What lies under a pixel, topmost first: symbols, stations, footprints, and last the commune.
 * Works from the data, not from the picture, so it gives the same answer on any graphics card and none.
 * `slack` is the pixels by which the pointer may miss, more for fingers.
 */
export function hitsAt(
  at: { x: number; y: number },
  slack: number,
  content: Pick<MapContent, 'communes' | 'places' | 'stations' | 'ownLayers' | 'layers'>,
  marks: Mark[],
  ground: Ground,
): MapHit[] {
  const { layers, communes, places, stations, ownLayers } = content;
  const position = ground.unproject(at);
  const found: MapHit[] = markHits(marks, layers, at, slack, ground);
  if (isVisible(layers, 'stations')) found.push(...stationHits(stations, at, slack, ground));
  for (const layer of ownLayers) {
    if (!isVisible(layers, `own:${layer.datasetId}`)) continue;
    const reach = ownPointRadius(ground.tier, layer.pointRow.length) + slack + 1;
    const box = boxAround(at, reach, ground);
    if (box) found.push(...ownHits(layer, { at, position, box, reach, project: ground.project }));
  }
  for (const place of around(boxedPlaces(places), position)) {
    const listed = found.some((hit) => hit.kind === 'place' && hit.id === place.id);
    if (listed || !isVisible(layers, `places:${place.datasetId}`)) continue;
    if (place.geometry && place.geometry.type !== 'Point' && isInside(position, place.geometry)) {
      found.push({ kind: 'place', id: place.id });
    }
  }
  const commune = around(boxedCommunes(communes), position).find(({ geometry }) =>
    isInside(position, geometry),
  );
  return [
    ...found.slice(0, mostHits),
    ...(commune ? [{ kind: 'commune' as const, code: commune.code }] : []),
  ];
}
