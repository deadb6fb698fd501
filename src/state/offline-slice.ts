import type { SetApp } from './store.ts';

/** What a briefing pack says of itself. */
export interface PackFacts {
  /** ISO day. */
  madeOn: string;
  /** Layers from servers that the maker had and that are not in it. */
  liveLeftOut: boolean;
}

export interface OfflineSlice {
  /** Whether the browser offers to install the app. */
  installOffered: boolean;
  /** Null where this is no briefing pack. */
  pack: PackFacts | null;
  /** Whether the first page of a pack is on the screen. */
  packStartShown: boolean;
  installOfferMoved(installOffered: boolean): void;
  packOpened(pack: PackFacts): void;
  packStartLeft(): void;
}

export function offlineSlice(set: SetApp): OfflineSlice {
  return {
    installOffered: false,
    pack: null,
    packStartShown: false,
    installOfferMoved: (installOffered) => set({ installOffered }),
    packOpened: (pack) => set({ pack, packStartShown: true }),
    packStartLeft: () => set({ packStartShown: false }),
  };
}
