/** Milliseconds one run takes. */
export function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * Milliseconds of every run in every round. The runs take turns, so that whatever else the machine does falls on
 * all of them; the first `warmUps` rounds are not counted.
 */
export function inTurns<K extends string>(
  runs: Record<K, () => unknown>,
  rounds: number,
  warmUps: number,
): Record<K, number[]> {
  const names = Object.keys(runs) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = -warmUps; round < rounds; round++) {
    for (const name of names) {
      const ms = timed(runs[name]);
      if (round >= 0) times[name].push(ms);
    }
  }
  return times;
}

/** Median over the rounds of how many times as long the one took as the other. */
export function medianRatio(ms: readonly number[], base: readonly number[]): number {
  return median(ms.map((each, round) => each / base[round]!));
}
