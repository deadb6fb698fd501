import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { stepInHistory } from './step-in-history.ts';

/** Takes back the last thing done to the data. */
export async function undoChange(): Promise<void> {
  const what = await stepInHistory('past');
  if (!what) return;
  const { language, announced } = useApp.getState();
  const { project } = messages[language];
  announced(project.undone(project.changes[what]));
}
