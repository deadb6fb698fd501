import type { BriefingFacts } from '../../briefing/figure.ts';
import { figuresOf } from '../../briefing/figures.ts';
import type { Scene, SceneSeen } from '../../briefing/scene.ts';
import { seenNow } from '../../briefing/seen.ts';

/**
 * What a scene's author stands by now. A figure that is still being computed is left out, because its coming would look
 * like a change, and so are days that are counted down.
 */
export function stoodBy(scene: Scene, facts: BriefingFacts): SceneSeen {
  const seen = seenNow(scene, facts);
  const figures = figuresOf(facts, scene.definition);
  const lasting = Object.entries(seen.values).filter(
    ([key, value]) => value !== null && figures.get(key)?.unit !== 'days',
  );
  return { ...seen, values: Object.fromEntries(lasting) };
}
