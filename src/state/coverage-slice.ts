import type { DefinitionDifference } from '../coverage/definition-difference.ts';
import type {
  CommuneRow,
  CoverageCard,
  CoverageResult,
  DefinitionKey,
  DefinitionValue,
  ZoneRow,
} from '../coverage/result.ts';
import type { PopulationCells, UncoveredCircles } from '../coverage/view.ts';
import type { ZoneHole } from '../coverage/zone-holes.ts';
import type { SetApp } from './store.ts';

export interface CoverageSlice {
  /** Null until computed, and when it cannot be computed. */
  coverage: CoverageResult | null;
  card: CoverageCard | null;
  /** Values under every definition so far; those that need geometry arrive last. */
  definitions: Partial<Record<DefinitionKey, DefinitionValue>>;
  /** Where each definition counts other people than `any`; empty until computed. */
  differences: Partial<Record<DefinitionKey, DefinitionDifference>>;
  definition: DefinitionKey;
  communeRows: CommuneRow[] | null;
  zones: ZoneRow[] | null;
  /** The zones by all operators together, whatever the definition: what the target asks for. */
  zonesOfAll: ZoneRow[] | null;
  /** What is uncovered of the zones' footprints, for drawing. */
  zoneHoles: ZoneHole[];
  /** The operator that the zones are judged by alone, by id; null for any. */
  zonesOperator: string | null;
  /** People whom the chosen definition does not count, for the zoom step drawn last. */
  uncovered: UncoveredCircles | null;
  population: PopulationCells | null;
  coverageComputed(coverage: CoverageResult, card: CoverageCard): void;
  /** The data have changed: nothing computed from the old ones stays. */
  coverageReplaced(coverage: CoverageResult | null, card: CoverageCard | null): void;
  definitionsComputed(
    definitions: Partial<Record<DefinitionKey, DefinitionValue>>,
    differences: Partial<Record<DefinitionKey, DefinitionDifference>>,
  ): void;
  definitionChosen(
    definition: DefinitionKey,
    communeRows: CommuneRow[],
    uncovered: UncoveredCircles | null,
  ): void;
  uncoveredDrawn(uncovered: UncoveredCircles | null): void;
  zonesComputed(zones: ZoneRow[], zoneHoles: ZoneHole[], zonesOperator: string | null): void;
  zonesOfAllComputed(zonesOfAll: ZoneRow[]): void;
  populationSummed(population: PopulationCells): void;
}

const nothingComputed = {
  coverage: null,
  card: null,
  definitions: {},
  differences: {},
  definition: 'any',
  communeRows: null,
  zones: null,
  zonesOfAll: null,
  zoneHoles: [],
  zonesOperator: null,
  uncovered: null,
  population: null,
} as const satisfies Partial<CoverageSlice>;

export function coverageSlice(set: SetApp): CoverageSlice {
  return {
    ...nothingComputed,
    zoneHoles: [],
    coverageComputed: (coverage, card) =>
      set({
        coverage,
        card,
        definition: coverage.definition,
        definitions: coverage.definitions,
        communeRows: coverage.byCommune,
      }),
    coverageReplaced: (coverage, card) =>
      set({
        ...nothingComputed,
        briefingGaps: null,
        briefingRows: {},
        coverage,
        card,
        definition: coverage?.definition ?? 'any',
        definitions: coverage?.definitions ?? {},
        communeRows: coverage?.byCommune ?? null,
      }),
    definitionsComputed: (definitions, differences) =>
      set((app) => ({ definitions: { ...app.definitions, ...definitions }, differences })),
    definitionChosen: (definition, communeRows, uncovered) => set({ definition, communeRows, uncovered }),
    uncoveredDrawn: (uncovered) => set({ uncovered }),
    zonesComputed: (zones, zoneHoles, zonesOperator) => set({ zones, zoneHoles, zonesOperator }),
    zonesOfAllComputed: (zonesOfAll) => set({ zonesOfAll }),
    populationSummed: (population) => set({ population }),
  };
}
