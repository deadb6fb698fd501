import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { stepBack } from './keep-register.ts';

/** Takes back the last thing done to the register. */
export function undoRegisterChange(): void {
  if (!stepBack()) return;
  const app = useApp.getState();
  if (app.registerView.view === 'entry') app.registerViewed({ view: 'list' });
  app.announced(messages[app.language].register.announced.undone);
}
