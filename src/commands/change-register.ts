import type { RegisterChanges } from '../register/register-changes.ts';
import type { ChangeWord } from '../state/project-slice.ts';
import { registerShipped } from '../state/register-in-force.ts';
import { useApp } from '../state/store.ts';
import { mayChangeOrTell } from './refuse-change.ts';

/**
 * Makes a change to the register as it stands now, as one step that can be undone. `change` gets the changes so far
 * and the entries of the city's data; giving back the same object changes nothing.
 */
export function changeRegister(
  what: ChangeWord,
  change: (changes: RegisterChanges, shipped: ReturnType<typeof registerShipped>) => RegisterChanges,
): void {
  if (!mayChangeOrTell()) return;
  const app = useApp.getState();
  const register = change(app.registerChanges, registerShipped(app));
  if (register !== app.registerChanges) app.dataChanged({ register }, what);
}
