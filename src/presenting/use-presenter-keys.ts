import { useEffect } from 'react';
import { doPresenterAction } from '../commands/presenting/do-presenter-action.ts';
import { sceneShown, startExploring } from '../commands/presenting/explore.ts';
import { isFullscreenTaken } from '../commands/presenting/fullscreen.ts';
import { type KeyState, presenterKey } from '../commands/presenting/presenter-key.ts';
import { startPresenting } from '../commands/presenting/start-presenting.ts';
import { useApp } from '../state/store.ts';
import { scrollByKey, scrollerAt, scrollRoom } from './scroller.ts';

const writing = 'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=range])';
const controls = 'button, a[href], summary, input, select, textarea, [role=button]';
const overlays = 'dialog, [role=dialog], [popover]';

function isOn(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

function keyState(target: EventTarget | null): KeyState | null {
  const app = useApp.getState();
  const { presenting, selection, probe, choices } = app;
  if (!presenting) return null;
  const scroller = scrollerAt(target);
  const isOther = selection !== null && selection !== (sceneShown(app)?.selection ?? null);
  return {
    black: presenting.black,
    exploring: presenting.exploring,
    keysShown: presenting.keysShown,
    thingShown: choices !== null || probe !== null || isOther,
    onMap: isOn(target, '.map-host'),
    onControl: isOn(target, controls),
    scrolls: scroller && scrollRoom(scroller),
    digits: presenting.digits,
  };
}

/** P begins, while no text is being written and nothing stands over the app. */
function isStart({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey || key.toLowerCase() !== 'p') return false;
  return !isOn(target, writing) && !isOn(target, overlays);
}

/** Keys that move the map when it has the focus. */
const mapKeys = /^(Arrow(Left|Right|Up|Down)|[-+=_])$/;

/**
 * Keys of the presenter, before anything else on the page gets them; what they leave is for whatever has the focus.
 * The end of the whole screen by the browser's own Escape counts as Escape.
 */
export function usePresenterKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const state = keyState(event.target);
      if (!state) {
        if (isStart(event)) startPresenting();
        return;
      }
      if (isOn(event.target, writing)) return;
      const action = presenterKey(event, state);
      if (!action) {
        if (state.onMap && mapKeys.test(event.key)) startExploring();
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      if (action.do !== 'scroll') return doPresenterAction(action);
      const scroller = scrollerAt(event.target);
      if (scroller) scrollByKey(scroller, action.way);
    };
    const onFullscreen = () => {
      const state = keyState(null);
      const action = state && isFullscreenTaken() ? presenterKey(escapeKey, state) : null;
      if (action && action.do !== 'scroll') doPresenterAction(action);
    };
    addEventListener('keydown', onKey, { capture: true });
    document.addEventListener('fullscreenchange', onFullscreen);
    return () => {
      removeEventListener('keydown', onKey, { capture: true });
      document.removeEventListener('fullscreenchange', onFullscreen);
    };
  }, []);
}

const escapeKey = { key: 'Escape', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
