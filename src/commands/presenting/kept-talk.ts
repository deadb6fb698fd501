import * as z from 'zod/mini';
import { useApp } from '../../state/store.ts';

const key = 'digital-twin:talk';

/** A talk as this tab remembers it over a reload. */
export interface KeptTalk {
  /** Names the channel to its speaker window. */
  id: string;
  sceneId: string;
  startedAtMs: number;
  /** What stood in the address behind `#`; another link there is not meant for this talk. */
  hash: string;
}

const keptTalk = z.object({
  id: z.string().check(z.regex(/^[\w-]{1,64}$/)),
  sceneId: z.string().check(z.maxLength(200)),
  startedAtMs: z.number().check(z.minimum(0)),
  hash: z.string(),
});

let talkId: string | null = null;

/** Id of the talk that is being given; a new one where none is. */
export function theTalkId(): string {
  talkId ??= readKeptTalk()?.id ?? crypto.randomUUID();
  return talkId;
}

/** What was being given when the page was left; null where nothing was, or it cannot be told. */
export function readKeptTalk(): KeptTalk | null {
  try {
    const read = keptTalk.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null'));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Remembers where the talk stands, so that a reload goes on from there. */
export function keepTalk(): void {
  const { presenting } = useApp.getState();
  if (!presenting) return;
  const { sceneId, startedAtMs } = presenting;
  const talk: KeptTalk = { id: theTalkId(), sceneId, startedAtMs, hash: location.hash };
  try {
    sessionStorage.setItem(key, JSON.stringify(talk));
  } catch {
    // a browser that keeps nothing: a reload ends the talk
  }
}

export function forgetTalk(): void {
  talkId = null;
  try {
    sessionStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}
