import { operatorOfKey } from '../coverage/definition-key.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { figuresIn } from './bound-text.ts';
import type { BriefingFacts } from './figure.ts';
import { figuresOf } from './figures.ts';
import { missingFigureName } from './missing-figure.ts';
import { missingLayers } from './missing-layers.ts';
import type { Scene, SceneSelection } from './scene.ts';

/** What a scene asks for that the data do not hold (any more), as sentences. */
export function sceneMissing(scene: Scene, facts: BriefingFacts, language: Language): string[] {
  const { page } = messages[language].briefing;
  const { city } = facts;
  const figures = figuresOf(facts, scene.definition);
  const wanted = [...scene.figures, ...figuresIn(scene.text[language]), ...figuresIn(scene.notes[language])];
  const names = wanted
    .filter((key) => !figures.has(key))
    .map((key) => missingFigureName(key, facts, language) ?? key);
  const operator = operatorOfKey(scene.definition);
  const isGone = operator !== null && !city.catalog.operators.some(({ id }) => id === operator);
  return [
    ...missingLayers(
      scene.layers.map(({ id }) => id),
      facts,
      language,
    ),
    ...[...new Set(names)].map((name) => page.missingFigure(name)),
    ...(scene.selection && !isThere(scene.selection, facts) ? [page.missingSelection] : []),
    ...(isGone ? [page.missingOperator(operator)] : []),
  ];
}

function isThere(selection: SceneSelection, { city, register }: BriefingFacts): boolean {
  switch (selection.kind) {
    case 'commune':
      return city.communes.some(({ code }) => code === selection.code);
    case 'place':
      return city.places.some(({ id }) => id === selection.id);
    case 'dead-zone':
      return [...city.deadZones, ...register].some(({ id }) => id === selection.id);
    case 'station':
      return city.stations.some(({ id }) => id === selection.id);
    case 'own':
      return city.catalog.datasets.some(
        ({ id, count }) => id === selection.datasetId && selection.row < count,
      );
  }
}
