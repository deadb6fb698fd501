import type { RangeKey } from '../planning/common-range.ts';
import type { GapRanking } from '../planning/gap-ranking.ts';
import type { SetApp } from './store.ts';

/** A row of the ranking, by the cluster's id or the commune's code. */
export interface GapFocus {
  kind: 'cluster' | 'commune';
  id: string;
}

/** People not covered, ranked, with the best place for one new station in each row. */
export interface GapSlice {
  /** The last ranking that arrived; null before, and while another definition is ranked. */
  gaps: GapRanking | null;
  gapWork: 'none' | 'ranking' | 'done' | 'failed';
  /** Share of the ranking that is done, 0 to 1. */
  gapDone: number;
  /** Row of the radio model chosen for new stations; null for the one most stations are of. */
  gapRange: RangeKey | null;
  /** The row whose suggested station is on the map. */
  gapFocus: GapFocus | null;
  gapRangeChosen(range: RangeKey): void;
  gapRankingStarted(keep: boolean): void;
  gapRankingAdvanced(done: number): void;
  gapsRanked(gaps: GapRanking | null): void;
  gapRankingFailed(): void;
  gapFocused(focus: GapFocus | null): void;
}

export function gapSlice(set: SetApp): GapSlice {
  return {
    gaps: null,
    gapWork: 'none',
    gapDone: 0,
    gapRange: null,
    gapFocus: null,
    gapRangeChosen: (gapRange) => set({ gapRange }),
    gapRankingStarted: (keep) =>
      set(
        keep
          ? { gapWork: 'ranking', gapDone: 0 }
          : { gapWork: 'ranking', gapDone: 0, gaps: null, gapFocus: null },
      ),
    gapRankingAdvanced: (gapDone) => set({ gapDone }),
    gapsRanked: (gaps) => set({ gaps, gapWork: gaps ? 'done' : 'failed' }),
    gapRankingFailed: () => set({ gaps: null, gapWork: 'failed', gapFocus: null }),
    gapFocused: (gapFocus) => set({ gapFocus }),
  };
}
