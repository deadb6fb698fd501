import type { BriefingFacts, FigureKey } from '../../briefing/figure.ts';
import { figuresOf } from '../../briefing/figures.ts';
import type { Scene, SceneSeen } from '../../briefing/scene.ts';
import { seenNow } from '../../briefing/seen.ts';

/**
 * What a scene's author stands by now. A figure that is still being computed keeps what was stood by `before`; without
 * that it is left out, because its coming would look like a change, and so are days that are counted down.
 */
export function stoodBy(scene: Scene, facts: BriefingFacts, before: SceneSeen | null = null): SceneSeen {
  const seen = seenNow(scene, facts);
  const figures = figuresOf(facts, scene.definition);
  const known = before?.values ?? {};
  const values = Object.entries(seen.values).flatMap(([key, value]): [FigureKey, number | null][] => {
    if (figures.get(key)?.unit === 'days') return [];
    if (value !== null) return [[key, value]];
    return Object.hasOwn(known, key) ? [[key, known[key] ?? null]] : [];
  });
  return { ...seen, values: Object.fromEntries(values) };
}

/** Whether nothing on a scene is still being computed. */
export function isComputed(scene: Scene, facts: BriefingFacts): boolean {
  const figures = figuresOf(facts, scene.definition);
  return Object.entries(seenNow(scene, facts).values).every(
    ([key, value]) => value !== null || !figures.has(key),
  );
}
