import type { Geometry } from 'geojson';
import type { Failure, FailureCode } from '../data/failure.ts';
import type { FileKind } from '../data/file-kind.ts';
import type { Bbox, LonLat } from '../geo/lon-lat.ts';
import type { FaultChoice, ImportChoices } from './choices.ts';
import type { PlacingCandidate } from './placing/placing.ts';
import type { Cell, FormatId } from './source.ts';

/** What the app says of a file before anything changes; plain data, small whatever the size of the file. */
export interface Proposal {
  file: string;
  format: FormatId;
  bytes: number;
  sha256: string;
  layers: { name: string; rows: number; geometryTypes: string[] }[];
  /** In force for everything below: proposed, with what the user has corrected. */
  choices: ImportChoices;
  /** Kinds from the likeliest; the first is the proposed one. */
  kinds: { kind: FileKind; likely: boolean }[];
  /** What the chosen kind needs and can use. */
  fields: FieldProposal[];
  /** Columns of the chosen layer. */
  columns: { heading: string; samples: string[]; filled: number; numbers: boolean }[];
  /** From the likeliest; empty for a table without positions. */
  placings: PlacingCandidate[];
  preview: Preview;
  /** The first rows as they stand in the file, at most 100. */
  table: { lines: number[]; rows: Cell[][] };
  report: ImportReport;
}

export interface FieldProposal {
  /** As the readers know it ("lon", "radius_m", "name_vi"). */
  field: string;
  /** `one-of` names a group of which one is needed: radius_m, or band and environment. */
  needed: 'yes' | 'no' | `one-of:${string}`;
  /** Heading of the column; null where there is none. */
  column: string | null;
  how: 'heading' | 'content' | 'remembered' | 'chosen' | 'geometry' | null;
  /** The words it takes; absent for a field that takes any. */
  allowed?: readonly string[];
  /** What stands for it where the file says nothing (`choices.defaults`); absent for a field that stays empty. */
  assumed?: string;
}

/** Where the layer lies under the placing in force. */
export interface Preview {
  /** At most 2,000 geometries spread over the layer, WGS 84 [lon, lat], outlines thinned for drawing. */
  geometries: Geometry[];
  bbox: Bbox | null;
  /** Positions looked at, and those in the city's box. */
  of: number;
  inCity: number;
}

/** What becomes of every row. */
export interface ImportReport {
  rows: number;
  /** untouched + fixed + dropped + blocked = rows. */
  untouched: number;
  fixed: number;
  dropped: number;
  /** Rows whose fault stops the import. */
  blocked: number;
  /** Faults of the whole file (a missing column): nothing can be taken in before they are mended. */
  failures: Failure[];
  groups: FaultGroup[];
  /** What was assumed, by the readers. */
  remarks: Failure[];
}

/** All rows with one kind of fault. */
export interface FaultGroup {
  code: FailureCode;
  /** What distinguishes faults of one code that are mended differently ("crosses-itself"); empty for most. */
  reason: string;
  /** What the app can do about it; null where such rows can only be left out. */
  fix: FixId | null;
  choice: FaultChoice;
  /** Such rows can be taken as they are. */
  keeps?: true;
  total: number;
  /** Of those that were to be mended, how many could not be and stop the import; they are listed first. */
  unmended?: number;
  /** The first 200. */
  listed: FaultyRow[];
}

/** Ways of mending a row, each in a file of its own under `checks/`. */
export type FixId =
  | 'close-ring'
  | 'rewind'
  | 'make-valid'
  | 'keep-first'
  | 'drop-empty'
  | 'read-number'
  | 'swap-axes';

export interface FaultyRow {
  failure: Failure;
  /** A place to go to, WGS 84; null where none is known. */
  position: LonLat | null;
  /** WGS 84, only where the fix changes the geometry. */
  before: Geometry | null;
  after: Geometry | null;
}

/** A dataset as it will be kept: a file of our own formats in WGS 84, which the readers of `data` accept. */
export interface PreparedDataset {
  kind: FileKind;
  /** "stations.csv", "service-areas.geojson", … */
  fileName: string;
  bytes: Uint8Array;
  sha256: string;
  count: number;
  counts: Pick<ImportReport, 'rows' | 'untouched' | 'fixed' | 'dropped'>;
}
