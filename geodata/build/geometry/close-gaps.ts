import type { GridPoint } from './grid.ts';
import { keyOf } from './join-lines.ts';
import { sampleIndex, samplesOf } from './line-samples.ts';

export interface GapLimits {
  /** Ends nearer than this to another line are led to it. */
  reachM: number;
  cosLat: number;
  /** Ends that meet no other line in the source either and stay as they are. */
  isFree: (point: GridPoint) => boolean;
}

/** Lines whose ends hang in the air are led to the nearest point of another line, if one is in reach. */
export function closeGaps(groups: GridPoint[][][], { reachM, cosLat, isFree }: GapLimits): GridPoint[][][] {
  const index = sampleIndex(reachM, cosLat);
  const visits = new Map<string, number>();
  for (const line of groups.flat()) {
    index.add(samplesOf(line, reachM / 6, cosLat));
    for (const point of line) visits.set(keyOf(point), (visits.get(keyOf(point)) ?? 0) + 1);
  }
  const lead = (end: GridPoint | undefined, line: GridPoint[]): GridPoint[] => {
    if (!end || isFree(end) || (visits.get(keyOf(end)) ?? 0) > 1) return [];
    const found = index.nearest(end, (sample) => sample.line !== line);
    return found && keyOf(found.point) !== keyOf(end) ? [found.point] : [];
  };
  return groups.map((lines) =>
    lines.map((line) => [...lead(line[0], line), ...line, ...lead(line.at(-1), line)]),
  );
}
