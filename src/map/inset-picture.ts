import type { Feature, FeatureCollection, Position } from 'geojson';
import type { Catalog, Commune } from '../data/city.ts';
import type { Bbox, LonLat } from '../geo/lon-lat.ts';
import type { LocalText } from '../text/language.ts';
import { type InsetFrame, insetDots, insetFrame, insetPath } from './inset-geometry.ts';
import { boundsOf, crossingsAt, polygonsOf, ringsOf } from './rings.ts';

type Point = [x: number, y: number];

/** Everything the inset shows, in its own units; colours are the caller's. */
export interface InsetPicture {
  width: number;
  height: number;
  /** SVG path data. */
  land: string;
  city: string;
  reefs: string;
  /** Middles of reefs too small to see. */
  dots: Point[];
  cityName: { name: LocalText; at: Point } | null;
  sea: { name: LocalText; at: Point } | null;
  /** Names in lines; joined by a space they are the label of the catalog, word for word. */
  islands: { id: string; lines: Record<keyof LocalText, string[]>; at: Point }[];
}

/** Degrees kept free round the city and the islands; more inland, for the city's name. */
const margin = { west: 1.5, south: 0.5, east: 0.4, north: 0.5 };

/** Units: baselines of a name's two lines, and the room a name needs on each side of its middle. */
const lineHeight = 13.5;
const halfName = 88;

/** Half the width and height of the room that the name of the sea takes. */
const seaRoom: Point = [46, 8];

/** Units: a reef smaller than this is drawn as a dot. */
const smallest = 2.4;

function asFeature({ geometry }: Pick<Commune, 'geometry'>): Feature {
  return { type: 'Feature', properties: {}, geometry };
}

/** Reefs of an archipelago: its own file, else the commune it lies in. */
function reefsOf(
  { position: [lon, lat], inset }: Catalog['islands'][number],
  communes: Commune[],
  basemap: Record<string, FeatureCollection>,
): Feature[] {
  const file = basemap[inset];
  if (file) return file.features;
  return communes
    .filter(({ geometry, terrain }) => {
      const box = terrain === 'island' ? boundsOf(polygonsOf(geometry).flat()) : null;
      return box !== null && lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3];
    })
    .map(asFeature);
}

function padded([west, south, east, north]: Bbox): Bbox {
  return [west - margin.west, south - margin.south, east + margin.east, north + margin.north];
}

/** The name before the bracket on one line, the bracket on the next. */
function inLines(label: string): string[] {
  const bracket = label.indexOf(' (');
  return bracket < 0 ? [label] : [label.slice(0, bracket), label.slice(bracket + 1)];
}

/** Beside the city, on its inland side, and low enough to leave its shape free. */
function cityNameAt([x, y]: Point): Point {
  return [x - 14, y + 22];
}

/** Labels of one kind in the basemap's label file. */
function named(labels: FeatureCollection | undefined, kind: string): { name: LocalText; position: LonLat }[] {
  return (labels?.features ?? []).flatMap(({ properties, geometry }) => {
    if (properties?.kind !== kind || geometry.type !== 'Point') return [];
    const vi = String(properties.name);
    const name = { vi, en: String(properties.name_en ?? vi) };
    return [{ name, position: geometry.coordinates.slice(0, 2) as LonLat }];
  });
}

/** Whether a box of half-size `half` round `at` keeps clear of the points. */
function isClear(at: Point, half: Point, points: Point[]): boolean {
  return points.every(([x, y]) => Math.abs(x - at[0]) > half[0] || Math.abs(y - at[1]) > half[1]);
}

/** The widest open water of the frame for the name of the sea; null where there is none. */
function openWater(frame: InsetFrame, land: Position[][], taken: Point[]): Point | null {
  const shores = land
    .flat()
    .map((position) => frame.project(position as LonLat))
    .filter(([x, y]) => x >= 0 && x <= frame.width && y >= 0 && y <= frame.height);
  const [west, , , north] = frame.bbox;
  const [perLon] = frame.project([west + 1, north]);
  const perLat = frame.project([west, north - 1])[1];
  let best: { at: Point; room: number } | null = null;
  for (let y = 2 * seaRoom[1]; y <= frame.height - 2 * seaRoom[1]; y += 4) {
    const coasts = crossingsAt(land, north - y / perLat);
    const near = shores.filter((point) => Math.abs(point[1] - y) <= seaRoom[1]);
    for (let x = seaRoom[0]; x <= frame.width - seaRoom[0]; x += 4) {
      const at: Point = [x, y];
      if (!isClear(at, seaRoom, taken) || !isClear(at, seaRoom, near)) continue;
      if (coasts.filter((lon) => lon > west + x / perLon).length % 2 === 1) continue;
      const room = Math.min(...taken.map((point) => Math.hypot(point[0] - x, (point[1] - y) * 2)));
      if (!best || room > best.room) best = { at, room };
    }
  }
  return best && [best.at[0], best.at[1] + 4];
}

/** Tells the ring of an outline from any other by its length and first corners. */
function ringKey(ring: Position[]): string {
  return `${ring.length} ${ring.slice(0, 3).join()}`;
}

/** The city, the coast and every archipelago in one small map `width` units wide. */
export function insetPicture(
  content: {
    catalog: Pick<Catalog, 'city' | 'islands'>;
    communes: Commune[];
    basemap: Record<string, FeatureCollection>;
  },
  width: number,
): InsetPicture {
  const { catalog, communes, basemap } = content;
  const groups = catalog.islands.map((island) => ({ island, reefs: reefsOf(island, communes, basemap) }));
  const reefs = groups.flatMap((group) => group.reefs);
  const corners = [
    ...ringsOf(reefs),
    ...[catalog.city.bbox, catalog.city.viewBbox].map(([west, south, east, north]) => [
      [west, south],
      [east, north],
    ]),
    catalog.islands.map(({ position }) => position),
  ];
  const frame = insetFrame(padded(boundsOf(corners) ?? catalog.city.bbox), width);
  const reefRings = new Set(ringsOf(reefs).map(ringKey));
  const mainland = communes
    .map(asFeature)
    .filter((feature) => !ringsOf([feature]).every((ring) => reefRings.has(ringKey(ring))));
  const [city] = named(basemap.labels, 'city');
  const islands = groups.map(({ island: { id, label, position }, reefs: own }) => {
    const box = boundsOf(ringsOf(own)) ?? [...position, ...position];
    const [x] = frame.project(position);
    const below = frame.project([box[0], box[1]])[1] + lineHeight;
    const above = frame.project([box[0], box[3]])[1] - lineHeight - 5;
    const [coast] = frame.project([catalog.city.viewBbox[2], position[1]]);
    const at: Point = [
      Math.min(Math.max(x, coast + halfName), frame.width - halfName),
      below + lineHeight < frame.height ? below : above,
    ];
    return { id, lines: { vi: inLines(label.vi), en: inLines(label.en) }, at };
  });
  const land = ringsOf(basemap.land?.features ?? []);
  const taken: Point[] = [
    ...ringsOf(reefs).map((ring) => frame.project(ring[0] as LonLat)),
    ...islands.flatMap(({ at: [x, y] }) =>
      [-1, -0.5, 0, 0.5, 1].flatMap((side): Point[] => [
        [x + side * (halfName - 12), y - 4],
        [x + side * (halfName - 12), y + lineHeight],
      ]),
    ),
  ];
  const [sea] = named(basemap.labels, 'sea');
  return {
    width: frame.width,
    height: Math.round(frame.height),
    land: insetPath(basemap.land?.features ?? [], frame),
    city: insetPath(mainland, frame),
    reefs: insetPath(reefs, frame),
    dots: insetDots(reefs, frame, smallest),
    cityName: city ? { name: city.name, at: cityNameAt(frame.project(city.position)) } : null,
    sea: sea ? { name: sea.name, at: openWater(frame, land, taken) ?? frame.project(sea.position) } : null,
    islands,
  };
}
