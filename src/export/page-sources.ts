import type { ScenePage } from '../briefing/scene-page.ts';

/** What a page rests on, its figures and its map, each source once. */
export function pageSources(
  { sources }: Pick<ScenePage, 'sources'>,
  picture: { sources: readonly string[] } | null,
): string[] {
  return [...new Set([...sources, ...(picture?.sources ?? [])])];
}
