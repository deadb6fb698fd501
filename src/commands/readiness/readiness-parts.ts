import type { ScenePage } from '../../briefing/scene-page.ts';
import type { SavedState } from '../../state/project-slice.ts';

/** What is looked at before a meeting, as found. */
export interface ReadinessParts {
  /** Null while there are no figures to work the scenes out with. */
  pages: readonly Pick<ScenePage, 'number' | 'missing' | 'changes' | 'figures'>[] | null;
  /** Layers that scenes show. */
  layers: readonly { title: string; hasData: boolean; isFromServer: boolean }[];
  /** Files of the base map and the insets. */
  basemap: readonly { title: string; isLoaded: boolean; isInset: boolean }[];
  webgl: 'hardware' | 'software' | 'none';
  /** Weights of the font of the screen that cannot be shown. */
  lackingWeights: readonly number[];
  /** Pixels of the screen. */
  screen: { width: number; height: number };
  storage: StoragePart;
  offline: OfflinePart;
}

export interface StoragePart {
  savedState: SavedState;
  isPersisted: boolean;
  /** Bytes that may still be kept; null where the browser does not say. */
  room: number | null;
  isPack: boolean;
}

export type OfflinePart =
  | { state: 'pack' | 'development' | 'unsupported' | 'failed' }
  /** `there` of `files` files are kept; `bytes` of those. */
  | {
      state: 'kept';
      there: number;
      files: number;
      bytes: number;
      /** Whether what is kept answers for this page. */
      isControlled: boolean;
      /** Whether the others are on their way. */
      isCaching: boolean;
    };
