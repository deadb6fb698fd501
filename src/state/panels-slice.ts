import type { LocalText } from '../text/language.ts';
import type { AppMode } from './mode.ts';
import type { SetApp } from './store.ts';

/** What can stand at the right, in the order of the rail. */
export const rightPanels = [
  'inspector',
  'card',
  'communes',
  'gaps',
  'zones',
  'dead-zones',
  'assumptions',
  'review',
  'targets',
  'charts',
  'briefing',
  'own-data',
] as const;

export type RightPanel = (typeof rightPanels)[number];

/** What a notice offers to do about it; `messages.project.actions` has the words. */
export type NoticeAction = 'save-project' | 'save-damaged' | 'reload' | 'redo' | 'take-update';

export interface Notice {
  id: string;
  tone: 'info' | 'warning' | 'error';
  message: LocalText;
  actions?: readonly NoticeAction[];
}

export interface PanelsSlice {
  /** How much of the app there is. */
  mode: AppMode;
  leftOpen: boolean;
  rightPanel: RightPanel | null;
  /** What a phone shows over the map. */
  sheet: 'none' | 'layers' | 'details';
  /** The dataset whose description is open. */
  aboutDatasetId: string | null;
  notices: Notice[];
  /** Read out by screen readers when it changes. */
  announcement: string;
  modeRead(mode: AppMode): void;
  leftToggled(): void;
  rightPanelOpened(panel: RightPanel | null): void;
  sheetShown(sheet: PanelsSlice['sheet']): void;
  aboutOpened(datasetId: string | null): void;
  noticePosted(notice: Notice): void;
  noticeDismissed(id: string): void;
  announced(text: string): void;
}

export function panelsSlice(set: SetApp): PanelsSlice {
  return {
    mode: 'edit',
    leftOpen: true,
    rightPanel: 'communes',
    sheet: 'none',
    aboutDatasetId: null,
    notices: [],
    announcement: '',
    modeRead: (mode) => set({ mode }),
    leftToggled: () => set((app) => ({ leftOpen: !app.leftOpen })),
    rightPanelOpened: (rightPanel) => set({ rightPanel }),
    sheetShown: (sheet) => set({ sheet }),
    aboutOpened: (aboutDatasetId) => set({ aboutDatasetId }),
    noticePosted: (notice) =>
      set((app) => ({ notices: [...app.notices.filter((each) => each.id !== notice.id), notice] })),
    noticeDismissed: (id) => set((app) => ({ notices: app.notices.filter((each) => each.id !== id) })),
    announced: (announcement) => set({ announcement }),
  };
}
