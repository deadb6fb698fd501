import { packedFactsPath, packedProjectPath, readPackedFacts } from '../../offline/pack/pack-content.ts';
import { emptyProject, type ProjectDocument } from '../../project/project.ts';
import { readProjectFile } from '../../project/project-file.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { holdContent } from '../contents.ts';
import { keepProject, loadProject } from '../keep-project.ts';

/** Reads the project that this pack carries in the place of one kept on the machine, and shows the pack's first page. */
export async function openPack(): Promise<void> {
  const [file, facts] = await Promise.all([packed(packedProjectPath), packed(packedFactsPath)]);
  const project = await projectIn(file);
  if (!project) {
    const message = { vi: messages.vi.offline.pack.badProject, en: messages.en.offline.pack.badProject };
    useApp.getState().noticePosted({ id: 'pack-project', tone: 'error', message });
  }
  await loadProject(project ?? emptyProject);
  keepProject();
  const read = readPackedFacts(parsed(facts));
  if (read) useApp.getState().packOpened(read);
}

async function packed(path: string): Promise<Uint8Array> {
  try {
    const response = await fetch(new URL(path, document.baseURI));
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    return new Uint8Array();
  }
}

async function projectIn(file: Uint8Array): Promise<ProjectDocument | null> {
  const reading = await readProjectFile(packedProjectPath, file);
  if (!reading.ok) return null;
  for (const [sha256, bytes] of reading.value.contents) await holdContent(bytes, sha256);
  return reading.value.project;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
