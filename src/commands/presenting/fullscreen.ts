/** Whether the page is full because the talk asked for it. */
let asked = false;

/** Whether the talk goes on that has asked: the browser answers after a while. */
let isWanted = false;

/** Asks the browser for the whole screen; one that refuses is no harm. */
export function askForFullscreen(): void {
  if (!document.fullscreenEnabled || document.fullscreenElement) return;
  isWanted = true;
  document.documentElement
    .requestFullscreen({ navigationUI: 'hide' })
    .then(() => {
      asked = isWanted;
      if (!isWanted) return document.exitFullscreen();
    })
    .catch(() => undefined);
}

/** Gives the screen back where the talk took it. */
export function leaveFullscreen(): void {
  isWanted = false;
  if (asked && document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  asked = false;
}

export function toggleFullscreen(): void {
  if (!document.fullscreenElement) {
    askForFullscreen();
    return;
  }
  asked = false;
  void document.exitFullscreen().catch(() => undefined);
}

/**
 * From now on the end of the whole screen is no wish to leave: a window that opens ends it too, before it is known to be
 * open. What it gives takes this back where none has opened.
 */
export function yieldFullscreen(): () => void {
  const before = asked;
  asked = false;
  return () => {
    asked = before && document.fullscreenElement !== null;
  };
}

/** Whether the browser has taken the whole screen back without being asked, as on its own Escape key. */
export function isFullscreenTaken(): boolean {
  const taken = asked && !document.fullscreenElement;
  if (taken) asked = false;
  return taken;
}
