import { coordAll, distance } from '@turf/turf';
import type { Commune, PlacePosition } from '../../../src/data/city.ts';
import type { LonLat } from '../../../src/geo/lon-lat.ts';
import { joined, type OsmOutline, outlineAround, outlinesNamed } from './osm-outlines.ts';
import type { PlaceGeometry } from './place-properties.ts';
import type { SourcePlace } from './source-places.ts';

/** Where a place stands and what that is worth. */
export interface FoundPosition {
  position: PlacePosition;
  geometry: PlaceGeometry | null;
  /** Metres, only where the position is approximate and an error is known. */
  errorM: number | null;
  /** Outlines the footprint is made of, or the one the point lies in. */
  outlines: OsmOutline[];
}

/**
 * Reads the remark on the coordinates in `places.csv`. In this order:
 * a cable landing station, or a row that says so, is a symbol of its commune; an outline named as the place is
 * surveyed; a point inside an outline whose plot is unknown is approximate, the error reaching to the farthest
 * corner; "+-" gives the error in words; a bare OpenStreetMap object is surveyed; everything else is
 * approximate with an unknown error.
 */
export function readPosition(
  place: SourcePlace,
  commune: Commune | undefined,
  outlines: OsmOutline[],
): FoundPosition {
  const { point, coordinateSource: remark } = place;
  if (place.category === 'cable_landing' || /commune label point/i.test(remark))
    return commune ? symbolOf(commune.labelPoint) : UNKNOWN;
  if (point === null) return UNKNOWN;

  const isInside = /\binside\b/i.test(remark) && !/point inside polygon/i.test(remark);
  const named = outlinesNamed(remark, outlines);
  if (isInside) {
    const around = named[0] ?? outlineAround(point, outlines);
    const errorM = around ? farthestCornerM(point, around) : null;
    return { ...approximate(point, errorM), outlines: around ? [around] : [] };
  }
  if (named.length > 0)
    return { position: 'surveyed', geometry: joined(named), errorM: null, outlines: named };
  const stated = statedErrorM(remark);
  if (stated !== null) return approximate(point, stated);
  if (/^OSM( (way|node|relation)\/\d+)?( \(ODbL\))?$/.test(remark))
    return { ...approximate(point, null), position: 'surveyed' };
  return approximate(point, null);
}

const UNKNOWN: FoundPosition = { position: 'unknown', geometry: null, errorM: null, outlines: [] };

function symbolOf(labelPoint: LonLat): FoundPosition {
  return { ...approximate(labelPoint, null), position: 'commune-symbol' };
}

function approximate(point: LonLat, errorM: number | null): FoundPosition {
  return {
    position: 'approximate',
    geometry: { type: 'Point', coordinates: point.map(sixDecimals) },
    errorM,
    outlines: [],
  };
}

function sixDecimals(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

/** Metres of the first "+-100 m" or "+-1.5 km". */
function statedErrorM(remark: string): number | null {
  const [, value, unit] = /\+-\s*([\d.]+)\s*(km|m)\b/.exec(remark) ?? [];
  return value === undefined ? null : Number(value) * (unit === 'km' ? 1000 : 1);
}

/** Metres to the farthest corner, rounded up to 100. */
function farthestCornerM(point: LonLat, { geometry }: OsmOutline): number {
  const farthest = Math.max(...coordAll(geometry).map((corner) => distance(point, corner) * 1000));
  return Math.ceil(farthest / 100) * 100;
}
