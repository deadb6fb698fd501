import type { Figure } from '../../briefing/figure.ts';
import type { ScenePage } from '../../briefing/scene-page.ts';

/** Each figure of a scene once. */
export function figuresOn(page: ScenePage): Figure[] {
  const all = [...page.figures, ...page.pieces.flatMap(({ figure }) => figure ?? [])];
  return [...new Map(all.map((figure) => [figure.key, figure])).values()];
}
