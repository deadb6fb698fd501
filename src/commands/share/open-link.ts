import type { Deck, Scene } from '../../briefing/scene.ts';
import type { DefinitionKey } from '../../coverage/result.ts';
import { deckInForce } from '../../state/deck-in-force.ts';
import { mayChange } from '../../state/mode.ts';
import { useApp } from '../../state/store.ts';
import {
  type LinkedScene,
  type LinkPart,
  type LinkTrouble,
  type ReadLink,
  readLink,
  type UrlState,
} from '../../state/url-state.ts';
import type { Language, LocalText } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { forgetPoint } from '../ask-why.ts';
import { chooseDefinition } from '../choose-definition.ts';
import { computeDefinitions } from '../compute-definitions.ts';
import { holdAddress } from '../keep-address.ts';
import { theMap } from '../map-port.ts';
import { applyScene } from '../presenting/apply-scene.ts';
import { leavePresenting } from '../presenting/leave-presenting.ts';
import { resumePresenting, startPresenting } from '../presenting/start-presenting.ts';
import { setLanguage, wearTheme } from '../set-preferences.ts';
import { openRightPanel } from '../show-panel.ts';
import { showView } from '../show-view.ts';
import { failureOf } from '../tell-failures.ts';
import { meantHere } from './link-marks.ts';
import { type MissingThing, missingHere } from './missing-here.ts';
import { numberChange } from './number-change.ts';

/** What there may be to say of a link, what matters most first. */
export const linkNoticeIds = ['link-number', 'link-trouble', 'link-missing', 'link-scene'] as const;
type NoticeId = (typeof linkNoticeIds)[number];

let first: ReadLink = { state: {}, trouble: null };
let firstHash = '';
let releaseFirst = () => {};

/** Looks at what the address asks for, before the app writes its own over it; a scene stays there until it is shown. */
export function rememberLink(): void {
  firstHash = location.hash;
  first = readLink(firstHash);
  if (first.state.scene) releaseFirst = holdAddress();
}

/** Once the city is open: what a link asks for beyond what is on the screen first, and what has become of the rest. */
export async function openLink(): Promise<void> {
  try {
    if (useApp.getState().opening.status === 'ready') await open(first, firstHash);
  } finally {
    releaseFirst();
    releaseFirst = () => {};
  }
}

/** Shows links that are put into the address while the app is open, one after the other. */
export function followLinks(): () => void {
  let before: Promise<void> = Promise.resolve();
  const onChange = ({ newURL }: HashChangeEvent) => {
    const { hash } = new URL(newURL);
    const release = holdAddress();
    // the app may have written its own over it before this was told
    if (location.hash !== hash) history.replaceState(null, '', hash);
    before = before
      .then(whenOpen)
      .then(() => openAnother(hash))
      .catch(failureOf)
      .finally(release);
  };
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}

/** Resolves once there is a city to show something of. */
function whenOpen(): Promise<void> {
  const isOpen = () => useApp.getState().opening.status === 'ready';
  if (isOpen()) return Promise.resolve();
  return new Promise((resolve) => {
    const unsubscribe = useApp.subscribe(() => {
      if (!isOpen()) return;
      unsubscribe();
      resolve();
    });
  });
}

async function openAnother(hash: string): Promise<void> {
  const link = readLink(hash);
  const app = useApp.getState();
  if (app.presenting) leavePresenting();
  if (app.deck && app.deck === deckOfLink) loadDeck(null);
  for (const id of linkNoticeIds) app.noticeDismissed(id);
  const { language, theme } = link.state;
  if (language) setLanguage(language);
  if (theme) wearTheme(theme);
  if (link.trouble?.kind !== 'unknown' && !link.state.scene) await showInstead(hash, link.state);
  await open(link);
}

/** What a link does not say of what is chosen, it says is not. */
async function showInstead(hash: string, { selection, probe, definition }: UrlState): Promise<void> {
  const app = useApp.getState();
  if (!selection) app.thingSelected(null);
  if (!probe && app.probe) forgetPoint();
  await showView(hash.slice(1));
  if (!definition && app.definition !== 'any') await chooseDefinition('any');
}

/** `hashOpened` is what the page was opened on; null for a link that came later. */
async function open({ state, trouble }: ReadLink, hashOpened: string | null = null): Promise<void> {
  if (state.panel !== undefined) openPanel(state.panel);
  const linked = state.scene ? await linkedScene(state.scene) : null;
  if (linked) showScene(linked.scene, state.scene?.kind === 'packed', hashOpened);
  const unread: LinkPart[] = state.scene?.kind === 'packed' && !linked ? ['packed'] : [];
  tellTrouble(trouble, unread);
  const asked = linked?.asked ?? state;
  const missing = missingHere(asked, useApp.getState());
  if (state.scene?.kind === 'id' && !linked) missing.push({ what: 'scene', id: state.scene.id });
  tellMissing(missing);
  if (state.number) await tellNumber(state.number, asked.definition ?? 'any');
}

function openPanel(panel: NonNullable<UrlState['panel']> | null): void {
  const app = useApp.getState();
  if (app.mode === 'embed' || panel === app.rightPanel) return;
  if (panel !== 'own-data' || mayChange(app)) openRightPanel(panel);
}

interface Linked {
  scene: Scene;
  asked: Pick<UrlState, 'layers' | 'selection' | 'selectionMark' | 'definition'>;
}

async function linkedScene(linked: LinkedScene): Promise<Linked | null> {
  if (linked.kind === 'id') {
    const shipped = deckInForce({ ...useApp.getState(), deck: null });
    const scene = shipped?.scenes.find(({ id }) => id === linked.id);
    return scene ? { scene, asked: askedBy(scene) } : null;
  }
  const { unpackScene } = await import('../../state/url-state-scene.ts');
  const packed = unpackScene(linked.packed);
  if (!packed) return null;
  const { scene, layers, selectionMark } = packed;
  const asked = { ...askedBy(scene), layers, ...(selectionMark && { selectionMark }) };
  const meant = meantHere(asked, useApp.getState());
  return { scene: { ...scene, layers: meant.layers ?? [], selection: meant.selection ?? null }, asked };
}

function askedBy({ layers, selection, definition }: Scene): Linked['asked'] {
  return { layers: [...layers], ...(selection && { selection }), definition };
}

/** In the whole app a scene is shown on the map; where nothing can be changed, as a page of a briefing. */
function showScene(scene: Scene, isOwn: boolean, hashOpened: string | null): void {
  const app = useApp.getState();
  if (app.mode === 'view') {
    loadDeck(isOwn ? { title: scene.title, scenes: [scene] } : null);
    if (hashOpened === null || !resumePresenting(hashOpened)) startPresenting(scene.id);
    return;
  }
  applyScene(scene, { still: true });
  // the map may not be there yet
  if (!app.view) {
    const unsubscribe = useApp.subscribe(({ view }) => {
      if (!view) return;
      unsubscribe();
      theMap()?.showView(scene.view, true);
    });
  }
  if (app.mode === 'edit')
    post('link-scene', 'info', (language) => {
      const title = scene.title[language] || scene.title.vi || scene.title.en;
      return title === '' ? null : messages[language].share.notices.scene(title);
    });
}

/** The briefing that the last link brought; it goes when another link comes. */
let deckOfLink: Deck | null = null;

/** A scene that somebody has written is a briefing of its own here; nothing of it is kept. Null is the one that ships. */
function loadDeck(deck: Deck | null): void {
  const app = useApp.getState();
  deckOfLink = deck;
  app.projectLoaded({
    data: { datasets: app.datasets, register: app.registerChanges, live: app.live, deck },
    allowedHosts: app.allowedHosts,
    mappings: app.mappings,
  });
}

function tellTrouble(trouble: LinkTrouble | null, unread: LinkPart[]): void {
  const parts = [...(trouble?.parts ?? []), ...unread];
  const kind = trouble?.kind ?? (parts.length > 0 ? 'parts' : null);
  if (kind === null) return;
  post('link-trouble', 'warning', (language) => {
    const { notices } = messages[language].share;
    const names = [...new Set(parts.map((part) => notices.partNames[part]))];
    const unreadParts = names.length > 0 ? notices.parts(names.join(', ')) : '';
    if (kind === 'parts') return unreadParts;
    return kind === 'unknown' ? notices.unknown : [notices.newer, unreadParts].filter(Boolean).join(' ');
  });
}

function tellMissing(missing: MissingThing[]): void {
  if (missing.length === 0) return;
  post('link-missing', 'warning', (language) => {
    const { missing: sentence, things } = messages[language].share.notices;
    const say: Record<MissingThing['what'], (id: string) => string> = {
      'own-layer': things.ownLayer,
      layer: things.layer,
      operator: things.operator,
      definition: things.definition,
      selection: things.selection,
      scene: things.scene,
    };
    return sentence(missing.map(({ what, id }) => say[what](id)).join('; '));
  });
}

async function tellNumber(number: NonNullable<UrlState['number']>, definition: DefinitionKey): Promise<void> {
  if (!useApp.getState().definitions[definition]) await computeDefinitions();
  const app = useApp.getState();
  post('link-number', 'info', (language) => numberChange(number, definition, app, language));
}

function post(id: NoticeId, tone: 'info' | 'warning', say: (language: Language) => string | null): void {
  const [vi, en] = [say('vi'), say('en')];
  if (vi === null || en === null) return;
  const message: LocalText = { vi, en };
  useApp.getState().noticePosted({ id, tone, message });
}
