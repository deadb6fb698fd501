import type { Deck, Scene } from '../../briefing/scene.ts';

export type Step = 'next' | 'previous' | 'first' | 'last';

/** The scene that a step leads to; the ends of a deck hold. Null in an empty deck. */
export function sceneAfter({ scenes }: Deck, sceneId: string, step: Step): Scene | null {
  if (step === 'first') return scenes[0] ?? null;
  if (step === 'last') return scenes.at(-1) ?? null;
  const at = scenes.findIndex(({ id }) => id === sceneId);
  if (at < 0) return scenes[0] ?? null;
  const to = Math.min(scenes.length - 1, Math.max(0, at + (step === 'next' ? 1 : -1)));
  return scenes[to] ?? null;
}

/** The scene with this number, from 1; the last where there are fewer. Null in an empty deck. */
export function sceneNumbered({ scenes }: Deck, number: number): Scene | null {
  return scenes[Math.min(scenes.length, Math.max(1, number)) - 1] ?? null;
}

/**
 * Where to stand when a deck has changed: the same scene, or, where it is gone, the nearest that is left, first among
 * those that followed it. Null when none is left.
 */
export function sceneNearest(before: Deck | null, now: Deck | null, sceneId: string): Scene | null {
  const left = new Map((now?.scenes ?? []).map((scene) => [scene.id, scene]));
  const same = left.get(sceneId);
  if (same) return same;
  const was = before?.scenes ?? [];
  const at = was.findIndex(({ id }) => id === sceneId);
  if (at < 0) return now?.scenes[0] ?? null;
  const following = was.slice(at + 1).find(({ id }) => left.has(id));
  const leading = was.slice(0, at).findLast(({ id }) => left.has(id));
  return left.get((following ?? leading)?.id ?? '') ?? now?.scenes[0] ?? null;
}
