import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { yieldFullscreen } from './fullscreen.ts';
import { theTalkId } from './kept-talk.ts';

export const speakerBlockedNotice = 'speaker-blocked';

/** Opens the window of notes, or brings it to the front; says what to do where the browser keeps it shut. */
export function openSpeaker(): void {
  const { noticePosted, noticeDismissed } = useApp.getState();
  const keepFullscreen = yieldFullscreen();
  const talk = theTalkId();
  const opened = window.open(
    `${location.pathname}?speaker=${talk}`,
    `speaker-${talk}`,
    'popup,width=1120,height=760',
  );
  if (opened) {
    opened.focus();
    noticeDismissed(speakerBlockedNotice);
    return;
  }
  keepFullscreen();
  noticePosted({
    id: speakerBlockedNotice,
    tone: 'warning',
    message: { vi: messages.vi.presenting.speakerBlocked, en: messages.en.presenting.speakerBlocked },
  });
}
