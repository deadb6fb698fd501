import type { PlaceKind, PlacePosition, PlaceStatus } from '../data/city.ts';

/** Keys as they stand in `data-kpi`, the URL and the command line. */
export type DefinitionKey =
  | 'any'
  | `operator:${string}`
  | 'largest-operator'
  | 'largest-per-commune'
  | 'commune-area'
  | 'commune-centroid'
  | 'commune-touched'
  | 'land-area';

export interface DefinitionValue {
  /** Percent, unrounded. */
  value: number;
  /** Null for land area, which counts no people. */
  coveredPeople: number | null;
}

export interface CommuneRow {
  code: string;
  name: string;
  population: number;
  coveredPeople: number;
  /** Percent, unrounded; null where nobody lives. */
  value: number | null;
}

export interface ZoneRow {
  id: string;
  name: string;
  kind: PlaceKind;
  status: PlaceStatus;
  position: PlacePosition;
  /** Null where only the commune is known. */
  hasService: boolean | null;
  /** Percent of the footprint, unrounded; null where no footprint is known. */
  percent: number | null;
  uncoveredHa: number | null;
  nearestStationM: number | null;
}

/** Where an input came from, for the card behind the number. */
export interface SourceLine {
  datasetId: string;
  title: string;
  source: string;
  asOf: string;
  simulated: boolean;
}

/** The result's card: everything needed to repeat the number. */
export interface CoverageCard {
  definition: DefinitionKey;
  technology: string;
  operators: string[];
  sources: SourceLine[];
  method: string;
  /** Number of population units. */
  n: number;
  simulated: boolean;
  /** SHA-256 over the inputs, first 16 hex digits. */
  hash: string;
}

/** The result of a coverage computation; `coverage --json` prints exactly this. */
export interface CoverageResult {
  definition: DefinitionKey;
  /** Percent, unrounded. */
  value: number;
  coveredPeople: number;
  totalPeople: number;
  /** Percent. */
  target: number;
  met: boolean;
  simulated: boolean;
  units: number;
  serviceAreas: number;
  hash: string;
  sources: SourceLine[];
  definitions: Partial<Record<DefinitionKey, DefinitionValue>>;
  byCommune: CommuneRow[];
  zones?: ZoneRow[];
}
