import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askForFullscreen, isFullscreenTaken } from '../../../src/commands/presenting/fullscreen.ts';
import { openSpeaker, speakerBlockedNotice } from '../../../src/commands/presenting/open-speaker.ts';
import { useApp } from '../../../src/state/store.ts';
import { pretendWindow } from '../../support/pretend-window.ts';

const clean = useApp.getState();
const speaker = { focus: () => {} };
const notices = () => useApp.getState().notices.map(({ id }) => id);

/** The page over the whole screen, as a talk has asked for it. */
async function fillScreen(): Promise<void> {
  askForFullscreen();
  await Promise.resolve();
}

function endFullscreen(): void {
  Object.assign(document, { fullscreenElement: null });
}

/** What the browser does when a window is to be opened. */
function whenOpening(open: () => unknown): void {
  Object.assign(window, { open });
}

beforeEach(async () => {
  pretendWindow();
  Object.assign(location, { pathname: '/' });
  Object.assign(document, {
    fullscreenEnabled: true,
    fullscreenElement: null,
    documentElement: {
      async requestFullscreen() {
        Object.assign(document, { fullscreenElement: {} });
      },
    },
  });
  useApp.setState(clean, true);
  await fillScreen();
});

afterEach(() => vi.unstubAllGlobals());

test('the end of the whole screen that a window brings is no wish to leave, whenever it is told', () => {
  whenOpening(() => {
    endFullscreen();
    expect(isFullscreenTaken()).toBe(false);
    return speaker;
  });
  openSpeaker();
  expect(isFullscreenTaken()).toBe(false);
  expect(notices()).toEqual([]);
});

test('where the browser keeps the window shut, its own Escape key still leaves the talk', () => {
  whenOpening(() => null);
  openSpeaker();
  expect(notices()).toEqual([speakerBlockedNotice]);
  expect(isFullscreenTaken()).toBe(false);
  endFullscreen();
  expect(isFullscreenTaken()).toBe(true);
});

test('a whole screen that has ended with a window kept shut is not taken later', () => {
  whenOpening(() => {
    endFullscreen();
    return null;
  });
  openSpeaker();
  expect(isFullscreenTaken()).toBe(false);
});
