import type { Deck } from '../briefing/scene.ts';
import type { Failure } from '../data/failure.ts';
import { withMapping } from '../intake/mapping/remember.ts';
import type { RememberedMapping } from '../intake/mapping/remembered.ts';
import { withoutOriginals } from '../project/kept-original.ts';
import type { ImportedDataset, LiveSource, ProjectData, ProjectDocument } from '../project/project.ts';
import type { ProjectSummary } from '../project/project-summary.ts';
import { mayChange } from './mode.ts';
import type { SetApp } from './store.ts';

/** What a change of the data was; `messages.project.changes` has the words. */
export type ChangeWord =
  | 'dataset-imported'
  | 'dataset-removed'
  | 'dataset-described'
  | 'live-added'
  | 'live-changed'
  | 'live-removed'
  | 'register-added'
  | 'register-changed'
  | 'register-removed'
  | 'register-imported'
  | 'briefing-changed'
  | 'project-opened';

/** A change that can be gone back over: the data on its other side, and what it was. */
export interface HistoryStep {
  data: ProjectData;
  what: ChangeWord;
}

/** Undo goes back this many changes. */
export const MOST_STEPS_BACK = 100;

/** Where the project stands against what is kept on this machine. */
export type SavedState =
  | 'saved'
  | 'saving'
  /** Changed since; what is newer is on the screen only. */
  | 'unsaved'
  /** The browser does not let the app keep anything. */
  | 'shut'
  | 'full';

/** A project file on its way in; nothing of it is in force before it is taken. */
export type ProjectOpening =
  | { step: 'none' }
  | { step: 'reading'; file: string }
  | { step: 'failed'; file: string; failures: Failure[] }
  /** `replaces` says what is here now and would go; undo brings it back. */
  | { step: 'asked'; file: string; holds: ProjectSummary; replaces: ProjectSummary | null }
  | { step: 'taking'; file: string };

/** What the user has brought, with every step back and forth over it; the register's part is `registerChanges`. */
export interface ProjectSlice {
  datasets: readonly ImportedDataset[];
  live: readonly LiveSource[];
  /** The briefing; null is the one that ships. */
  deck: Deck | null;
  /** Hosts that the user lets the app ask. */
  allowedHosts: readonly string[];
  /** How files were read before, the latest first. */
  mappings: readonly RememberedMapping[];
  /** Steps that undo goes back over, the latest last. */
  past: readonly HistoryStep[];
  /** Steps that redo goes over again, the next one last. */
  future: readonly HistoryStep[];
  savedState: SavedState;
  projectOpening: ProjectOpening;
  /** One change of the data that can be undone; none where nothing may be changed. */
  dataChanged(part: Partial<ProjectData>, what: ChangeWord): void;
  undone(): void;
  redone(): void;
  /** The project as it was kept, or as another window has kept it; where the data are others, nothing can be undone. */
  projectLoaded(project: KeptProject): void;
  hostAllowed(host: string): void;
  hostForbidden(host: string): void;
  mappingRemembered(mapping: RememberedMapping): void;
  savingMoved(savedState: SavedState): void;
  projectOpeningMoved(projectOpening: ProjectOpening): void;
  /** There was no room for these originals, by SHA-256: the datasets stay, without them, and that is no step. */
  originalsLeftOut(sha256s: readonly string[]): void;
  /** A change of this window that another one came before: redo makes it again. */
  changeSetAside(step: HistoryStep): void;
}

/** What of a project the store takes in; view and settings have slices of their own. */
export type KeptProject = Pick<ProjectDocument, 'data' | 'allowedHosts' | 'mappings'>;

interface WithData {
  datasets: readonly ImportedDataset[];
  live: readonly LiveSource[];
  registerChanges: ProjectData['register'];
  deck: Deck | null;
}

/** The data of the project as they are now. */
export function projectData({ datasets, live, registerChanges, deck }: WithData): ProjectData {
  return { datasets, register: registerChanges, live, deck };
}

function inForce({ datasets, live, register, deck }: ProjectData): WithData {
  return { datasets, live, registerChanges: register, deck };
}

export function projectSlice(set: SetApp): ProjectSlice {
  return {
    datasets: [],
    live: [],
    deck: null,
    allowedHosts: [],
    mappings: [],
    past: [],
    future: [],
    savedState: 'saved',
    projectOpening: { step: 'none' },
    dataChanged: (part, what) =>
      set((app) => {
        if (!mayChange(app)) return {};
        const before = projectData(app);
        return {
          ...inForce({ ...before, ...part }),
          past: [...app.past, { data: before, what }].slice(-MOST_STEPS_BACK),
          future: [],
        };
      }),
    undone: () =>
      set((app) => {
        const step = app.past.at(-1);
        if (!step) return {};
        return {
          ...inForce(step.data),
          past: app.past.slice(0, -1),
          future: [...app.future, { data: projectData(app), what: step.what }],
        };
      }),
    redone: () =>
      set((app) => {
        const step = app.future.at(-1);
        if (!step) return {};
        return {
          ...inForce(step.data),
          past: [...app.past, { data: projectData(app), what: step.what }].slice(-MOST_STEPS_BACK),
          future: app.future.slice(0, -1),
        };
      }),
    projectLoaded: ({ data, allowedHosts, mappings }) =>
      set((app) => {
        const { datasets, register, live, deck } = projectData(app);
        const isSame =
          data.datasets === datasets &&
          data.register === register &&
          data.live === live &&
          data.deck === deck;
        return { ...inForce(data), allowedHosts, mappings, ...(isSame ? {} : { past: [], future: [] }) };
      }),
    hostAllowed: (host) =>
      set(({ allowedHosts }) =>
        allowedHosts.includes(host) ? {} : { allowedHosts: [...allowedHosts, host] },
      ),
    hostForbidden: (host) =>
      set(({ allowedHosts }) => ({ allowedHosts: allowedHosts.filter((each) => each !== host) })),
    mappingRemembered: (mapping) => set(({ mappings }) => ({ mappings: withMapping(mappings, mapping) })),
    savingMoved: (savedState) => set({ savedState }),
    projectOpeningMoved: (projectOpening) => set({ projectOpening }),
    originalsLeftOut: (sha256s) =>
      set(({ datasets }) => withoutOriginals({ datasets }, (sha256) => sha256s.includes(sha256))),
    changeSetAside: (step) => set({ future: [step] }),
  };
}
