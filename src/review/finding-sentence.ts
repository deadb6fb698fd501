import { UNKNOWN_OPERATOR } from '../data/operator-names.ts';
import { dateShown } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import {
  decimal,
  distance,
  hectares,
  integer,
  percent,
  percentShown,
  squareKilometres,
} from '../text/numbers.ts';
import type { FindingOf, RuleId, RuleValues } from './finding.ts';

type Details = {
  [Id in RuleId]: (values: RuleValues[Id], language: Language) => string;
};

/** What a finding says behind its subject: of "Trạm A2", "của Alpha, cách trạm A1 chỉ 12 m". */
export function findingDetail<Id extends RuleId>(finding: FindingOf<Id>, language: Language): string {
  return details[finding.rule](finding.values, language);
}

const details: Details = {
  'dead-zone-in-service-area': ({ operators }, language) =>
    words(language).deadZone(operators.map((name) => operatorShown(name, language)).join(', ')),
  'zone-declared-full-with-hole': ({ percent: share, uncoveredHa }, language) =>
    share === null || uncoveredHa === null
      ? words(language).declaredFullPoint
      : words(language).declaredFull(percentShown(share, 100, language), hectares(uncoveredHa, language)),
  'station-in-sea': ({ operator }, language) => words(language).inSea(operatorShown(operator, language)),
  'station-outside-city': ({ operator }, language) =>
    words(language).outsideCity(operatorShown(operator, language)),
  'operator-unknown': ({ stations, areas }, language) =>
    words(language).operatorUnknown(integer(stations, language), integer(areas, language)),
  'stations-too-close': ({ operator, other, distanceM }, language) =>
    words(language).tooClose(operatorShown(operator, language), other, distance(distanceM, language)),
  'radius-implausible': ({ radiusM, modelM }, language) =>
    modelM === null
      ? words(language).radiusTooGreat(distance(radiusM, language))
      : words(language).radius(distance(radiusM, language), distance(modelM, language)),
  'simulated-mixed': ({ simulated, declared }, language) =>
    words(language).mixed(integer(simulated, language), integer(declared, language)),
  'area-without-station': ({ operator }, language) =>
    words(language).noStation(operatorShown(operator, language)),
  'area-repeated': ({ operator, other }, language) =>
    words(language).areaRepeated(operatorShown(operator, language), other),
  'invalid-polygon': ({ fault }, language) => words(language).outlineFaults[fault],
  'population-outside-communes': ({ people }, language) =>
    words(language).unitOutside(peopleShown(people, language)),
  'commune-sum-differs': ({ units, list }, language) =>
    words(language).sum(peopleShown(units, language), peopleShown(list, language)),
  'census-exceeded': (values, language) => words(language).censusExceeded(...censusShown(values, language)),
  'census-not-reached': (values, language) =>
    words(language).censusNotReached(...censusShown(values, language)),
  'official-total-differs': ({ list, announced, source }, language) =>
    words(language).total(
      peopleShown(list, language),
      peopleShown(announced, language),
      differenceShown(list, announced, language, 2),
      source,
    ),
  'communes-overlap': ({ other, areaHa }, language) =>
    words(language).communesOverlap(other[language], hectares(areaHa, language)),
  'commune-area-differs': ({ drawnKm2, officialKm2 }, language) =>
    words(language).area(
      squareKilometres(drawnKm2, language),
      squareKilometres(officialKm2, language),
      differenceShown(drawnKm2, officialKm2, language),
    ),
  'zones-overlap': ({ other, areaHa, percent: share }, language) =>
    words(language).zonesOverlap(other[language], hectares(areaHa, language), percent(share, language)),
  'zone-area-differs': ({ drawnHa, officialHa }, language) =>
    words(language).area(
      hectares(drawnHa, language),
      hectares(officialHa, language),
      differenceShown(drawnHa, officialHa, language),
    ),
  'place-outside-its-commune': ({ named, actual, percent: share }, language) => {
    if (actual === null) return words(language).nowhere(named[language]);
    return share === null || share === 0
      ? words(language).elsewhere(named[language], actual[language])
      : words(language).mostlyElsewhere(named[language], percent(share, language), actual[language]);
  },
  'date-in-future': ({ date }, language) => words(language).future(dateShown(date, language)),
  'dataset-old': ({ date, months }, language) =>
    words(language).old(dateShown(date, language), integer(months, language)),
};

function words(language: Language) {
  return messages[language].review.details;
}

function operatorShown(name: string, language: Language): string {
  return name === UNKNOWN_OPERATOR.id ? messages[language].review.unknownOperator : name;
}

/** Whole people, or with one decimal where a supplied file has parts of them. */
function peopleShown(people: number, language: Language): string {
  return Number.isInteger(people) ? integer(people, language) : decimal(people, 1, language);
}

/** How much greater or smaller a value is than the official one, with its sign: "+1,9%". */
function differenceShown(value: number, official: number, language: Language, digits = 1): string {
  const share = (100 * (value - official)) / official;
  return `${share < 0 ? '−' : '+'}${percent(Math.abs(share), language, digits)}`;
}

function censusShown(
  { list, census, date }: RuleValues['census-exceeded'],
  language: Language,
): [list: string, ratio: string, census: string, people: string] {
  const { review } = messages[language];
  return [
    peopleShown(list, language),
    decimal(list / census, 2, language),
    date === null ? review.census : review.censusOn(dateShown(date, language)),
    peopleShown(census, language),
  ];
}
