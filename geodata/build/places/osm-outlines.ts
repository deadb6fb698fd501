import { booleanPointInPolygon, truncate } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { LonLat } from '../../../src/geo/lon-lat.ts';
import type { ReadReference } from '../dataset.ts';
import { withoutRepeatedPoints } from '../geometry/clean-rings.ts';
import { ellipsoidAreaM2 } from '../geometry/ellipsoid-area.ts';
import { rewound } from '../geometry/rewind.ts';

/** An industrial area as OpenStreetMap draws it. */
export interface OsmOutline {
  /** `way/…` or `relation/…`. */
  osmId: string;
  geometry: Polygon | MultiPolygon;
  /** On the WGS 84 ellipsoid. */
  areaHa: number;
}

/** The outlines of `osm_industrial.geojson`, rounded to 6 decimals and wound by the right-hand rule. */
export function readOsmOutlines(read: ReadReference): OsmOutline[] {
  const collection: FeatureCollection<Polygon | MultiPolygon, { osm: string }> = JSON.parse(
    read('osm_industrial.geojson'),
  );
  return collection.features.map(outline);
}

function outline(feature: Feature<Polygon | MultiPolygon, { osm: string }>): OsmOutline {
  const rounded = truncate(feature, { precision: 6, coordinates: 2 }).geometry;
  const geometry = rewound(withoutRepeatedPoints(rounded));
  return { osmId: feature.properties.osm, geometry, areaHa: ellipsoidAreaM2(geometry) / 10_000 };
}

/**
 * The outlines a remark in `places.csv` names: full ids (`way/583371364`), bare way numbers (`204790152`),
 * ranges by the last digit (`1278700770-5`) and groups (`1186092xx`).
 */
export function outlinesNamed(remark: string, outlines: OsmOutline[]): OsmOutline[] {
  const named = new Set<string>();
  for (const [, type, number = '', last, wild = ''] of remark.matchAll(
    /\b(?:(way|relation)\/)?(\d{6,})(?:-(\d))?(x*)\b/g,
  )) {
    const kind = type ?? 'way';
    for (const { osmId } of outlines) {
      const [osmType, osmNumber = ''] = osmId.split('/');
      if (osmType === kind && matches(osmNumber, number, last, wild.length)) named.add(osmId);
    }
  }
  return outlines.filter(({ osmId }) => named.has(osmId));
}

function matches(osmNumber: string, number: string, last: string | undefined, wildDigits: number): boolean {
  if (wildDigits > 0) return osmNumber.length === number.length + wildDigits && osmNumber.startsWith(number);
  if (last === undefined) return osmNumber === number;
  const stem = number.slice(0, -1);
  const digit = Number(osmNumber.at(-1));
  return (
    osmNumber.length === number.length &&
    osmNumber.startsWith(stem) &&
    digit >= Number(number.at(-1)) &&
    digit <= Number(last)
  );
}

/** The largest outline that holds `point`. */
export function outlineAround(point: LonLat, outlines: OsmOutline[]): OsmOutline | undefined {
  return outlines
    .filter(({ geometry }) => booleanPointInPolygon(point, geometry))
    .sort((a, b) => b.areaHa - a.areaHa)[0];
}

/** One geometry of several outlines; they must not overlap. */
export function joined(outlines: OsmOutline[]): Polygon | MultiPolygon {
  const polygons = outlines.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  );
  const [only] = polygons;
  if (only && polygons.length === 1) return { type: 'Polygon', coordinates: only };
  return { type: 'MultiPolygon', coordinates: polygons };
}
