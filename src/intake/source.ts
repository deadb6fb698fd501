import type { Failure } from '../data/failure.ts';

/** File formats that can be taken in, as `inspect` names them. */
export const formatIds = [
  'geojson',
  'geojson-seq',
  'topojson',
  'csv',
  'xlsx',
  'shapefile',
  'kml',
  'kmz',
  'gpx',
  'geopackage',
  'flatgeobuf',
  'geoparquet',
] as const;

export type FormatId = (typeof formatIds)[number];

/** One value of a table as the format holds it; a date is ISO text. */
export type Cell = string | number | boolean | null;

/** How a file names its coordinate system. */
export interface StatedCrs {
  /** A code ("EPSG:5899"), a name, or "?" where it is stated in a way nobody can read. */
  name: string;
  /** The definition as well-known text (WKT 1 or 2), where the file carries one. */
  wkt: string | null;
  /** Whether the format allows no other than WGS 84 (KML, GPX), so that nobody had to state it. */
  byFormat: boolean;
}

/** One layer, sheet or table of a file as it stands there: nothing renamed, placed or checked. */
export interface SourceLayer {
  name: string;
  /** What `lines` number: lines of a table, of which the heading is line 1, or features from 1. */
  parts: 'rows' | 'features';
  /** As written, trimmed, NFC; none is empty, none stands twice (a second "tên" is "tên (2)"). */
  columns: string[];
  /** Each as long as `columns`. */
  rows: Cell[][];
  lines: number[];
  /** The line of a table's heading; absent where it has none. */
  headingLine?: number;
  ids: (string | null)[] | null;
  /** GeoJSON geometry of each row or null, in the layer's own coordinates, unchecked; null for a table without. */
  geometries: unknown[] | null;
  /** Null where the file says nothing. */
  crs: StatedCrs | null;
  /** What could not be made a row of: not among `rows`, listed in the report, left out only if the user says so. */
  badRows?: BadRow[];
}

/** A line with too many cells, an entry that is no feature, text that is no geometry. */
export interface BadRow {
  /** Numbered as `lines`. */
  line: number;
  /** What there is of it, in the file's order. */
  cells: Cell[];
  failure: Failure;
}

/** A file taken apart. Nothing in it is shared with the bytes it came from. */
export interface Source {
  /** As the user knows it. */
  file: string;
  format: FormatId;
  /** At least one; layers without rows are left out where others have some. */
  layers: SourceLayer[];
}
