import { withoutEntry } from '../register/register-changes.ts';
import { registerEntries } from '../state/register-in-force.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { changeRegister } from './change-register.ts';

/** Takes an entry out of the register; undoing brings it back. */
export function removeDeadZone(id: string): void {
  const before = useApp.getState();
  const name = registerEntries(before).find((entry) => entry.id === id)?.name ?? id;
  changeRegister('register-removed', (changes, shipped) => withoutEntry(changes, shipped, id));
  const app = useApp.getState();
  if (app.selection?.kind === 'dead-zone' && app.selection.id === id) app.thingSelected(null);
  app.registerViewed({ view: 'list' });
  app.announced(messages[app.language].register.announced.removed(name));
}
