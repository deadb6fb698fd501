import { deckInForce } from '../../state/deck-in-force.ts';
import { useApp } from '../../state/store.ts';
import { prepareBriefing } from '../briefing/briefing-facts.ts';
import { failureOf } from '../tell-failures.ts';
import { applyScene } from './apply-scene.ts';
import { type BeforePresenting, beforePresenting } from './before-presenting.ts';
import { askForFullscreen } from './fullscreen.ts';
import { forgetTalk, type KeptTalk, keepTalk, readKeptTalk } from './kept-talk.ts';

let before: BeforePresenting | null = null;

/** What was on the screen when the talk began; null once it has been taken back. */
export function takeBefore(): BeforePresenting | null {
  const taken = before;
  before = null;
  return taken;
}

/** Gives the briefing in force from one of its scenes, or from the first, over the whole screen. */
export function startPresenting(sceneId?: string): void {
  if (!mayBegin()) return;
  begin({ sceneId: sceneId ?? '', startedAtMs: Date.now() });
  askForFullscreen();
}

/**
 * Goes on with a talk that a reload has cut short; not where the page was opened on a link that came after it. Whether
 * a talk is being given now.
 */
export function resumePresenting(hashOpened: string): boolean {
  if (useApp.getState().presenting) return true;
  const kept = mayBegin() ? readKeptTalk() : null;
  if (!kept) return false;
  const isOfThisPage = hashOpened === '' || hashOpened === kept.hash;
  if (isOfThisPage) begin(kept, true);
  else forgetTalk();
  return isOfThisPage;
}

function mayBegin(): boolean {
  const { opening, mode } = useApp.getState();
  return opening.status === 'ready' && mode !== 'embed';
}

function begin({ sceneId, startedAtMs }: Pick<KeptTalk, 'sceneId' | 'startedAtMs'>, still = false): void {
  const app = useApp.getState();
  const deck = deckInForce(app);
  const scene = deck?.scenes.find(({ id }) => id === sceneId) ?? deck?.scenes[0];
  if (!app.presenting) before = beforePresenting();
  app.presentingMoved({
    sceneId: scene?.id ?? '',
    exploring: false,
    black: false,
    keysShown: false,
    digits: '',
    startedAtMs,
  });
  keepTalk();
  if (!deck || !scene) return;
  applyScene(scene, { still });
  void prepareBriefing(deck).catch(failureOf);
}
