import { mayChange } from '../state/mode.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';

/** Whether the user may change anything here; where not, a notice says so and what to do. */
export function mayChangeOrTell(): boolean {
  const app = useApp.getState();
  if (mayChange(app)) return true;
  const message = { vi: messages.vi.share.refused, en: messages.en.share.refused };
  app.noticePosted({ id: 'view-only', tone: 'warning', message });
  return false;
}
