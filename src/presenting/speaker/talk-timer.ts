import * as z from 'zod/mini';

/** A stopwatch: what has run up, and since when it runs on. Milliseconds; points in time since 1970. */
export interface TalkTimer {
  elapsedMs: number;
  /** Null while it stands. */
  runningSinceMs: number | null;
}

export function timerElapsedMs({ elapsedMs, runningSinceMs }: TalkTimer, nowMs: number): number {
  return elapsedMs + (runningSinceMs === null ? 0 : Math.max(0, nowMs - runningSinceMs));
}

export function startedTimer(timer: TalkTimer, nowMs: number): TalkTimer {
  return timer.runningSinceMs === null ? { ...timer, runningSinceMs: nowMs } : timer;
}

export function pausedTimer(timer: TalkTimer, nowMs: number): TalkTimer {
  return { elapsedMs: timerElapsedMs(timer, nowMs), runningSinceMs: null };
}

/** Back to nothing; it runs on where it ran. */
export function resetTimer({ runningSinceMs }: TalkTimer, nowMs: number): TalkTimer {
  return { elapsedMs: 0, runningSinceMs: runningSinceMs === null ? null : nowMs };
}

/** "4:07", "1:02:09"; whole seconds that have passed. */
export function timerShown(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1000);
  const two = (part: number) => String(part).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

const keptTimer = z.object({
  elapsedMs: z.number().check(z.minimum(0)),
  runningSinceMs: z.nullable(z.number().check(z.minimum(0))),
});

/** A timer as it was kept; null for anything else. */
export function readTimer(text: string | null): TalkTimer | null {
  try {
    return keptTimer.safeParse(JSON.parse(text ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}
