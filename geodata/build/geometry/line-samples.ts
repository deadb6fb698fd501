import { type GridPoint, STEPS_PER_DEGREE } from './grid.ts';

const METRES_PER_STEP = 111_195 / STEPS_PER_DEGREE;

/** A point of a line, the unit vector along it, and which line it is. */
export interface Sample {
  point: GridPoint;
  direction: [number, number];
  line: GridPoint[];
}

/** Finds the samples of lines that lie near a point. */
export interface SampleIndex {
  add(samples: Sample[]): void;
  /** The nearest sample within reach that passes the test, or null. */
  nearest(point: GridPoint, isWanted: (sample: Sample) => boolean): Sample | null;
}

/** An empty index for look-ups up to `reachM` metres; east–west steps count `cosLat` as much as others. */
export function sampleIndex(reachM: number, cosLat: number): SampleIndex {
  const cellSteps = reachM / METRES_PER_STEP;
  const cells = new Map<string, Sample[]>();
  const cellOf = ([x, y]: GridPoint): GridPoint => [
    Math.floor((x * cosLat) / cellSteps),
    Math.floor(y / cellSteps),
  ];
  return {
    add(samples) {
      for (const sample of samples) {
        const key = cellOf(sample.point).join();
        const cell = cells.get(key);
        if (cell) cell.push(sample);
        else cells.set(key, [sample]);
      }
    },
    nearest(point, isWanted) {
      const [column, row] = cellOf(point);
      let nearest: Sample | null = null;
      let nearestM = reachM;
      for (let dx = -1; dx <= 1; dx++) {
        for (let dy = -1; dy <= 1; dy++) {
          for (const sample of cells.get(`${column + dx},${row + dy}`) ?? []) {
            const apartM = lengthM([point, sample.point], cosLat);
            if (apartM >= nearestM || !isWanted(sample)) continue;
            nearestM = apartM;
            nearest = sample;
          }
        }
      }
      return nearest;
    },
  };
}

/** The points of the line and, on longer segments, points between them at most `spacingM` apart. */
export function samplesOf(line: GridPoint[], spacingM: number, cosLat: number): Sample[] {
  const samples: Sample[] = [];
  line.slice(1).forEach((to, i) => {
    const from = line[i] ?? to;
    const length = lengthM([from, to], cosLat) || 1;
    const pieces = Math.max(1, Math.ceil(length / spacingM));
    const direction: [number, number] = [
      ((to[0] - from[0]) * cosLat * METRES_PER_STEP) / length,
      ((to[1] - from[1]) * METRES_PER_STEP) / length,
    ];
    for (let k = samples.length === 0 ? 0 : 1; k <= pieces; k++) {
      const share = k / pieces;
      const point: GridPoint = [
        Math.round(from[0] + (to[0] - from[0]) * share),
        Math.round(from[1] + (to[1] - from[1]) * share),
      ];
      samples.push({ point, direction, line });
    }
  });
  return samples;
}

/** Length in metres of a line of grid points. */
export function lengthM(line: GridPoint[], cosLat: number): number {
  let steps = 0;
  line.forEach(([x, y], i) => {
    const [nextX, nextY] = line[i + 1] ?? [x, y];
    steps += Math.hypot((nextX - x) * cosLat, nextY - y);
  });
  return steps * METRES_PER_STEP;
}
