import { transfer, wrap } from 'comlink';
import type { Reading } from '../data/failure.ts';
import type { RestoredProject } from '../project/project-file.ts';
import { isEmptySummary, projectSummary } from '../project/project-summary.ts';
import { useApp } from '../state/store.ts';
import { messages } from '../text/messages.ts';
import { holdContent } from './contents.ts';
import { projectNow } from './keep-project.ts';
import type { ProjectFileReader } from './project-file-worker.ts';
import { mayChangeOrTell } from './refuse-change.ts';
import { reopenCity } from './reopen-city.ts';
import { setLanguage, setThemeChoice } from './set-preferences.ts';
import { showView } from './show-view.ts';

/** What has been read and waits for the user's word. */
let restored: RestoredProject | null = null;
/** The file asked for last; an answer about an earlier one is dropped. */
let latest = 0;

/** Reads a project file in a worker of its own, which ends with it. */
export type ReadFile = (file: string, bytes: Uint8Array) => Promise<Reading<RestoredProject>>;

const readInWorker: ReadFile = async (file, bytes) => {
  const worker = new Worker(new URL('./project-file-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('error', reject);
      wrap<ProjectFileReader>(worker)
        .read(file, transfer(bytes, [bytes.buffer]))
        .then(resolve, reject);
    });
  } finally {
    worker.terminate();
  }
};

/** Looks at a project file and says what is in it, and what here it would replace; nothing changes. */
export async function lookAtProjectFile(file: File, read: ReadFile = readInWorker): Promise<void> {
  if (!mayChangeOrTell()) return;
  latest += 1;
  const asked = latest;
  restored = null;
  useApp.getState().projectOpeningMoved({ step: 'reading', file: file.name });
  const reading = await readFrom(file, read);
  if (asked !== latest) return;
  const app = useApp.getState();
  const words = messages[app.language].project.file;
  if (!reading.ok) {
    app.projectOpeningMoved({ step: 'failed', file: file.name, failures: reading.failures });
    app.announced(words.refused(file.name));
    return;
  }
  restored = reading.value;
  const here = projectSummary(projectNow());
  const replaces = isEmptySummary(here) ? null : here;
  const holds = projectSummary(restored.project);
  app.projectOpeningMoved({ step: 'asked', file: file.name, holds, replaces });
  app.announced(words.asked(file.name));
}

/**
 * Puts the project that was looked at in the place of what is here, as one step that can be undone; the number first.
 * The hosts that it asks are allowed only where the user says so.
 */
export async function openProjectFile(allowHosts = false): Promise<void> {
  const { projectOpening } = useApp.getState();
  if (projectOpening.step !== 'asked' || !restored) return;
  const { file } = projectOpening;
  const { project, contents } = restored;
  latest += 1;
  restored = null;
  useApp.getState().projectOpeningMoved({ step: 'taking', file });
  for (const [sha256, bytes] of contents) await holdContent(bytes, sha256);
  const failures = await reopenCity(project.data.datasets).catch(() => [
    { code: 'file-unreadable' as const, where: { file } },
  ]);
  const app = useApp.getState();
  if (failures) {
    app.projectOpeningMoved({ step: 'failed', file, failures });
    app.announced(messages[app.language].project.file.refused(file));
    return;
  }
  app.dataChanged(project.data, 'project-opened');
  for (const mapping of [...project.mappings].reverse()) app.mappingRemembered(mapping);
  if (allowHosts) for (const host of project.allowedHosts) app.hostAllowed(host);
  if (project.settings.language) setLanguage(project.settings.language);
  if (project.settings.themeChoice) setThemeChoice(project.settings.themeChoice);
  await showView(project.view);
  const now = useApp.getState();
  now.projectOpeningMoved({ step: 'none' });
  now.announced(messages[now.language].project.file.opened(file));
}

/** Turns the file down; nothing of it was in force. */
export function dismissProjectFile(): void {
  latest += 1;
  restored = null;
  useApp.getState().projectOpeningMoved({ step: 'none' });
}

async function readFrom(file: File, read: ReadFile): Promise<Reading<RestoredProject>> {
  try {
    return await read(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { ok: false, failures: [{ code: 'file-unreadable', where: { file: file.name } }] };
  }
}
