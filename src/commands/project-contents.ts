import { withoutOriginals } from '../project/kept-original.ts';
import { contentsOf, datasetContents } from '../project/kept-record.ts';
import type { ProjectDocument } from '../project/project.ts';
import { contentOf } from './contents.ts';

/**
 * Everything that a project refers to, by SHA-256, with the project as it can be handed on: an original that is gone is
 * no longer in it. Or the title of the first dataset whose content is gone.
 */
export async function projectContents(
  project: ProjectDocument,
): Promise<{ project: ProjectDocument; contents: Map<string, Uint8Array> } | { lacking: string }> {
  const contents = new Map<string, Uint8Array>();
  const needed = new Set(datasetContents(project));
  for (const sha256 of contentsOf(project)) {
    const bytes = await contentOf(sha256);
    if (bytes) contents.set(sha256, bytes);
    else if (needed.has(sha256)) {
      const dataset = project.data.datasets.find(({ content }) => content.sha256 === sha256);
      return { lacking: dataset?.title ?? sha256 };
    }
  }
  const data = withoutOriginals(project.data, (sha256) => !contents.has(sha256));
  return { project: { ...project, data }, contents };
}
