import type { ChangeWord, ProjectSlice } from './project-slice.ts';

/** What undo would take back; null where there is nothing. */
export function nextUndo({ past }: Pick<ProjectSlice, 'past'>): ChangeWord | null {
  return past.at(-1)?.what ?? null;
}

export function canUndo({ past }: Pick<ProjectSlice, 'past'>): boolean {
  return past.length > 0;
}
