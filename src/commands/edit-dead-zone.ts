import { withEntry } from '../register/register-changes.ts';
import type { RegisterEntry } from '../register/register-entry.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { changeRegister } from './change-register.ts';

/** Puts a changed version in place of an entry of the register and shows it. */
export function editDeadZone(entry: RegisterEntry): void {
  changeRegister('register-changed', (changes, shipped) => withEntry(changes, shipped, entry));
  const app = useApp.getState();
  app.registerDrafted(null);
  app.registerViewed({ view: 'entry', id: entry.id });
  app.announced(messages[app.language].register.announced.changed(entry.name));
}
