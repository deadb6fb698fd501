import { serviceWorkerName, takeOver } from '../../offline/file-list.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { serviceWorkers } from './service-workers.ts';

/** A browser that draws no map keeps the app all the same, so many milliseconds after it has opened. */
const LONGEST_WAIT_MS = 30_000;

/** A window that stays open asks for a new version this often at most. */
const ASK_AGAIN_MS = 3_600_000;

const newVersionNotice = 'new-version';

let registration: ServiceWorkerRegistration | null = null;
let isTakingUpdate = false;

/** Why the app could not be kept on this machine; null where it could, or that is not known yet. */
let refusal: string | null = null;

export function offlineRefusal(): string | null {
  return refusal;
}

/** Keeps the app on this machine once the map is there, and offers new versions; nothing reloads by itself. */
export function followOffline(): void {
  const workers = serviceWorkers();
  if (!workers || import.meta.env.DEV) return;
  const hadWorker = workers.controller !== null;
  let isFirst = !hadWorker;
  workers.addEventListener('controllerchange', () => {
    if (isTakingUpdate) location.reload();
    else if (!isFirst) tellWhenQuiet('updatedElsewhere', ['reload']);
    isFirst = false;
  });
  void mapComplete().then(() => register(workers));
}

/** Puts the new version in the place of this one and loads the page anew, because the user has asked for it. */
export function takeUpdate(): void {
  const waiting = registration?.waiting;
  if (!waiting) {
    location.reload();
    return;
  }
  isTakingUpdate = true;
  waiting.postMessage(takeOver);
}

async function register(workers: ServiceWorkerContainer): Promise<void> {
  try {
    const url = new URL(serviceWorkerName, document.baseURI).href;
    registration = await workers.register(url, { updateViaCache: 'none' });
    followRegistered(registration, workers);
  } catch (fault) {
    refusal = String(fault);
  }
}

function followRegistered(registered: ServiceWorkerRegistration, workers: ServiceWorkerContainer): void {
  if (registered.waiting && workers.controller) offerUpdate();
  followInstalling(registered.installing, workers);
  registered.addEventListener('updatefound', () => followInstalling(registered.installing, workers));
  askNowAndThen(registered);
}

function followInstalling(installing: ServiceWorker | null, workers: ServiceWorkerContainer): void {
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'installed' && workers.controller) offerUpdate();
    if (installing.state === 'redundant' && !workers.controller) refusal = 'redundant';
  });
}

function askNowAndThen(registered: ServiceWorkerRegistration): void {
  let askedMs = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - askedMs < ASK_AGAIN_MS) return;
    askedMs = Date.now();
    registered.update().catch(() => {});
  });
}

function offerUpdate(): void {
  tellWhenQuiet('newVersion', ['take-update']);
}

/** Tells of a version when no briefing is being given. */
function tellWhenQuiet(
  what: 'newVersion' | 'updatedElsewhere',
  actions: readonly ['take-update' | 'reload'],
): void {
  const tell = () => {
    const message = { vi: messages.vi.offline[what], en: messages.en.offline[what] };
    useApp.getState().noticePosted({ id: newVersionNotice, tone: 'info', message, actions });
  };
  if (!useApp.getState().presenting) {
    tell();
    return;
  }
  const unsubscribe = useApp.subscribe((app) => {
    if (app.presenting) return;
    unsubscribe();
    tell();
  });
}

/** Resolves when the map with everything on it is drawn, so that keeping files never slows the first load. */
function mapComplete(): Promise<void> {
  const isComplete = () => document.querySelector('[data-map-state="complete"]') !== null;
  if (isComplete()) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      seen.disconnect();
      resolve();
    };
    const seen = new MutationObserver(() => isComplete() && done());
    seen.observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-map-state'] });
    const timer = setTimeout(done, LONGEST_WAIT_MS);
  });
}
