import { contentsOf } from '../project/kept-record.ts';
import type { ProjectDocument } from '../project/project.ts';
import { contentOf } from './contents.ts';

/** Everything that a project refers to, by SHA-256; or the title of the first dataset whose content is gone. */
export async function projectContents(
  project: ProjectDocument,
): Promise<{ contents: Map<string, Uint8Array> } | { lacking: string }> {
  const contents = new Map<string, Uint8Array>();
  for (const sha256 of contentsOf(project)) {
    const bytes = await contentOf(sha256);
    if (!bytes) {
      const dataset = project.data.datasets.find(
        ({ content, original }) => content.sha256 === sha256 || original.sha256 === sha256,
      );
      return { lacking: dataset?.title ?? sha256 };
    }
    contents.set(sha256, bytes);
  }
  return { contents };
}
