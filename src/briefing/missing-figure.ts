import { operatorName } from '../targets/commune-names.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import type { BriefingFacts, FigureKey } from './figure.ts';
import type { BriefingWords } from './figures/figure-spec.ts';

type Labels = BriefingWords['labels'];

/** Figures that a city has or lacks as a whole. */
const ofCity: Record<FigureKey, (labels: Labels) => string> = {
  'mountain-people': (labels) => labels.mountainPeople,
  'mountain-people-share': (labels) => labels.mountainShare,
  'mountain-area-share': (labels) => labels.mountainArea,
  'mountain-coverage': (labels) => labels.mountainCoverage,
  'zones-operating': (labels) => labels.zonesOperating,
  'zones-measured': (labels) => labels.zonesMeasured,
  'zones-full': (labels) => labels.zonesFull,
  'zones-not-full': (labels) => labels.zonesNotFull,
  'zones-with-service': (labels) => labels.zonesService,
  'zones-point-only': (labels) => labels.zonesPoint,
  'zones-unlocated': (labels) => labels.zonesUnlocated,
  'zones-full-share': (labels) => labels.zonesFullShare,
  'zones-uncovered-hectares': (labels) => labels.zonesHectares,
  'zones-in-words': (labels) => labels.zonesWords,
  'dead-zones-official': (labels) => labels.deadOfficial,
  'dead-zone-villages': (labels) => labels.deadVillages,
  'dead-zone-clusters': (labels) => labels.deadClusters,
  'dead-zones-named': (labels) => labels.deadNamed,
  'dead-zones-solved': (labels) => labels.deadSolved,
  'dead-zones-left': (labels) => labels.deadLeft,
  'dead-zones-unpublished': (labels) => labels.deadUnpublished,
  'villages-without-power': (labels) => labels.withoutPower,
  'dead-zones-in-words': (labels) => labels.deadWords,
};

/** Figures of places, by what follows the stem of their key. */
const ofPlaces: Record<string, (labels: Labels, what: string) => string> = {
  '': (labels, what) => labels.places(what),
  '-operating': (labels, what) => labels.placesOperating(what),
  '-building': (labels, what) => labels.placesBuilding(what),
  '-planned': (labels, what) => labels.placesPlanned(what),
  '-hectares': (labels, what) => labels.placesHectares(what),
  '-in-words': (labels, what) => labels.placesWords(what),
};

/** What a figure is called that the data do not hold; null where its key is of no known kind. */
export function missingFigureName(
  key: FigureKey,
  { city }: Pick<BriefingFacts, 'city'>,
  language: Language,
): string | null {
  const { labels, gone } = messages[language].briefing;
  if (Object.hasOwn(ofCity, key)) return ofCity[key]?.(labels) ?? null;
  const [, stem = '', id = ''] = /^([a-z-]+):(.+)$/su.exec(key) ?? [];
  if (stem === 'operator') return labels.operator(operatorName(city, id));
  if (stem === 'target') return gone.target;
  if (stem === 'target-now') return gone.targetNow;
  const [, group = '', suffix = ''] = /^(places|set|parts)(.*)$/u.exec(stem) ?? [];
  const say = Object.hasOwn(ofPlaces, suffix) ? ofPlaces[suffix] : undefined;
  return group === '' || !say ? null : say(labels, placesCalled(group, id, city, language));
}

/** Places that are counted together, within a sentence. */
function placesCalled(group: string, id: string, city: BriefingFacts['city'], language: Language): string {
  const { labels, kindNames, gone } = messages[language].briefing;
  if (group === 'places') return (Object.hasOwn(kindNames, id) && kindNames[id]) || gone.places;
  const named =
    group === 'set'
      ? city.catalog.datasets.find((entry) => entry.id === id)?.title
      : city.places.find((place) => place.id === id)?.name;
  if (!named) return group === 'set' ? gone.set : gone.parts;
  return group === 'set' ? labels.inSet(named[language]) : labels.parts(named[language]);
}
