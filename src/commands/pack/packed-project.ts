import { withoutOriginals } from '../../project/kept-original.ts';
import type { ProjectDocument } from '../../project/project.ts';

/**
 * A project as a pack carries it: no host can be asked from there, so nothing of servers goes along; nor do the files
 * that the data came from, for a pack is shown to others.
 */
export function packedProject(project: ProjectDocument): ProjectDocument {
  const data = withoutOriginals({ ...project.data, live: [] }, () => true);
  return { ...project, data, allowedHosts: [], mappings: [] };
}
