import { keptOriginals, withoutOriginals } from '../project/kept-original.ts';
import { contentsOf } from '../project/kept-record.ts';
import { emptyProject, type ProjectData, type ProjectDocument } from '../project/project.ts';
import { readProject } from '../project/project-schema.ts';
import {
  type KeptTrouble,
  openProjectStore,
  type ProjectStore,
  type Saving,
} from '../project/project-store.ts';
import { rebased, type SharedProject } from '../project/rebased.ts';
import { sameThing } from '../project/same-thing.ts';
import {
  forgetFormerRegister,
  putFormerRegisterAside,
  readFormerRegister,
} from '../state/former-register.ts';
import type { NoticeAction } from '../state/panels-slice.ts';
import { readPreferences } from '../state/preferences.ts';
import { projectData } from '../state/project-slice.ts';
import { useApp } from '../state/store.ts';
import { readUrlState } from '../state/url-state.ts';
import { messages } from '../text/messages.ts';
import { contentsComeFrom, heldContent } from './contents.ts';
import { reopenCity } from './reopen-city.ts';
import { setLanguage, setThemeChoice } from './set-preferences.ts';

/** View and settings are kept when they have not changed for so long. */
const SETTLE_MS = 1000;

/** Between the windows of one machine; a window that has saved says which revision. */
const channelName = 'digital-twin:project';

/** Held by every open window as long as it is open. */
const lockName = 'digital-twin:window';

const notices = {
  unsaved: 'project-unsaved',
  trouble: 'project-trouble',
  waiting: 'project-waiting',
  together: 'project-together',
  originals: 'project-originals',
  register: 'register-trouble',
};

/** Null where nothing can be kept, or must not be: what is there was written by a newer app. */
let store: ProjectStore | null = null;
/** What this window and the database last had in common. */
let base: ProjectDocument = emptyProject;
let revision = 0;
let damaged: KeptTrouble | null = null;
let channel: BroadcastChannel | null = null;

let work: Promise<void> | null = null;
let isChanged = false;
let mayBeBehind = false;

/**
 * Reads the project kept on this machine into the store, before the city is opened. The view it was left with is put
 * into the address where that has none. A project that a briefing pack carries is read instead, and nothing is kept.
 */
export async function loadProject(packed: ProjectDocument | null = null): Promise<ProjectDocument> {
  const opening = packed
    ? { outcome: 'shut' as const }
    : await openProjectStore({
        waiting: () => post(notices.waiting, 'warning', (words) => words.waiting),
        handedOver,
      });
  const app = useApp.getState();
  app.noticeDismissed(notices.waiting);
  store = opening.outcome === 'opened' ? opening.store : null;
  const kept = await store?.load().catch(() => null);
  if (!kept) store = null;
  if (opening.outcome === 'newer') tellTrouble({ kind: 'newer', raw: '' });
  if (kept?.trouble) tellTrouble(kept.trouble);
  if (kept?.trouble?.kind === 'newer') letGo();
  if (!store) app.savingMoved('shut');
  else contentsComeFrom(store.content);
  base = kept?.project ?? packed ?? emptyProject;
  revision = kept?.revision ?? 0;
  const project = withFormerRegister(base);
  app.projectLoaded(project);
  restoreView(project);
  return project;
}

/** What could not be read of what was kept, as it stands in the database. */
export function damagedRecord(): string | null {
  return damaged?.raw ?? null;
}

/** The project as it stands in this window. */
export function projectNow(): ProjectDocument {
  const app = useApp.getState();
  const { allowedHosts, mappings, language, themeChoice } = app;
  return {
    version: 2,
    data: projectData(app),
    allowedHosts,
    mappings,
    view: location.hash.slice(1),
    settings: { language, themeChoice },
  };
}

const shared = ['datasets', 'registerChanges', 'live', 'deck', 'allowedHosts', 'mappings'] as const;
const own = [
  'camera',
  'layers',
  'selection',
  'probe',
  'definition',
  'language',
  'themeChoice',
] as const satisfies (keyof ReturnType<typeof useApp.getState>)[];

/**
 * Keeps the project on this machine from now on: a change of the data at once, view and settings when they have
 * settled or the page is left. Follows what other windows keep.
 */
export function keepProject(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    void keep();
  };
  const unsubscribe = useApp.subscribe((app, before) => {
    if (shared.some((key) => app[key] !== before[key])) return flush();
    if (own.every((key) => app[key] === before[key])) return;
    clearTimeout(timer);
    timer = setTimeout(flush, SETTLE_MS);
  });
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') flush();
    else catchUp();
  };
  const onUnload = (event: BeforeUnloadEvent) => {
    if (hasUnsavedData()) event.preventDefault();
  };
  document.addEventListener('visibilitychange', onVisibility);
  addEventListener('beforeunload', onUnload);
  channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(channelName) : null;
  channel?.addEventListener('message', catchUp);
  if (hasUnsavedData()) flush();
  void collectWhenAlone();
  return () => {
    clearTimeout(timer);
    unsubscribe();
    document.removeEventListener('visibilitychange', onVisibility);
    removeEventListener('beforeunload', onUnload);
    channel?.close();
    channel = null;
    letGo();
  };
}

/** Brings the database up to this window, and this window up to the database, one thing at a time. */
function keep(): Promise<void> {
  isChanged = true;
  const app = useApp.getState();
  if (app.savedState === 'saved' && hasUnsavedData()) app.savingMoved('unsaved');
  work ??= workOff().finally(() => {
    work = null;
  });
  return work;
}

function catchUp(): void {
  mayBeBehind = true;
  void keep();
}

async function workOff(): Promise<void> {
  while (isChanged || mayBeBehind) {
    isChanged = false;
    if (mayBeBehind && !hasUnsavedData()) await takeOver();
    mayBeBehind = false;
    await save();
  }
}

async function save(): Promise<void> {
  const project = projectNow();
  if (isKept(project)) return settle('saved');
  if (store) useApp.getState().savingMoved('saving');
  const { saving, kept } = await saved(project);
  switch (saving.outcome) {
    case 'saved':
      base = kept === project ? project : leaveOut(project, kept);
      revision = saving.revision;
      forgetFormerRegister();
      channel?.postMessage(revision);
      return settle('saved');
    case 'conflict':
      await takeOver();
      isChanged = true;
      return;
    default:
      settle(saving.outcome === 'full' || saving.outcome === 'shut' ? saving.outcome : 'unsaved');
      if (hasUnsavedData()) {
        const { outcome } = saving;
        post(notices.unsaved, 'error', (words) => words.unsaved[outcome], ['save-project']);
      }
  }
}

/**
 * Saves, again where the connection was cut off or room could be made; where there is none, originals that are not yet
 * kept are left out first. `kept` is what was to be saved last.
 */
async function saved(project: ProjectDocument): Promise<{ saving: Saving; kept: ProjectDocument }> {
  if (!store) return { saving: { outcome: 'shut' }, kept: project };
  const { save: keepIn, collect } = store;
  if (project.data.datasets.length > base.data.datasets.length) void navigator.storage?.persist?.();
  const once = async (kept = project) => ({
    saving: await keepIn(kept, heldContent, new Date().toISOString()),
    kept,
  });
  let last = await once();
  if (last.saving.outcome === 'gone') last = await once();
  if (last.saving.outcome === 'full' && (await collect(contentsOfHistory())) > 0) last = await once();
  if (last.saving.outcome !== 'full') return last;
  const known = new Set(keptOriginals(base.data));
  const data = withoutOriginals(project.data, (sha256) => !known.has(sha256));
  return data === project.data ? last : once({ ...project, data });
}

/** Goes on without the originals that could not be kept, and says whose they are; gives what is kept as it is here. */
function leaveOut({ data }: ProjectDocument, kept: ProjectDocument): ProjectDocument {
  const known = new Set(keptOriginals(kept.data));
  const gone = keptOriginals(data).filter((sha256) => !known.has(sha256));
  useApp.getState().originalsLeftOut(gone);
  const titles = data.datasets
    .filter(({ original }) => gone.includes(original.sha256))
    .map(({ title }) => title);
  post(notices.originals, 'warning', (words) => words.originalsLeftOut(titles.join(', ')));
  return { ...kept, ...steady(kept, projectNow()) };
}

function settle(outcome: 'saved' | 'unsaved' | 'shut' | 'full'): void {
  const app = useApp.getState();
  if (!store) app.savingMoved('shut');
  else app.savingMoved(outcome === 'saved' && hasUnsavedData() ? 'unsaved' : outcome);
  if (outcome === 'saved') app.noticeDismissed(notices.unsaved);
}

/**
 * Takes over what another window has kept. What this one has changed since is done to it; where both have changed the
 * same thing the other window, which was first, is followed, and redo makes this one's change.
 */
async function takeOver(): Promise<void> {
  await cityOpened();
  const kept = await store?.load().catch(() => null);
  if (!kept || kept.revision === revision) return;
  revision = kept.revision;
  if (revision === 0 || kept.trouble) return startAnew(kept.trouble);
  const app = useApp.getState();
  const mine = projectNow();
  const isMine = hasUnsavedData();
  const what = (app.past.at(-1) ?? app.future.at(-1))?.what ?? 'register-changed';
  const both = rebased(base, mine, kept.project, 'theirs');
  const mineFirst = rebased(base, mine, kept.project, 'mine').project.data;
  const theirs = steady(kept.project, mine);
  const project = steady(both.project, theirs);
  base = { ...theirs, version: 2, view: mine.view, settings: mine.settings };
  app.projectLoaded({ ...project, data: theirs.data });
  if (isSameData(theirs.data, mine.data)) return;
  if (!isSameData(project.data, theirs.data)) app.dataChanged(project.data, what);
  if (!isMine) app.announced(messages[app.language].project.takenOver);
  else if (both.clash) {
    app.changeSetAside({ data: mineFirst, what });
    post(notices.together, 'warning', (words) => words.clash(words.changes[what]), ['redo']);
  } else post(notices.together, 'info', (words) => words.merged(words.changes[what]));
  const { datasets } = useApp.getState();
  const failures = await reopenCity(datasets);
  if (failures) app.datasetFailed({ datasetId: datasets.at(-1)?.id ?? '', failures });
}

/** What was kept is gone, damaged, or of a newer app: this window has the whole of it still, and keeps it again if it may. */
function startAnew(trouble: KeptTrouble | null): void {
  if (trouble?.kind === 'newer') {
    letGo();
    tellTrouble(trouble);
  }
  base = emptyProject;
}

function letGo(): void {
  store?.close();
  store = null;
}

/** The same project, with the parts that say what those of `now` say taken from there. */
function steady(project: SharedProject, now: SharedProject): SharedProject {
  const of = <T>(part: T, known: T) => (sameThing(part, known) ? known : part);
  return {
    data: {
      datasets: of(project.data.datasets, now.data.datasets),
      register: of(project.data.register, now.data.register),
      live: of(project.data.live, now.data.live),
      deck: of(project.data.deck, now.data.deck),
    },
    allowedHosts: of(project.allowedHosts, now.allowedHosts),
    mappings: of(project.mappings, now.mappings),
  };
}

function isSameData(a: ProjectData, b: ProjectData): boolean {
  return a.datasets === b.datasets && a.register === b.register && a.live === b.live && a.deck === b.deck;
}

/** Whether something is on the screen only that would be missed: not where the map was left. */
function hasUnsavedData(): boolean {
  const { data, allowedHosts, mappings } = projectNow();
  return !isSameData(data, base.data) || allowedHosts !== base.allowedHosts || mappings !== base.mappings;
}

function isKept({ view, settings }: ProjectDocument): boolean {
  return !hasUnsavedData() && view === base.view && sameThing(settings, base.settings);
}

function cityOpened(): Promise<void> {
  const isOpened = () => useApp.getState().opening.status !== 'loading';
  if (isOpened()) return Promise.resolve();
  return new Promise((resolve) => {
    const unsubscribe = useApp.subscribe(() => {
      if (!isOpened()) return;
      unsubscribe();
      resolve();
    });
  });
}

/** Removes contents that nothing refers to any more, where no other window has steps to go back to them. */
async function collectWhenAlone(): Promise<void> {
  const { locks }: { locks?: LockManager } = navigator;
  if (!locks) return;
  await locks.request(lockName, { ifAvailable: true }, async (lock) => {
    if (lock) await store?.collect(contentsOfHistory());
  });
  void locks.request(lockName, { mode: 'shared' }, () => new Promise(() => {}));
}

/** Contents that this window shows or can go back to. */
function contentsOfHistory(): string[] {
  const { past, future } = useApp.getState();
  return [projectNow(), ...past, ...future].flatMap(contentsOf);
}

/** What was kept, with the register as it was kept before there were projects. */
function withFormerRegister(project: ProjectDocument): ProjectDocument {
  const { changes, trouble } = readFormerRegister();
  if (trouble) {
    postRegister((words) =>
      trouble.keptAs === null
        ? words.keptUnreadable[trouble.kind]
        : words.keptAside[trouble.kind](trouble.keptAs),
    );
  }
  if (!changes) return project;
  const former = readProject({ version: 0, register: changes });
  if (typeof former === 'string') return project;
  if (revision === 0)
    return { ...project, data: { ...project.data, register: former.project.data.register } };
  const both = rebased(emptyProject, former.project, project, 'theirs');
  if (both.clash) {
    const key = putFormerRegisterAside();
    if (key !== null) post(notices.register, 'warning', (words) => words.formerAside(key));
  }
  return { ...project, data: steady(both.project, project).data };
}

/** Puts what was on the screen last into an address that says nothing itself, and takes settings this machine lacks. */
function restoreView({ view, settings }: ProjectDocument): void {
  const saved = readPreferences();
  const linked = readUrlState(location.hash);
  if (settings.language && !saved.language && !linked.language) setLanguage(settings.language);
  if (settings.themeChoice && !saved.themeChoice && !linked.theme) setThemeChoice(settings.themeChoice);
  if (location.hash.length > 1 || view === '') return;
  history.replaceState(null, '', `#${view}`);
  const { camera } = readUrlState(view);
  const app = useApp.getState();
  if (camera && !app.camera) app.cameraMoved(camera);
}

function handedOver(): void {
  useApp.getState().savingMoved('unsaved');
  post(notices.trouble, 'error', (words) => words.handedOver, ['save-project', 'reload']);
}

function tellTrouble(trouble: KeptTrouble): void {
  damaged = trouble;
  const say = { 'last-damaged': 'lastDamaged', 'all-damaged': 'allDamaged', newer: 'newer' } as const;
  const actions: NoticeAction[] = trouble.kind === 'newer' ? ['reload'] : ['save-damaged'];
  post(notices.trouble, 'error', (words) => words[say[trouble.kind]], actions);
}

function post(
  id: string,
  tone: 'info' | 'warning' | 'error',
  say: (words: (typeof messages)['vi']['project']) => string,
  actions?: readonly NoticeAction[],
): void {
  const message = { vi: say(messages.vi.project), en: say(messages.en.project) };
  useApp.getState().noticePosted({ id, tone, message, ...(actions && { actions }) });
}

function postRegister(say: (words: (typeof messages)['vi']['register']) => string): void {
  const message = { vi: say(messages.vi.register), en: say(messages.en.register) };
  useApp.getState().noticePosted({ id: notices.register, tone: 'error', message });
}
