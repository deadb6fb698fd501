import { importFiles } from './intake/import-files.ts';
import { lookAtProjectFile } from './open-project-file.ts';
import { mayChangeOrTell } from './refuse-change.ts';
import { openRightPanel, showSheet } from './show-panel.ts';

/** As this app names project files, also where a browser has numbered them. */
const projectFileName = /^digital-twin-project-.*\.zip$/i;

/** The bytes that every zip archive begins with. */
const zipSign = [0x50, 0x4b];

/** The files handed over last; those before them are no longer looked at. */
let latest = 0;

/** Looks at files that the user hands over: a project file, or data to preview. Nothing changes yet. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  const [first] = files;
  if (!first || !mayChangeOrTell()) return;
  latest += 1;
  const asked = latest;
  const isProject = files.length === 1 && (await isProjectFile(first));
  if (asked !== latest) return;
  if (!isProject) return importFiles(files);
  openRightPanel('own-data');
  showSheet('details');
  await lookAtProjectFile(first);
}

/** By its name, else by what is in it; a file that cannot be read is none, and whoever takes it says so. */
async function isProjectFile(file: File): Promise<boolean> {
  if (projectFileName.test(file.name)) return true;
  try {
    const start = new Uint8Array(await file.slice(0, zipSign.length).arrayBuffer());
    if (zipSign.some((byte, index) => start[index] !== byte)) return false;
    const { isProjectFile: isListed } = await import('../project/is-project-file.ts');
    return await isListed(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch {
    return false;
  }
}
