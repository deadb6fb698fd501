import { useEffect, useState } from 'react';
import { readTimer, startedTimer, type TalkTimer } from './talk-timer.ts';

const standing: TalkTimer = { elapsedMs: 0, runningSinceMs: null };

function keyOf(talkId: string): string {
  return `digital-twin:talk-timer:${talkId}`;
}

function kept(talkId: string): TalkTimer | null {
  try {
    return readTimer(sessionStorage.getItem(keyOf(talkId)));
  } catch {
    return null;
  }
}

/** The stopwatch of a talk, over reloads of its window; it starts when the talk did. */
export function useTalkTimer(
  talkId: string,
  startedAtMs: number | null,
): [TalkTimer, (change: (timer: TalkTimer, nowMs: number) => TalkTimer) => void] {
  const [timer, setTimer] = useState<TalkTimer | null>(() => kept(talkId));
  const now = timer ?? (startedAtMs === null ? standing : startedTimer(standing, startedAtMs));
  useEffect(() => {
    if (!timer) return;
    try {
      sessionStorage.setItem(keyOf(talkId), JSON.stringify(timer));
    } catch {
      // a reload starts it anew
    }
  }, [talkId, timer]);
  return [now, (change) => setTimer(change(now, Date.now()))];
}

/** Now, in milliseconds since 1970, told once a second. */
export function useNow(): number {
  const [nowMs, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
