import type { ProjectDocument } from '../../project/project.ts';

/** A project as a pack carries it: no host can be asked from there, so nothing of servers goes along. */
export function packedProject(project: ProjectDocument): ProjectDocument {
  return { ...project, data: { ...project.data, live: [] }, allowedHosts: [], mappings: [] };
}
