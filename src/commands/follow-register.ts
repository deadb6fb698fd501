import { isLocated } from '../register/register-entry.ts';
import { registerEntries } from '../state/register-in-force.ts';
import { useApp } from '../state/store.ts';
import { theEngine } from './engine/the-engine.ts';

/** Computes nearest station and service areas of every entry whose place is known, when the entries change. */
export function followRegister(): () => void {
  let asked = '';
  const refresh = async () => {
    const app = useApp.getState();
    if (!app.city || app.opening.status !== 'ready') return;
    const located = registerEntries(app).flatMap((entry) =>
      isLocated(entry) ? [{ id: entry.id, position: entry.position }] : [],
    );
    const question = JSON.stringify(located);
    if (question === asked) return;
    asked = question;
    const facts =
      located.length === 0 ? [] : await theEngine().siteFacts(located.map((each) => each.position));
    if (question !== asked) return;
    const byId = Object.fromEntries(
      located.flatMap(({ id }, index) => {
        const found = facts[index];
        return found ? [[id, found]] : [];
      }),
    );
    useApp.getState().siteFactsFound(byId);
  };
  return useApp.subscribe((app, before) => {
    if (app.city !== before.city || app.registerChanges !== before.registerChanges) void refresh();
  });
}
