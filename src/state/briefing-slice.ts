import type { GapRanking } from '../planning/gap-ranking.ts';
import type { SetApp } from './store.ts';

/** What the panel of the briefing shows. */
export type BriefingView = { view: 'list' } | { view: 'scene'; id: string } | { view: 'readiness' };

/** A briefing that is being given. */
export interface Presenting {
  sceneId: string;
  /** The map has been moved, or something selected, since the scene was shown. */
  exploring: boolean;
  /** The screen is black. */
  black: boolean;
  /** When it began, milliseconds since 1970. */
  startedAtMs: number;
}

/** A file that is being written of the briefing or the map. */
export interface Exporting {
  kind: 'png' | 'print-sheet' | 'handout' | 'pptx' | 'xlsx' | 'pack';
  /** Share that is done, 0 to 1. */
  done: number;
  state: 'running' | 'cancelled' | 'failed' | 'done';
  /** Name of the file, once it is saved; else the sentence of what went wrong. */
  outcome: string;
}

export interface BriefingSlice {
  briefingView: BriefingView;
  /** Null while no briefing is given. */
  presenting: Presenting | null;
  exporting: Exporting | null;
  /** The ranking of gaps that the briefing's figures come from; null until ranked for these data. */
  briefingGaps: GapRanking | null;
  briefingViewed(view: BriefingView): void;
  presentingMoved(presenting: Presenting | null): void;
  exportingMoved(exporting: Exporting | null): void;
  briefingGapsRanked(gaps: GapRanking | null): void;
}

export function briefingSlice(set: SetApp): BriefingSlice {
  return {
    briefingView: { view: 'list' },
    presenting: null,
    exporting: null,
    briefingGaps: null,
    briefingViewed: (briefingView) => set({ briefingView }),
    presentingMoved: (presenting) => set({ presenting }),
    exportingMoved: (exporting) => set({ exporting }),
    briefingGapsRanked: (briefingGaps) => set({ briefingGaps }),
  };
}
