import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { clockDay } from './clock-day.ts';
import { projectNow } from './keep-project.ts';
import { projectContents } from './project-contents.ts';
import { saveFile } from './save-file.ts';

const noticeId = 'project-file';

/** Saves everything the user has made as one file, to be opened here or on another machine. */
export async function saveProjectFile(): Promise<void> {
  useApp.getState().noticeDismissed(noticeId);
  const held = await projectContents(projectNow());
  if ('lacking' in held) return tell((words) => words.lacking(held.lacking));
  try {
    const { writeProjectFile } = await import('../project/project-file.ts');
    saveFile(await writeProjectFile(held.project, held.contents, clockDay()));
  } catch {
    tell((words) => words.failed);
  }
}

function tell(say: (words: (typeof messages)['vi']['project']['file']) => string): void {
  const message = { vi: say(messages.vi.project.file), en: say(messages.en.project.file) };
  useApp.getState().noticePosted({ id: noticeId, tone: 'error', message });
}
