import type { Language } from '../text/language.ts';
import { figuresIn, UNKNOWN_FIGURE } from './bound-text.ts';
import type { BriefingFacts, FigureKey } from './figure.ts';
import { coverageAsOf } from './figures/sources.ts';
import { figureSpecsOf, figuresOf } from './figures.ts';
import type { Scene, SceneSeen } from './scene.ts';
import type { FigureChange } from './scene-page.ts';

/** What rounding in sums may move a value by without anything having changed. */
const ROUNDING = 1e-9;

/** Every figure of a scene, the big ones first, then those in its texts and notes. */
function figuresOnScene({ figures, text, notes }: Scene): FigureKey[] {
  const bound = [text.vi, text.en, notes.vi, notes.en].flatMap(figuresIn);
  return [...new Set([...figures, ...bound])];
}

/** What a scene is written against when somebody stands by its figures now. */
export function seenNow(scene: Scene, facts: BriefingFacts): SceneSeen {
  const figures = figuresOf(facts, scene.definition);
  return {
    hash: facts.coverage.hash,
    asOf: coverageAsOf(facts),
    values: Object.fromEntries(figuresOnScene(scene).map((key) => [key, figures.get(key)?.value ?? null])),
  };
}

/**
 * The figures of a scene that are not what they were when somebody stood by it, compared unrounded. A figure that is
 * not known now is no change: it may still be computed.
 */
export function sceneChanges(scene: Scene, facts: BriefingFacts, language: Language): FigureChange[] {
  if (!scene.seen) return [];
  const specs = figureSpecsOf(facts, scene.definition);
  const figures = figuresOf(facts, scene.definition);
  return figuresOnScene(scene).flatMap((key): FigureChange[] => {
    const [spec, figure, was] = [specs.get(key), figures.get(key), scene.seen?.values[key]];
    if (!spec || !figure || figure.value === null || was === undefined) return [];
    if (was !== null && Math.abs(was - figure.value) <= ROUNDING) return [];
    return [
      {
        figure,
        before: was === null ? UNKNOWN_FIGURE : spec.show(was, language),
        now: spec.show(figure.value, language),
      },
    ];
  });
}
