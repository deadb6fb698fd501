import { useApp } from '../../state/store.ts';
import { type BeforePresenting, restoreBefore } from './before-presenting.ts';
import { leaveFullscreen } from './fullscreen.ts';
import { forgetTalk } from './kept-talk.ts';
import { takeBefore } from './start-presenting.ts';

let lastBefore: BeforePresenting | null = null;

/** What was on the screen before the talk that has just ended; the screen brings its map back with it. */
export function takeLastBefore(): BeforePresenting | null {
  const taken = lastBefore;
  lastBefore = null;
  return taken;
}

/** Ends the briefing; everything is as it was before it. */
export function leavePresenting(): void {
  const app = useApp.getState();
  if (!app.presenting) return;
  lastBefore = takeBefore();
  app.presentingMoved(null);
  forgetTalk();
  leaveFullscreen();
  if (lastBefore) restoreBefore(lastBefore);
}
