import type { FeatureCollection } from 'geojson';
import type { DefinitionDifference } from '../../coverage/definition-difference.ts';
import type {
  CommuneRow,
  CoverageCard,
  CoverageResult,
  DefinitionKey,
  DefinitionValue,
} from '../../coverage/result.ts';
import type { PopulationCells, UncoveredCircles } from '../../coverage/view.ts';
import type { Failure, Reading } from '../../data/failure.ts';
import type { SuppliedDataset } from '../../data/supplied-file.ts';
import type { Bbox } from '../../geo/lon-lat.ts';
import type { ShownCity } from '../../state/city-slice.ts';
import type { AssumptionPart } from './assumption-part.ts';
import type { AuditPart } from './audit-part.ts';
import type { DatasetPart } from './dataset-part.ts';
import type { GapPart } from './gap-part.ts';
import type { RegisterPart } from './register-part.ts';
import type { ReviewPart } from './review-part.ts';
import type { TrailPart } from './trail-part.ts';
import type { ZonePart } from './zone-part.ts';

/** A change of the user's datasets: the city with them, or why it stays as it was. */
export type DatasetsChange = { ok: true; opened: OpenedCity } | { ok: false; failures: Failure[] };

/** What the opening gives: a city without the big arrays, the number, and what could not be read. */
export interface OpenedCity {
  /** Null when the catalog itself cannot be read. */
  city: ShownCity | null;
  /** Null when the number cannot be computed (no population or no communes); failures say why. */
  coverage: CoverageResult | null;
  card: CoverageCard | null;
  /** Datasets that could not be read, by catalog id; the others are good. */
  failures: { datasetId: string; failures: Failure[] }[];
}

/** The off-thread side of the app; every answer is plain data. */
export interface Engine
  extends AssumptionPart,
    AuditPart,
    DatasetPart,
    GapPart,
    RegisterPart,
    ReviewPart,
    TrailPart,
    ZonePart {
  /**
   * `baseUrl` is the absolute address of the folder that holds catalog.json. Data of the user's that cannot be read are
   * among the failures; the rest is opened.
   */
  open(baseUrl: string, supplied?: readonly SuppliedDataset[]): Promise<OpenedCity>;
  /**
   * Opens the city with other data of the user's in the place of those it had. Where one of them cannot be read, or
   * there would be no number any more, everything stays as it was.
   */
  changeDatasets(supplied: readonly SuppliedDataset[]): Promise<DatasetsChange>;
  /** What is known of a row of an own layer; null where there is none. */
  ownRow(datasetId: string, row: number): Promise<Record<string, unknown> | null>;
  /** A drawn file that carries no figures, by catalog id. */
  basemap(datasetId: string): Promise<Reading<FeatureCollection>>;
  /** Definitions that need geometry (area-weighted, land area) take seconds, hence apart. */
  definitions(): Promise<Partial<Record<DefinitionKey, DefinitionValue>>>;
  /** Population as H3 cells of the resolution, inside the box when there is one. */
  population(resolution: number, bbox: Bbox | null): Promise<PopulationCells>;
  communeRows(definition: DefinitionKey): Promise<CommuneRow[]>;
  /** Where each definition counts other people than `any`; takes as long as `definitions`. */
  definitionDifferences(): Promise<Partial<Record<DefinitionKey, DefinitionDifference>>>;
  /** Where the people are whom the definition does not count; see `placedDefinition`; as circles for a zoom step. */
  uncovered(definition: DefinitionKey, tier: number): Promise<UncoveredCircles | null>;
  /** Ends a long computation by its name; its promise rejects with an `AbortError`. */
  abort(job: string): Promise<void>;
}
