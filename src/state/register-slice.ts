import type { SiteFacts } from '../coverage/site-facts.ts';
import type { EntryDraft } from '../register/entry-draft.ts';
import type { RegisterFileReading } from '../register/read-register.ts';
import { noChanges, type RegisterChanges } from '../register/register-changes.ts';
import type { SetApp } from './store.ts';

/** What the panel of the register shows. */
export type RegisterView =
  | { view: 'list' }
  | { view: 'entry'; id: string }
  /** The form: of an entry by its id, or of a new one. */
  | { view: 'form'; id: string | null };

/** What becomes of a file of a register until it is taken over or turned down. */
export type RegisterImport =
  | { state: 'reading'; file: string }
  | { state: 'too-big'; file: string; bytes: number }
  | { state: 'unreadable'; file: string }
  | { state: 'read'; read: RegisterFileReading };

export interface RegisterSlice {
  /**
   * What the user has done to the register of dead zones; the entries follow from it and the city's data. A part of
   * the project: it changes by `dataChanged` and is gone back over with the rest.
   */
  registerChanges: RegisterChanges;
  registerView: RegisterView;
  /** What is being written in the form; stays while another panel is open. */
  registerDraft: EntryDraft | null;
  /** Null while no file is being looked at. */
  registerImport: RegisterImport | null;
  /** By entry; only of those whose own place is known. Null until computed. */
  siteFacts: Record<string, SiteFacts> | null;
  registerViewed(view: RegisterView): void;
  registerDrafted(draft: EntryDraft | null): void;
  registerImportCame(state: RegisterImport | null): void;
  siteFactsFound(facts: Record<string, SiteFacts> | null): void;
}

export function registerSlice(set: SetApp): RegisterSlice {
  return {
    registerChanges: noChanges,
    registerView: { view: 'list' },
    registerDraft: null,
    registerImport: null,
    siteFacts: null,
    registerViewed: (registerView) => set({ registerView }),
    registerDrafted: (registerDraft) => set({ registerDraft }),
    registerImportCame: (registerImport) => set({ registerImport }),
    siteFactsFound: (siteFacts) => set({ siteFacts }),
  };
}
