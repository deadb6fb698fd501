/** Losses of the graphics context in a minute after which the map is drawn anew only slowly. */
const often = 3;
const windowMs = 60_000;

/** Milliseconds from a loss, or from an attempt that failed, to the next attempt. */
const waitsMs = [0, 250, 1000, 4000] as const;
const slowMs = 15_000;

export interface Recovery {
  waitMs: number;
  /** The graphics keep failing: the user should know. */
  isOften: boolean;
}

/**
 * When a lost map is drawn anew: at once, but slowly after several losses in a minute or several attempts in vain.
 * `losses` are times in milliseconds, the last one included; `attempts` are those that failed since.
 */
export function recoveryAfter(losses: readonly number[], attempts: number): Recovery {
  const last = losses.at(-1) ?? 0;
  const recent = losses.filter((time) => last - time < windowMs).length;
  const isOften = recent >= often || attempts >= waitsMs.length;
  return { waitMs: isOften ? slowMs : (waitsMs[attempts] ?? slowMs), isOften };
}
