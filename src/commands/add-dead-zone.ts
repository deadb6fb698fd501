import { freeId, withEntry } from '../register/register-changes.ts';
import type { RegisterEntry } from '../register/register-entry.ts';
import { registerEntries } from '../state/register-in-force.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { changeRegister } from './change-register.ts';

/** Puts a new entry into the register and shows it. */
export function addDeadZone(entry: RegisterEntry): void {
  let id = entry.id;
  changeRegister('register-added', (changes, shipped) => {
    id = freeId([...registerEntries(useApp.getState()), ...changes.added]);
    return withEntry(changes, shipped, { ...entry, id });
  });
  const app = useApp.getState();
  app.registerDrafted(null);
  app.registerViewed({ view: 'entry', id });
  app.announced(messages[app.language].register.announced.added(entry.name));
}
