import type { ImportedKind, ProjectDocument } from './project.ts';

/** What is in a project, for whoever is asked whether to open it. */
export interface ProjectSummary {
  datasets: { title: string; kind: ImportedKind; count: number }[];
  /** Changes to the register of dead zones: entries added, edited, removed. */
  register: { added: number; edited: number; removed: number };
  live: number;
  /** Scenes of a briefing of the user's own; null where there is none. */
  scenes: number | null;
  /** Hosts that the project wants to ask. */
  hosts: readonly string[];
}

export function projectSummary({
  data,
  allowedHosts,
}: Pick<ProjectDocument, 'data' | 'allowedHosts'>): ProjectSummary {
  const { added, edits, removed } = data.register;
  return {
    datasets: data.datasets.map(({ title, kind, content }) => ({ title, kind, count: content.count })),
    register: { added: added.length, edited: Object.keys(edits).length, removed: removed.length },
    live: data.live.length,
    scenes: data.deck?.scenes.length ?? null,
    hosts: allowedHosts,
  };
}

/** Whether there is anything of the user's in it. */
export function isEmptySummary({ datasets, register, live, scenes }: ProjectSummary): boolean {
  const made = datasets.length + register.added + register.edited + register.removed + live;
  return made === 0 && scenes === null;
}
