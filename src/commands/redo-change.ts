import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { stepInHistory } from './step-in-history.ts';

/** Does again what was taken back last. */
export async function redoChange(): Promise<void> {
  const what = await stepInHistory('future');
  if (!what) return;
  const { language, announced } = useApp.getState();
  const { project } = messages[language];
  announced(project.redone(project.changes[what]));
}
