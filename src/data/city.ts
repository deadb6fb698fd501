import type { MultiPolygon, Point, Polygon } from 'geojson';
import type { Bbox, LonLat } from '../geo/lon-lat.ts';
import type { LocalText } from '../text/language.ts';

/** One validated city: what every later room computes with and draws. */
export interface City {
  catalog: Catalog;
  communes: Commune[];
  units: PopulationUnits;
  stations: Station[];
  /** Supplied polygons; empty when the service areas are discs round the stations. */
  serviceAreas: ServiceArea[];
  places: Place[];
  deadZones: DeadZone[];
  deadZoneCounts: DeadZoneCount[];
  targets: Target[];
  facts: Fact[];
  radioModel: RadioRange[];
  /** Supplied service areas stand beside the discs round the stations, not in their place. */
  joinsSignal?: boolean;
  /** Layers of the user's that no figure is computed from. */
  ownLayers?: OwnLayer[];
  /** What is known of each row of an own layer, by dataset id. */
  ownRows?: Map<string, Record<string, unknown>[]>;
}

/**
 * A layer of the user's of no kind the app computes with, as flat arrays to draw from; what is known of a row is
 * asked for by its index.
 */
export interface OwnLayer {
  datasetId: string;
  title: string;
  /** Rows, with and without a position. */
  count: number;
  /** WGS 84, lon and lat of each point by turns. */
  points: Float64Array;
  /** Row of each point. */
  pointRow: Uint32Array;
  lines: OwnPaths;
  /** Rings of polygons; `ringOf` says to which polygon each belongs, its outer ring first. */
  rings: OwnPaths & { ringOf: Uint32Array };
}

/** Paths end to end: path i has the positions from `starts[i]` to `starts[i + 1]` (in positions, not numbers). */
export interface OwnPaths {
  positions: Float64Array;
  starts: Uint32Array;
  /** Row of each path. */
  row: Uint32Array;
}

export type Confidence = 'high' | 'medium' | 'low';

export type DatasetKind =
  | 'communes'
  | 'population'
  | 'stations'
  | 'service-areas'
  | 'places'
  | 'dead-zones'
  | 'dead-zone-counts'
  | 'targets'
  | 'facts'
  | 'radio-model'
  | 'basemap'
  | 'inset'
  /** Only among what users bring. */
  | 'other';

/** One entry of `geodata/catalog.json`. */
export interface DatasetEntry {
  id: string;
  kind: DatasetKind;
  title: LocalText;
  /** What it is and how it was made, two or three sentences. */
  about: LocalText;
  /** The file the app reads, relative to `geodata/`. */
  file: string;
  /** The same content for QGIS or Excel, where `file` is packed. */
  openFile?: string;
  source: string;
  sourceUrl?: string;
  licence: string;
  /** ISO date (YYYY-MM-DD, YYYY-MM or YYYY). */
  asOf: string;
  confidence: Confidence;
  simulated: boolean;
  /** Known faults, empty when none is known. */
  faults: LocalText[];
  /** Rows or features. */
  count: number;
  sha256: string;
  bytes: number;
  /** Brought by the user. */
  supplied?: boolean;
}

export interface Operator {
  id: string;
  name: string;
  /** Named only by data that the user has brought. */
  supplied?: boolean;
}

export interface Catalog {
  city: {
    name: LocalText;
    bbox: Bbox;
    /** The view on opening: the mainland, not stretched by far islands. */
    viewBbox: Bbox;
    /** Announced total next to the sum of the commune list, with the reason they differ. */
    announcedPopulation?: { value: number; source: string; asOf: string; note: LocalText };
    officialAreaKm2: number;
  };
  operators: Operator[];
  /** Names that must stand on every map, in the app, and on every export. */
  islands: { id: string; label: LocalText; position: LonLat; inset: string }[];
  datasets: DatasetEntry[];
}

export interface Commune {
  code: string;
  name: string;
  nameEn: string;
  /** Official unit type as written, e.g. "phường". */
  type: string;
  /** Official area; geometry is never summed for it. */
  areaKm2: number;
  /** People in the official list. */
  population: number;
  /** People counted on the ground by the last census, within today's borders; null where unknown. */
  censusPopulation: number | null;
  /** Day of that census (YYYY-MM-DD, YYYY-MM or YYYY). */
  censusDate: string | null;
  formerUnits: string[];
  formerDistrict: string | null;
  terrain: 'plain' | 'mountain' | 'island';
  labelPoint: LonLat;
  geometry: Polygon | MultiPolygon;
}

/** communeIndex of a unit that lies in no commune. */
export const NO_COMMUNE = 0xffff;

/**
 * Population units as parallel arrays, one entry per unit, in file order.
 * `lon`/`lat` are the unit's centre in degrees, rounded to 6 decimals: the very point that is tested.
 */
export interface PopulationUnits {
  count: number;
  lon: Float64Array;
  lat: Float64Array;
  /** Residents; whole numbers in shipped data. */
  people: Float64Array;
  /** Index into `City.communes`, or NO_COMMUNE. */
  communeIndex: Uint16Array;
  /** 10 when every unit is an H3 cell of that resolution, null for supplied points. */
  h3Resolution: number | null;
}

export interface Station {
  id: string;
  position: LonLat;
  operator: string;
  band: string | null;
  environment: 'urban' | 'rural' | null;
  /** Outdoor service radius. */
  radiusM: number;
  simulated: boolean;
  /** Brought by the user. */
  supplied?: true;
}

/** The outdoor 5G service area of one operator, or of one of its stations. */
export interface ServiceArea {
  id: string;
  operator: string;
  stationId: string | null;
  geometry: Polygon | MultiPolygon;
  /** Brought by the user. */
  supplied?: true;
}

export type PlaceStatus = 'operating' | 'under-construction' | 'planned';

/** surveyed: a mapped outline or point of the site itself; commune-symbol: only the commune is known. */
export type PlacePosition = 'surveyed' | 'approximate' | 'commune-symbol' | 'unknown';

export type PlaceKind =
  | 'it-park'
  | 'software-park'
  | 'building'
  | 'innovation-space'
  | 'support-centre'
  | 'incubator'
  | 'university'
  | 'high-tech-park'
  | 'industrial-park'
  | 'industrial-cluster'
  | 'free-trade-zone'
  | 'seaport'
  | 'data-centre'
  | 'cable-landing'
  | 'satellite-gateway';

export interface Place {
  id: string;
  datasetId: string;
  kind: PlaceKind;
  name: LocalText;
  communeCode: string | null;
  status: PlaceStatus;
  /** The status as the source words it, with dates. */
  statusNote: LocalText;
  /** Official area in hectares, null where no source states it. */
  areaHa: number | null;
  position: PlacePosition;
  positionSource: string;
  /** What the position is worth, a sentence; null where there is nothing to add. */
  positionNote: LocalText | null;
  /** Radius within which the real site lies, where it is approximate. */
  positionErrorM: number | null;
  source: string;
  asOf: string | null;
  confidence: Confidence;
  /** Counts for the target "100 % of parks, ports and zones". */
  targetZone: boolean;
  /** Id of the place this one stands in. */
  partOf: string | null;
  /** Percent of it that its owner or the operators declare to be under 5G; null where nobody does. */
  declaredPercent: number | null;
  /** Storeys of a building. */
  floors: number | null;
  /** A footprint, a point, or null where no position is known. */
  geometry: Point | Polygon | MultiPolygon | null;
  /** Brought by the user. */
  supplied?: true;
}

export interface DeadZone {
  id: string;
  name: LocalText;
  communeCode: string;
  /** 'reported-dead-zone' only when a source says there is no signal; the others are context. */
  recordType: 'reported-dead-zone' | 'related' | 'context' | 'event';
  issue: LocalText;
  households: number | null;
  people: number | null;
  power: 'none' | 'restored' | 'unknown';
  statusNote: LocalText;
  source: string;
  sourceDate: string;
  inOfficialList: 'yes' | 'no' | 'unknown';
  position: PlacePosition;
  positionNote: LocalText | null;
  geometry: Point | null;
}

/** An official count that comes without names or places. */
export interface DeadZoneCount {
  id: string;
  statement: LocalText;
  value: number;
  /** Stable English key; `unitText` is what people read. */
  unit: string;
  unitText: LocalText;
  /** City of the app, or a wider area given for context. */
  scope: 'city' | 'country';
  source: string;
  asOf: string;
}

export interface Target {
  id: string;
  group: string;
  statement: LocalText;
  value: number;
  /** Stable English key; `unitText` is what people read. */
  unit: string;
  unitText: LocalText;
  comparator: '>=' | '=' | '<=';
  dueYear: number | null;
  /** Where things stood when the target was set; null where no source says. */
  baseline: LocalText | null;
  source: string;
  sourceDate: string;
}

export interface Fact {
  id: string;
  group: string;
  statement: LocalText;
  value: number;
  /** Stable English key; `unitText` is what people read. */
  unit: string;
  unitText: LocalText;
  asOf: string;
  source: string;
  sourceDate: string;
}

export interface RadioRange {
  band: string;
  environment: 'urban' | 'rural';
  outdoorRadiusM: number;
  indoorRadiusM: number;
  source: string;
}
