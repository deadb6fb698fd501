import type { DeadZone, Place, PlaceKind } from '../data/city.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import { worldPixels } from '../geo/web-mercator.ts';
import type { LayerId, LayerState } from '../state/layer.ts';
import type { Selection } from '../state/selection.ts';
import type { LocalText } from '../text/language.ts';
import type { MapContent } from './map-content.ts';
import { middleOf } from './rings.ts';
import { deadZoneSymbol, discRadius, type MapSymbol, placeSymbol, symbolBox } from './symbols.ts';

/** One point symbol as it stands on the screen: what the layers draw, the labels keep clear of and a click hits. */
export interface Mark {
  layer: LayerId;
  selection: Extract<Selection, { kind: 'place' | 'dead-zone' }>;
  position: LonLat;
  /** Pixels from the position, x to the right and y down. */
  offset: [x: number, y: number];
  /** Side of the symbol's drawing box in pixels. */
  size: number;
  symbol: MapSymbol;
  name: LocalText;
  /** Smaller is more important. */
  rank: number;
}

/** From this zoom on, several symbols at one point stand round it. */
const fanZoom = 10.5;

/** From this zoom on, every symbol is drawn in full. */
const everySymbolZoom = 14.5;

const importance: PlaceKind[] = [
  'software-park',
  'it-park',
  'high-tech-park',
  'data-centre',
  'free-trade-zone',
  'seaport',
  'innovation-space',
  'cable-landing',
  'satellite-gateway',
  'industrial-park',
  'university',
  'incubator',
  'support-centre',
  'building',
  'industrial-cluster',
];

/** Side of a symbol's drawing box in pixels; its disc is 0.7 of it. */
export function markSize(tier: number): number {
  return Math.round(Math.min(38, Math.max(20, 20 + (tier - 8) * 2.8)));
}

/** Radius in pixels of the disc of a symbol of this size. */
export function discPixels(size: number, symbol: MapSymbol): number {
  return symbol.form === 'dot' ? (size * 8.5) / symbolBox : (size * (discRadius + 1.6)) / symbolBox;
}

function markOfPlace(place: Place, layer: LayerId, tier: number): Mark | null {
  if (!place.geometry) return null;
  const larger = place.kind === 'software-park' ? 1.3 : 1;
  return {
    layer,
    selection: { kind: 'place', id: place.id },
    position:
      place.geometry.type === 'Point'
        ? (place.geometry.coordinates.slice(0, 2) as LonLat)
        : middleOf(place.geometry),
    offset: [0, 0],
    size: Math.round(markSize(tier) * larger),
    symbol: placeSymbol(place),
    name: place.name,
    rank: importance.indexOf(place.kind) + (place.position === 'commune-symbol' ? importance.length : 0),
  };
}

function markOfDeadZone(zone: DeadZone, tier: number): Mark | null {
  if (!zone.geometry) return null;
  return {
    layer: 'dead-zones',
    selection: { kind: 'dead-zone', id: zone.id },
    position: zone.geometry.coordinates.slice(0, 2) as LonLat,
    offset: [0, 0],
    size: markSize(tier),
    symbol: deadZoneSymbol(zone),
    name: zone.name,
    rank: zone.recordType === 'reported-dead-zone' ? 0.5 : 2 * importance.length,
  };
}

function byRank(a: Mark, b: Mark): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  const [one, other] = [a.selection.id, b.selection.id];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Marks at one point stood round it at equal angles, the most important on top; the same input, the same places. */
export function fannedOut(marks: Mark[]): Mark[] {
  const groups = new Map<string, Mark[]>();
  for (const mark of [...marks].sort(byRank)) {
    const key = mark.position.map((degrees) => degrees.toFixed(5)).join();
    const group = groups.get(key);
    if (group) group.push(mark);
    else groups.set(key, [mark]);
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length === 1) return group;
    const widest = Math.max(...group.map(({ size }) => size));
    const radius = Math.max(widest / 2, (widest * 0.98) / (2 * Math.sin(Math.PI / group.length)));
    return group.map((mark, i): Mark => {
      const angle = (2 * Math.PI * i) / group.length - Math.PI / (group.length === 2 ? 1 : 2);
      return {
        ...mark,
        offset: [Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))],
      };
    });
  });
}

/** Where symbols would lie on each other the less important ones become dots, until there is room. */
function withDots(marks: Mark[], tier: number): Mark[] {
  if (tier >= everySymbolZoom) return marks;
  const kept: { x: number; y: number; radius: number }[] = [];
  return [...marks].sort(byRank).map((mark): Mark => {
    const [worldX, worldY] = worldPixels(mark.position, tier);
    const [x, y] = [worldX + mark.offset[0], worldY + mark.offset[1]];
    const radius = discPixels(mark.size, mark.symbol);
    if (kept.every((other) => Math.hypot(other.x - x, other.y - y) >= (other.radius + radius) * 0.86)) {
      kept.push({ x, y, radius });
      return mark;
    }
    if (mark.symbol.form !== 'disc') return mark;
    return { ...mark, symbol: { form: 'dot', tone: mark.symbol.tone, fill: mark.symbol.fill } };
  });
}

/** Marks of the visible place and dead-zone layers, ready to draw at this zoom, the most important last. */
export function pointMarks(
  { places, deadZones }: Pick<MapContent, 'places' | 'deadZones'>,
  layers: LayerState[],
  tier: number,
): Mark[] {
  const marks = layers
    .filter(({ visible }) => visible)
    .flatMap(({ id }): (Mark | null)[] => {
      if (id === 'dead-zones') return deadZones.map((zone) => markOfDeadZone(zone, tier));
      if (!id.startsWith('places:')) return [];
      return places
        .filter(({ datasetId }) => `places:${datasetId}` === id)
        .map((place) => markOfPlace(place, id, tier));
    })
    .filter((mark) => mark !== null);
  const apart = tier >= fanZoom ? fannedOut(marks) : marks;
  const drawn = withDots(apart, tier).reverse();
  const isDot = ({ symbol }: Mark) => symbol.form === 'dot';
  return [...drawn.filter(isDot), ...drawn.filter((mark) => !isDot(mark))];
}
