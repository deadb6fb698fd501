import { useApp } from '../../state/store.ts';
import { forgetPoint } from '../ask-why.ts';
import { dismissChoices } from '../select-thing.ts';
import { sceneShown } from './explore.ts';
import { toggleFullscreen } from './fullscreen.ts';
import { leavePresenting } from './leave-presenting.ts';
import { openSpeaker } from './open-speaker.ts';
import { type PresenterAction, withDigit } from './presenter-key.ts';
import type { Step } from './scene-order.ts';
import { firstScene, jumpToScene, lastScene, nextScene, previousScene, returnToScene } from './show-scene.ts';

const steps: Record<Step, () => void> = {
  next: nextScene,
  previous: previousScene,
  first: firstScene,
  last: lastScene,
};

function change(part: { black?: boolean; keysShown?: boolean; digits?: string }): void {
  const { presenting, presentingMoved } = useApp.getState();
  if (presenting) presentingMoved({ ...presenting, ...part });
}

/** Closes the facts of a thing that was clicked, or the choice among several; the scene's own selection comes back. */
export function closeThing(): void {
  const app = useApp.getState();
  if (app.choices) {
    dismissChoices();
    return;
  }
  app.thingSelected(sceneShown(app)?.selection ?? null);
  forgetPoint();
}

/** What needs nothing but its name. */
const doIt: Record<Exclude<PresenterAction['do'], 'digit' | 'step' | 'jump'>, () => void> = {
  black: () => change({ black: true, keysShown: false }),
  'lift-black': () => change({ black: false }),
  return: returnToScene,
  fullscreen: toggleFullscreen,
  speaker: openSpeaker,
  keys: () => change({ keysShown: true, black: false }),
  'close-keys': () => change({ keysShown: false }),
  'close-thing': closeThing,
  leave: leavePresenting,
  nothing: () => {},
};

/** Does what a key or a button of the presenter stands for. */
export function doPresenterAction(action: PresenterAction): void {
  const { presenting } = useApp.getState();
  if (!presenting) return;
  if (action.do === 'digit') {
    change({ digits: withDigit(presenting.digits, action.digit) });
    return;
  }
  if (presenting.digits !== '') change({ digits: '' });
  if (action.do === 'step') steps[action.step]();
  else if (action.do === 'jump') jumpToScene(action.number);
  else doIt[action.do]();
}
