import type { GeometryType } from './read-geometry.ts';

/** What a file is about, as `inspect` names it. */
export type FileKind =
  | 'service-areas'
  | 'stations'
  | 'dead-zones'
  | 'zones'
  | 'places'
  | 'population'
  | 'communes'
  | 'other';

/** Kinds of place that the target "100 % of zones and ports" is about. */
const zoneKinds: ReadonlySet<string> = new Set([
  'it-park',
  'software-park',
  'high-tech-park',
  'industrial-park',
  'industrial-cluster',
  'free-trade-zone',
  'seaport',
]);

const signalWords =
  /operator|nha_?mang|nhà mạng|coverage|service_?area|vung_?phu|vùng phủ|vung_?phuc_?vu|signal|5g|station_id/i;

export interface FileTraits {
  /** Names of columns or properties, lower case. */
  fields: ReadonlySet<string>;
  /** Types of geometry that occur; empty for a table without positions. */
  geometries: ReadonlySet<GeometryType | 'none'>;
  /** Values of the field `kind`. */
  placeKinds: ReadonlySet<string>;
  fileName: string;
}

/** What a file is most likely about, from its fields first and its geometry second. */
export function guessKind({ fields, geometries, placeKinds, fileName }: FileTraits): FileKind {
  const any = (...names: string[]): boolean => names.some((name) => fields.has(name));
  const areas = geometries.has('Polygon') || geometries.has('MultiPolygon');
  const points = geometries.has('Point') || any('lon', 'lat');
  const people = any('population', 'people', 'pop', 'dan_so', 'dân số');

  if (any('record_type', 'in_official_list', 'dead_zone')) return 'dead-zones';
  const named = any('name', 'ten', 'code', 'commune_code', 'ma_xa');
  if (people && named && (areas || !points)) return 'communes';
  if (any('kind') && any('name_vi', 'name', 'name_en')) {
    return [...placeKinds].some((kind) => zoneKinds.has(kind)) ? 'zones' : 'places';
  }
  if (any('radius_m', 'radius', 'ban_kinh_m') || (any('band') && points)) return 'stations';
  if (points && !areas && (any('h3') || people)) return 'population';
  if (points && !areas && any('operator', 'nha_mang', 'nhà mạng')) return 'stations';
  const bare = areas && [...fields].every((field) => field === 'id');
  const signal = geometries.size > 0 && signalWords.test([...fields, fileName.split('/').at(-1)].join(' '));
  if (bare || signal) return 'service-areas';
  return 'other';
}
