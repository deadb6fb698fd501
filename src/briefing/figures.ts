import type { DefinitionKey } from '../coverage/result.ts';
import type { BriefingFacts, Figure, FigureKey } from './figure.ts';
import { askFigures } from './figures/ask-figures.ts';
import { coverageFigures } from './figures/coverage-figures.ts';
import { dateFigures } from './figures/date-figures.ts';
import { deadZoneFigures } from './figures/dead-zone-figures.ts';
import { type FigureSpec, figureOf } from './figures/figure-spec.ts';
import { gapFigures } from './figures/gap-figures.ts';
import { placeFigures } from './figures/place-figures.ts';
import { targetFigures } from './figures/target-figures.ts';
import { zoneFigures } from './figures/zone-figures.ts';

interface Catalogue {
  specs: Map<FigureKey, FigureSpec>;
  figures: Map<FigureKey, Figure>;
}

const known = new WeakMap<BriefingFacts, Map<DefinitionKey, Catalogue>>();

/**
 * Every figure that a briefing of this city can show, by key, under a definition, in the order in which they are
 * listed. What is not computed yet is there too, without a value. The same map for the same facts.
 */
export function figuresOf(facts: BriefingFacts, definition: DefinitionKey): Map<FigureKey, Figure> {
  return catalogueOf(facts, definition).figures;
}

/** The same figures with how any value of them is read. */
export function figureSpecsOf(facts: BriefingFacts, definition: DefinitionKey): Map<FigureKey, FigureSpec> {
  return catalogueOf(facts, definition).specs;
}

function catalogueOf(facts: BriefingFacts, definition: DefinitionKey): Catalogue {
  const before = known.get(facts) ?? new Map<DefinitionKey, Catalogue>();
  const made = before.get(definition) ?? catalogue(facts, definition);
  known.set(facts, before.set(definition, made));
  return made;
}

function catalogue(facts: BriefingFacts, definition: DefinitionKey): Catalogue {
  const specs = withDistinctNames([
    ...coverageFigures(facts, definition),
    ...zoneFigures(facts),
    ...deadZoneFigures(facts),
    ...placeFigures(facts),
    ...gapFigures(facts),
    ...targetFigures(facts),
    ...askFigures(facts, definition),
    ...dateFigures(facts),
  ]);
  return {
    specs: new Map(specs.map((spec) => [spec.key, spec])),
    figures: new Map(specs.map((spec) => [spec.key, figureOf(spec, facts, definition)])),
  };
}

/** Two figures of one name could not be told apart in a text that is being written: later ones say their key. */
function withDistinctNames(specs: readonly FigureSpec[]): FigureSpec[] {
  const taken = { vi: new Set<string>(), en: new Set<string>() };
  return specs.map((spec) => {
    const name = { ...spec.name };
    for (const language of ['vi', 'en'] as const) {
      if (taken[language].has(name[language])) name[language] = `${name[language]} (${spec.key})`;
      taken[language].add(name[language]);
    }
    return { ...spec, name };
  });
}
