import type { DefinitionKey } from '../coverage/result.ts';
import { dateShown } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { boundPieces, boundText } from './bound-text.ts';
import type { Exhibit, ExhibitKey } from './exhibit.ts';
import { exhibitCountedBy, exhibitOf } from './exhibit-of.ts';
import { placesOfScene } from './exhibits/places-exhibit.ts';
import type { BriefingFacts, Figure } from './figure.ts';
import { definitionInSentence } from './figures/definition-result.ts';
import {
  coverageAsOf,
  coverageDatasets,
  datasetsAsOf,
  datasetsOfKind,
  namedSources,
  restsOnSimulated,
} from './figures/sources.ts';
import { figuresOf } from './figures.ts';
import { datasetsOfLayer, showsCoverage } from './layer-facts.ts';
import type { Deck, Scene } from './scene.ts';
import { sceneMissing } from './scene-missing.ts';
import type { BriefingPages, ScenePage } from './scene-page.ts';
import { sceneWords } from './scene-words.ts';
import { sceneChanges } from './seen.ts';

/** A scene with everything on it worked out, in one language. */
export function scenePage(
  scene: Scene,
  facts: BriefingFacts,
  language: Language,
  place: { number: number; of: number },
): ScenePage {
  const known = figuresOf(facts, scene.definition);
  const figures = scene.figures.flatMap((key) => known.get(key) ?? []);
  const pieces = boundPieces(scene.text[language], known, language);
  const exhibit = scene.exhibit && exhibitOf(scene.exhibit, { scene, facts, language });
  const onPage = [...figures, ...pieces.flatMap(({ figure }) => figure ?? [])];
  const shown: Shown = { scene, figures: onPage, exhibit, layers: scene.layers.map(({ id }) => id) };
  const rests = restsOn(shown, facts);
  return {
    scene,
    ...place,
    language,
    title: scene.title[language],
    pieces,
    text: pieces.map(({ text }) => text).join(''),
    notes: boundText(scene.notes[language], known, language),
    figures,
    exhibit,
    words: sceneWords(scene, figures, facts, language),
    definitions: countedBy(shown, facts).by,
    dataLine: dataLine(shown, facts, language),
    exhibitLine: exhibit ? dataLine({ ...shown, figures: [], layers: [] }, facts, language) : '',
    sources: namedSources(rests.datasets, facts, language),
    simulated: rests.simulated,
    changes: sceneChanges(scene, facts, language),
    missing: sceneMissing(scene, facts, language),
  };
}

/** Every page of a deck. */
export function briefingPages(deck: Deck, facts: BriefingFacts, language: Language): BriefingPages {
  const of = deck.scenes.length;
  return {
    title: deck.title[language],
    language,
    today: facts.today,
    pages: deck.scenes.map((scene, index) => scenePage(scene, facts, language, { number: index + 1, of })),
  };
}

/** What stands on a page, or on a part of it. */
interface Shown {
  scene: Scene;
  figures: readonly Figure[];
  exhibit: Exhibit | null;
  /** Ids. */
  layers: readonly string[];
}

/** What a page rests on: its figures, its table and its layers. */
interface Rests {
  /** Anything on the page follows from the coverage. */
  coverage: boolean;
  simulated: boolean;
  datasets: string[];
}

/** Exhibits that do not follow from the coverage. */
const withoutCoverage: readonly ExhibitKey[] = ['dead-zones', 'places'];

/** Ids of the datasets that an exhibit shows beside those of the number. */
function datasetsOfExhibit(key: ExhibitKey, scene: Scene, facts: BriefingFacts): string[] {
  switch (key) {
    case 'dead-zones':
      return datasetsOfKind(facts, 'dead-zone-counts', 'dead-zones');
    case 'places':
      return placesOfScene({ scene, facts }).map(({ datasetId }) => datasetId);
    case 'zones':
      return facts.city.places.filter(({ targetZone }) => targetZone).map(({ datasetId }) => datasetId);
    case 'targets':
      return datasetsOfKind(facts, 'targets');
    case 'best-sites':
      return datasetsOfKind(facts, 'radio-model');
    default:
      return [];
  }
}

function restsOn({ scene, figures, exhibit, layers }: Shown, facts: BriefingFacts): Rests {
  const number = coverageDatasets(facts);
  const isOfCoverage = (figure: Figure) =>
    number.length > 0 && number.every((id) => figure.datasets.includes(id));
  const coverage =
    figures.some(isOfCoverage) ||
    layers.some(showsCoverage) ||
    (exhibit !== null && !withoutCoverage.includes(exhibit.key));
  const datasets = [
    ...(coverage ? number : []),
    ...figures.flatMap((figure) => figure.datasets),
    ...layers.flatMap((id) => datasetsOfLayer(id, facts)),
    ...(exhibit ? datasetsOfExhibit(exhibit.key, scene, facts) : []),
  ];
  return {
    coverage,
    simulated:
      figures.some(({ simulated }) => simulated) ||
      (coverage && facts.coverage.simulated) ||
      restsOnSimulated(datasets, facts),
    datasets: [...new Set(datasets)],
  };
}

/** What a page is counted by. */
interface Counted {
  /** Each definition once, the scene's own first. */
  by: DefinitionKey[];
  /** Those that stand in notes beside what is not counted by the scene's own. */
  noted: ReadonlySet<DefinitionKey>;
}

function countedBy({ scene, figures, exhibit, layers }: Shown, facts: BriefingFacts): Counted {
  const own = scene.definition;
  const ofExhibit = exhibit && exhibitCountedBy(exhibit.key, { scene, facts });
  const ofLayers = layers.some(showsCoverage) ? own : null;
  const known = (keys: (DefinitionKey | null)[]) => new Set(keys.filter((key) => key !== null));
  const all = known([ofLayers, ofExhibit, ...figures.map(({ definition }) => definition)]);
  const noted = known([
    ofExhibit,
    ...figures.map(({ definition, note }) => (note === null ? null : definition)),
  ]);
  noted.delete(own);
  return { by: [...all].sort((a, b) => Number(b === own) - Number(a === own)), noted };
}

function dataLine(shown: Shown, facts: BriefingFacts, language: Language): string {
  const { coverage, simulated, datasets } = restsOn(shown, facts);
  const { app, briefing } = messages[language];
  const asOf = coverage ? coverageAsOf(facts) : datasetsAsOf(datasets, facts);
  return [
    ...(asOf === '' ? [] : [briefing.page.data(dateShown(asOf, language))]),
    ...(coverage ? definitionWords(shown, facts, language) : []),
    ...(simulated ? [app.simulated] : []),
  ].join(' · ');
}

/** The scene's own definition, and what else stands in notes; nothing where all that hangs on a definition names it. */
function definitionWords(shown: Shown, facts: BriefingFacts, language: Language): string[] {
  const { by, noted } = countedBy(shown, facts);
  const { definition } = shown.scene;
  const { page } = messages[language].briefing;
  const others = [...noted].map((key) => definitionInSentence(facts, key, language)).join('; ');
  if (!by.includes(definition)) return others === '' ? [] : [page.definition(others)];
  const own = page.definition(definitionInSentence(facts, definition, language));
  return [others === '' ? own : page.definitionBeside(own, others)];
}
