import type { GridPoint } from './grid.ts';
import { joinLines } from './join-lines.ts';
import { lengthM, type Sample, sampleIndex, samplesOf } from './line-samples.ts';

export interface ParallelLimits {
  /** Lines of one group nearer than this that run the same or the opposite way count as one. */
  apartM: number;
  /** Remains of a merged line shorter than this are dropped, and so are links inside a merged pair. */
  shortestRestM: number;
  cosLat: number;
}

/** Cosine of the angle up to which two lines run the same way: about 30°. */
const SAME_WAY = 0.85;

/**
 * Draws two carriageways as one line. Groups come most important first; within a group, from the longest line
 * to the shortest, stretches that run beside a line kept before are dropped and what is left of them is led
 * to that line. Short links and roundabouts that lie wholly beside kept lines of any group are dropped.
 */
export function mergeParallels(groups: GridPoint[][][], limits: ParallelLimits): GridPoint[][][] {
  const { apartM, shortestRestM, cosLat } = limits;
  const all = sampleIndex(apartM, cosLat);
  return groups.map((lines) => {
    const own = sampleIndex(apartM, cosLat);
    const kept: GridPoint[][] = [];
    const byLength = lines
      .map((line) => ({ line, wholeM: lengthM(line, cosLat) }))
      .sort((a, b) => b.wholeM - a.wholeM);
    for (const { line, wholeM } of byLength) {
      const samples = samplesOf(line, apartM / 3, cosLat);
      if (wholeM < shortestRestM && samples.every(({ point }) => all.nearest(point, () => true))) continue;
      const beside = samples.map(({ point, direction }) =>
        own.nearest(point, (other) => along(direction, other.direction) >= SAME_WAY),
      );
      const isApart = beside.every((found) => found === null);
      const rests = isApart
        ? [line]
        : restsOf(samples, beside).filter((rest) => lengthM(rest, cosLat) >= shortestRestM);
      for (const rest of rests) {
        const restSamples = samplesOf(rest, apartM / 3, cosLat);
        own.add(restSamples);
        all.add(restSamples);
        kept.push(rest);
      }
    }
    return joinLines(kept);
  });
}

function along(a: [number, number], b: [number, number]): number {
  return Math.abs(a[0] * b[0] + a[1] * b[1]);
}

/** Stretches of samples with nothing beside them, each led to the sample beside its neighbour. */
function restsOf(samples: Sample[], beside: (Sample | null)[]): GridPoint[][] {
  const rests: GridPoint[][] = [];
  let rest: GridPoint[] = [];
  samples.forEach(({ point }, i) => {
    const found = beside[i];
    if (!found) {
      const before = beside[i - 1];
      if (rest.length === 0 && before) rest.push(before.point);
      rest.push(point);
    } else if (rest.length > 0) {
      rest.push(found.point);
      rests.push(rest);
      rest = [];
    }
  });
  if (rest.length > 0) rests.push(rest);
  return rests.filter((line) => line.length > 1);
}
