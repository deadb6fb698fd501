import type { ChangeWord } from '../state/project-slice.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { reopenCity } from './reopen-city.ts';

/** One step at a time, in the order in which they were asked for. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Goes a step back or forth over what was done to the data: first the number, then the list. Gives what the step was;
 * null where there is none, or its data can no longer be read, and then all stays as it was.
 */
export function stepInHistory(direction: 'past' | 'future'): Promise<ChangeWord | null> {
  const step = queue.then(() => goStep(direction));
  queue = step.catch(() => {});
  return step;
}

async function goStep(direction: 'past' | 'future'): Promise<ChangeWord | null> {
  const step = useApp.getState()[direction].at(-1);
  if (!step) return null;
  const failures = await reopenCity(step.data.datasets);
  const app = useApp.getState();
  if (failures) {
    const say = (language: 'vi' | 'en') => {
      const { project } = messages[language];
      return project.stepFailed(project.changes[step.what]);
    };
    app.noticePosted({ id: 'project-step', tone: 'error', message: { vi: say('vi'), en: say('en') } });
    return null;
  }
  if (app[direction].at(-1) !== step) {
    // something else was changed meanwhile: that is what stands
    await reopenCity(app.datasets);
    return null;
  }
  if (direction === 'past') app.undone();
  else app.redone();
  const { registerView, registerViewed } = useApp.getState();
  if (registerView.view === 'entry') registerViewed({ view: 'list' });
  return step.what;
}
