import { takenOver } from '../register/take-over.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { changeRegister } from './change-register.ts';

/** Takes the good rows of the file in view into the register, as one change. */
export function acceptImport(): void {
  const { registerImport } = useApp.getState();
  if (registerImport?.state !== 'read' || !registerImport.read.ok) return;
  const { good } = registerImport.read.reading;
  let counts = { added: 0, changed: 0 };
  changeRegister('register-imported', (changes, shipped) => {
    const taken = takenOver(changes, shipped, good);
    counts = taken;
    return taken.changes;
  });
  const app = useApp.getState();
  app.registerImportCame(null);
  app.registerViewed({ view: 'list' });
  app.announced(messages[app.language].register.announced.imported(counts.added, counts.changed));
}
