import type { FoundService } from '../live/find-layers.ts';
import type { LiveFailure } from '../live/live-failure.ts';
import type { LiveView } from '../live/live-source.ts';
import type { SetApp } from './store.ts';

/** What became of a live source that is switched on. */
export type LiveStatus =
  | { state: 'loading' }
  | { state: 'failed'; failure: LiveFailure }
  /** `trouble` is about a part of it, as a tile that did not come. */
  | { state: 'ready'; view: LiveView; revision: number; answeredAt: number; trouble: LiveFailure | null };

/** Looking for the layers of an address. */
export type LiveFinding =
  | { step: 'none' }
  | { step: 'asking'; host: string }
  | { step: 'found'; service: FoundService }
  | { step: 'failed'; url: string; failure: LiveFailure };

/** A host, and what it is wanted for. */
export interface HostAsked {
  host: string;
  purpose: 'file' | 'layer';
}

export interface LiveSlice {
  /** By id of the source; those switched off have none. */
  liveStatus: ReadonlyMap<string, LiveStatus>;
  liveFinding: LiveFinding;
  /** A host that the app would like to ask, and the user has to allow first. */
  hostAsked: HostAsked | null;
  liveMoved(id: string, status: LiveStatus | null): void;
  liveFindingMoved(finding: LiveFinding): void;
  hostWanted(asked: HostAsked | null): void;
}

export function liveSlice(set: SetApp): LiveSlice {
  return {
    liveStatus: new Map(),
    liveFinding: { step: 'none' },
    hostAsked: null,
    liveMoved: (id, status) =>
      set(({ liveStatus }) => {
        const next = new Map(liveStatus);
        if (status) next.set(id, status);
        else next.delete(id);
        return { liveStatus: next };
      }),
    liveFindingMoved: (liveFinding) => set({ liveFinding }),
    hostWanted: (hostAsked) => set({ hostAsked }),
  };
}
