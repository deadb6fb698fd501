import type { CommuneRow, DefinitionKey } from '../coverage/result.ts';
import type { GapRanking } from '../planning/gap-ranking.ts';
import type { SetApp } from './store.ts';

/** What the panel of the briefing shows. */
export type BriefingView =
  | { view: 'list' }
  | { view: 'scene'; id: string }
  | { view: 'export' }
  | { view: 'readiness' };

/** A briefing that is being given. */
export interface Presenting {
  sceneId: string;
  /** The map has been moved, or something selected, since the scene was shown. */
  exploring: boolean;
  /** The screen is black. */
  black: boolean;
  /** The list of keys is open. */
  keysShown: boolean;
  /** Digits typed so far of the number of a scene to jump to. */
  digits: string;
  /** When it began, milliseconds since 1970. */
  startedAtMs: number;
}

/** A file that is being written of the briefing or the map. */
export interface Exporting {
  kind: 'png' | 'print-sheet' | 'handout' | 'pptx' | 'xlsx' | 'text' | 'pack';
  /** Share that is done, 0 to 1. */
  done: number;
  state: 'running' | 'cancelled' | 'failed' | 'done';
  /** What it is at; once done the name of the file; else the sentence of what went wrong. */
  outcome: string;
}

export interface BriefingSlice {
  briefingView: BriefingView;
  /** Null while no briefing is given. */
  presenting: Presenting | null;
  exporting: Exporting | null;
  /** The ranking of gaps that the briefing's figures come from; null until ranked for these data. */
  briefingGaps: GapRanking | null;
  /** Communes under other definitions than the one on screen, as far as scenes have asked for them. */
  briefingRows: Partial<Record<DefinitionKey, CommuneRow[]>>;
  /** The scene that was put on the map to be looked at, by id; null once the screen before is back. */
  sceneLookedAt: string | null;
  briefingViewed(view: BriefingView): void;
  sceneLooked(sceneLookedAt: string | null): void;
  presentingMoved(presenting: Presenting | null): void;
  exportingMoved(exporting: Exporting | null): void;
  briefingGapsRanked(gaps: GapRanking | null): void;
  briefingRowsCounted(definition: DefinitionKey, rows: CommuneRow[]): void;
}

export function briefingSlice(set: SetApp): BriefingSlice {
  return {
    briefingView: { view: 'list' },
    presenting: null,
    exporting: null,
    briefingGaps: null,
    briefingRows: {},
    sceneLookedAt: null,
    sceneLooked: (sceneLookedAt) => set({ sceneLookedAt }),
    briefingViewed: (briefingView) => set({ briefingView }),
    presentingMoved: (presenting) => set({ presenting }),
    exportingMoved: (exporting) => set({ exporting }),
    briefingGapsRanked: (briefingGaps) => set({ briefingGaps }),
    briefingRowsCounted: (definition, rows) =>
      set((app) => ({ briefingRows: { ...app.briefingRows, [definition]: rows } })),
  };
}
