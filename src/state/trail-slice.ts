import type { CommuneUnitsPage, UnitFilter } from '../coverage/trail/commune-units.ts';
import type { PointExplanation } from '../coverage/trail/explain-point.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import type { SetApp } from './store.ts';

/** The way from the number to its communes, to the population units of one, to what covers a unit. */
export interface TrailSlice {
  /** The point of the map that is asked about; kept in the address. */
  probe: LonLat | null;
  /** Why the probe is, or is not, covered; null while that is looked up. */
  explanation: PointExplanation | null;
  /** Whether there is no answer because there is no number. */
  probeFailed: boolean;
  /** Code of the commune whose units are listed; null while the communes are. */
  trailCommune: string | null;
  trailFilter: UnitFilter;
  /** Units before the page that is asked for. */
  trailOffset: number;
  /** The last page that arrived; null until the first of a commune. */
  trailPage: CommuneUnitsPage | null;
  /** Centre of the unit opened from the list, which is the probe then; null while the list is shown. */
  trailUnit: LonLat | null;
  pointAsked(position: LonLat): void;
  pointExplained(explanation: PointExplanation | null): void;
  pointForgotten(): void;
  trailCommuneOpened(commune: string | null): void;
  trailUnitsAsked(filter: UnitFilter, offset: number): void;
  trailUnitsListed(page: CommuneUnitsPage | null): void;
  trailUnitOpened(centre: LonLat | null): void;
}

export function trailSlice(set: SetApp): TrailSlice {
  return {
    probe: null,
    explanation: null,
    probeFailed: false,
    trailCommune: null,
    trailFilter: 'all',
    trailOffset: 0,
    trailPage: null,
    trailUnit: null,
    pointAsked: (probe) => set({ probe, explanation: null, probeFailed: false, trailUnit: null }),
    pointExplained: (explanation) => set({ explanation, probeFailed: explanation === null }),
    pointForgotten: () => set({ probe: null, explanation: null, probeFailed: false, trailUnit: null }),
    trailCommuneOpened: (trailCommune) =>
      set({ trailCommune, trailFilter: 'all', trailOffset: 0, trailPage: null, trailUnit: null }),
    trailUnitsAsked: (trailFilter, trailOffset) => set({ trailFilter, trailOffset }),
    trailUnitsListed: (trailPage) => set({ trailPage }),
    trailUnitOpened: (trailUnit) => set({ trailUnit }),
  };
}
