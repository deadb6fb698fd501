import { importFiles } from './intake/import-files.ts';
import { lookAtProjectFile } from './open-project-file.ts';
import { mayChangeOrTell } from './refuse-change.ts';
import { openRightPanel, showSheet } from './show-panel.ts';

/** As this app names project files, also where a browser has numbered them. */
const projectFileName = /^digital-twin-project-.*\.zip$/i;

/** Looks at files that the user hands over: a project file, or data to preview. Nothing changes yet. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  const [first] = files;
  if (!first || !mayChangeOrTell()) return;
  if (files.length > 1 || !projectFileName.test(first.name)) return importFiles(files);
  openRightPanel('own-data');
  showSheet('details');
  await lookAtProjectFile(first);
}
