import type { LonLat } from '../geo/lon-lat.ts';
import { worldPixels } from '../geo/web-mercator.ts';
import type { GapClusterRow, GapRanking } from '../planning/gap-ranking.ts';
import type { GapFocus } from '../state/gap-slice.ts';
import type { LayerState } from '../state/layer.ts';
import { remember } from './remember.ts';

/** The ranked clusters as the map draws them. */
export interface GapMarks {
  clusters: GapClusterRow[];
  /** The cluster in focus, by id. */
  focus: string | null;
  /** Where the row in focus would get its station. */
  site: { position: LonLat; radiusM: number } | null;
}

/** The marks of a ranking and of the row in focus; the same object for the same two. */
export const gapMarks = remember((gaps: GapRanking | null, focus: GapFocus | null): GapMarks | null => {
  if (!gaps) return null;
  const row =
    focus?.kind === 'commune'
      ? gaps.communes.find(({ code }) => code === focus.id)
      : gaps.clusters.find(({ id }) => id === focus?.id);
  return {
    clusters: gaps.clusters,
    focus: focus?.kind === 'cluster' ? focus.id : null,
    site:
      row?.site && gaps.range ? { position: row.site.position, radiusM: gaps.range.outdoorRadiusM } : null,
  };
});

/** Radius in pixels of the disc behind a rank. */
export const rankRadius = 10;

/** Pixels between the middles of two ranks. */
const labelRoomPx = 28;

/** The clusters whose rank has room at a zoom step, largest first; the one in focus always has. */
export const labelledClusters = remember(({ clusters, focus }: GapMarks, tier: number): GapClusterRow[] => {
  const first = clusters.filter(({ id }) => id === focus);
  const taken: [number, number][] = [];
  return [...first, ...clusters.filter(({ id }) => id !== focus)].filter(({ anchor }) => {
    const [x, y] = worldPixels(anchor, tier);
    if (taken.some(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY) < labelRoomPx)) return false;
    taken.push([x, y]);
    return true;
  });
});

const nowhere: LonLat[] = [];
const positionsOf = remember((labelled: GapClusterRow[]) => labelled.map(({ anchor }) => anchor));

/** Where ranks stand while their layer is shown, so that names keep off them. */
export function rankPositions(
  { gaps, layers }: { gaps: GapMarks | null; layers: readonly LayerState[] },
  tier: number,
): LonLat[] {
  const isShown = layers.some(({ id, visible, opacity }) => id === 'gap-clusters' && visible && opacity > 0);
  return gaps && isShown ? positionsOf(labelledClusters(gaps, tier)) : nowhere;
}
