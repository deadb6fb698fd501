import { contentsOf } from '../project/kept-record.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { clockDay } from './clock-day.ts';
import { contentOf } from './contents.ts';
import { projectNow } from './keep-project.ts';
import { saveFile } from './save-file.ts';

const noticeId = 'project-file';

/** Saves everything the user has made as one file, to be opened here or on another machine. */
export async function saveProjectFile(): Promise<void> {
  const project = projectNow();
  useApp.getState().noticeDismissed(noticeId);
  const contents = new Map<string, Uint8Array>();
  for (const sha256 of contentsOf(project)) {
    const bytes = await contentOf(sha256);
    if (!bytes) {
      const dataset = project.data.datasets.find(
        ({ content, original }) => content.sha256 === sha256 || original.sha256 === sha256,
      );
      return tell((words) => words.lacking(dataset?.title ?? sha256));
    }
    contents.set(sha256, bytes);
  }
  try {
    const { writeProjectFile } = await import('../project/project-file.ts');
    saveFile(await writeProjectFile(project, contents, clockDay()));
  } catch {
    tell((words) => words.failed);
  }
}

function tell(say: (words: (typeof messages)['vi']['project']['file']) => string): void {
  const message = { vi: say(messages.vi.project.file), en: say(messages.en.project.file) };
  useApp.getState().noticePosted({ id: noticeId, tone: 'error', message });
}
