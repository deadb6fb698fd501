import { registerProgress } from '../register/register-progress.ts';
import { coverageInWords } from '../targets/map-in-words.ts';
import { zonesInWords } from '../targets/status-in-words.ts';
import { zoneScore } from '../targets/zone-score.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { integer } from '../text/numbers.ts';
import type { BriefingFacts, Figure } from './figure.ts';
import { hasDeadZones } from './figures/dead-zone-figures.ts';
import { figuresForWords } from './figures/definition-result.ts';
import { noteOf } from './figures/figure-spec.ts';
import { targetedZones } from './figures/zone-figures.ts';
import { figuresOf } from './figures.ts';
import type { Scene } from './scene.ts';
import { withNote } from './with-note.ts';

const coverageLayers = /^(commune-coverage|uncovered|gap-clusters|population|stations|service-areas:.*)$/su;

/** Figures that the sentences about zones and dead zones tell in other words. */
const toldOfZones =
  /^zones-(operating|measured|full|not-full|full-share|with-service|point-only|unlocated|in-words)$/;
const toldOfDeadZones = /^(dead-zones-|villages-without-power$)/;

/**
 * What the map of a scene shows, for those who do not see it: in the sentences of the app for the coverage, the zones,
 * the dead zones and the places on it, then a sentence for each big figure that they do not cover.
 */
export function sceneWords(
  scene: Scene,
  figures: readonly Figure[],
  facts: BriefingFacts,
  language: Language,
): string[] {
  const ids = scene.layers.map(({ id }) => id);
  const placeSets = ids.flatMap((id) => (id.startsWith('places:') ? [id.slice('places:'.length)] : []));
  const hasZones = ids.includes('zone-holes') || scene.exhibit === 'zones';
  const hasDead = ids.includes('dead-zones') || scene.exhibit === 'dead-zones';
  const sentences = [
    ...(ids.some((id) => coverageLayers.test(id))
      ? ofCoverage(scene, facts, language, hasZones || hasDead)
      : []),
    ...(hasZones ? ofZones(scene, facts, language) : []),
    ...(hasDead ? ofDeadZones(facts, language) : []),
    ...ofPlaces(placeSets, scene, facts, language),
  ];
  const { page } = messages[language].briefing;
  const told = sentences.join(' ');
  const untold = figures.filter(
    ({ key, text, unit }) =>
      !(hasZones && toldOfZones.test(key)) &&
      !(hasDead && toldOfDeadZones.test(key)) &&
      !told.includes(unit === 'people' ? (text[language].split(' ')[0] ?? '') : text[language]),
  );
  return [
    ...new Set([
      ...sentences,
      ...untold.map(({ label, text }) => page.figure(label[language], text[language])),
    ]),
  ];
}

/** The coverage; only its first sentence where it is the ground under what the scene is about. */
function ofCoverage(scene: Scene, facts: BriefingFacts, language: Language, isGround: boolean): string[] {
  const figures = figuresForWords(facts, scene.definition, language);
  const sentences = figures ? coverageInWords(figures, facts.city, language) : [];
  if (!isGround) return sentences;
  return [
    ...sentences.slice(0, 1),
    ...(facts.coverage.simulated ? [messages[language].mapWords.simulated] : []),
  ];
}

/** The zones, counted by at least one operator; only the first two sentences hang on a definition. */
function ofZones(scene: Scene, facts: BriefingFacts, language: Language): string[] {
  const zones = targetedZones(facts);
  if (!zones || zones.length === 0) return [];
  const { mapWords } = messages[language];
  const note = noteOf('any', scene.definition, facts);
  return [
    ...zonesInWords(zoneScore(zones), language).map((sentence, k) =>
      k < 2 ? withNote(sentence, note?.[language]) : sentence,
    ),
    ...(facts.coverage.simulated ? [mapWords.simulated] : []),
  ];
}

function ofDeadZones(facts: BriefingFacts, language: Language): string[] {
  if (!hasDeadZones(facts)) return [];
  const { progress: words } = messages[language].register;
  const progress = registerProgress(facts.register, facts.city.deadZoneCounts);
  const { official, namedSolved, left, unpublished, others, othersSolved, withoutPower } = progress;
  const whole = (value: number) => integer(value, language);
  const solved =
    official === null
      ? words.noOfficial
      : `${messages[language].register.title}: ${words.solvedOf(whole(namedSolved), whole(official))}, ${words.left(whole(left ?? 0))}.`;
  return [
    solved,
    ...(unpublished ? [`${words.unpublished(unpublished)}. ${words.unpublishedText}`] : []),
    ...(others > 0 ? [words.others(others, othersSolved)] : []),
    ...(withoutPower ? [`${words.withoutPower(withoutPower.value)}.`] : []),
  ];
}

/** The places by kind, as far as the layers of the scene show them; zones have been told by their coverage. */
function ofPlaces(sets: readonly string[], scene: Scene, facts: BriefingFacts, language: Language): string[] {
  if (scene.layers.some(({ id }) => id === 'zone-holes')) return [];
  const figures = figuresOf(facts, scene.definition);
  return sets.flatMap((id) => {
    const figure = figures.get(`set-in-words:${id}`);
    const title = facts.city.catalog.datasets.find((entry) => entry.id === id)?.title[language];
    return figure && title ? [messages[language].briefing.page.places(title, figure.text[language])] : [];
  });
}
