import type { CommuneRow, CoverageCard, CoverageResult, DefinitionKey, DefinitionValue, ZoneRow } from '../coverage/result.ts';
import type { PopulationCells, UncoveredUnits } from '../coverage/view.ts';
import type { City } from '../data/city.ts';
import type { Failure } from '../data/failure.ts';
import type { Bbox } from '../geo/lon-lat.ts';
import type { FeatureCollection } from 'geojson';

/** What the opening gives: a city without the big arrays, the number, and what could not be read. */
export interface OpenedCity {
  city: Omit<City, 'units'>;
  /** Null when the number cannot be computed (no population or no communes); failures say why. */
  coverage: CoverageResult | null;
  card: CoverageCard | null;
  uncovered: UncoveredUnits | null;
  /** Datasets that could not be read, by catalog id; the others are good. */
  failures: { datasetId: string; failures: Failure[] }[];
}

/** The off-thread side of the app; every answer is plain data. */
export interface Engine {
  open(baseUrl: string): Promise<OpenedCity>;
  /** Largest-scale files, asked for when first needed. */
  basemap(datasetId: string): Promise<FeatureCollection | Failure[]>;
  /** Definitions that need geometry (area-weighted, land area) take seconds, hence apart. */
  definitions(): Promise<Partial<Record<DefinitionKey, DefinitionValue>>>;
  zones(): Promise<ZoneRow[]>;
  /** Population as H3 cells of the resolution, only those touching the box when finer than 8. */
  population(resolution: number, bbox: Bbox): Promise<PopulationCells>;
  communeRows(definition: DefinitionKey): Promise<CommuneRow[]>;
}
