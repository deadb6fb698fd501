import { populationTarget } from '../../coverage/city-coverage-input.ts';
import { operatorKey } from '../../coverage/definition-key.ts';
import type { DefinitionKey } from '../../coverage/result.ts';
import { wholeHeadline } from '../../coverage/whole-people.ts';
import { operatorName } from '../../targets/commune-names.ts';
import { daysToEndOf } from '../../targets/days-left.ts';
import { definitionKeys } from '../../targets/definition-names.ts';
import { gapToTarget } from '../../targets/gap-to-target.ts';
import {
  communesOfMostOfTheGap,
  listFormats,
  namesShown,
  rowName,
  whereTheGapIs,
} from '../../targets/map-in-words.ts';
import { mountainShare } from '../../targets/mountain-share.ts';
import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { percent, percentShown, pointsShown, targetShown } from '../../text/numbers.ts';
import type { BriefingFacts } from '../figure.ts';
import { definitionName, definitionResult } from './definition-result.ts';
import { coverageSpec, type FigureSpec, figureSpec, inBoth } from './figure-spec.ts';
import { datasetsAsOf, datasetsOfKind } from './sources.ts';

type Show = FigureSpec['show'];
type Say = Parameters<typeof inBoth>[0];
type CoverageParts = Parameters<typeof coverageSpec>[1];

export const people: Show = (value, language) => messages[language].kpi.people(value);

/** The share under the definition, the people, the target and how far it is, and the same by operator and definition. */
export function coverageFigures(facts: BriefingFacts, definition: DefinitionKey): FigureSpec[] {
  return [
    ...headline(facts, definition),
    ...target(facts),
    ...compared(facts),
    ...byCommune(facts, definition),
  ];
}

function headline(facts: BriefingFacts, definition: DefinitionKey): FigureSpec[] {
  const { target: goal, totalPeople } = facts.coverage;
  const { value, coveredPeople, met } = definitionResult(facts, definition);
  const isLand = value !== null && coveredPeople === null;
  const whole = coveredPeople === null ? null : wholeHeadline(coveredPeople, totalPeople);
  const share: Show = (shown, language) =>
    isLand ? percent(shown, language) : percentShown(shown, goal, language);
  const points: Show = (missing, language) =>
    messages[language].briefing.units.points(pointsShown(goal - missing, goal, language));
  const spec = (key: string, name: Say, parts: Omit<CoverageParts, 'key' | 'name'>) =>
    coverageSpec(facts, { key, name: inBoth(name), definition, ...parts });
  return [
    spec('coverage', ({ labels }) => labels.coverage, { unit: 'percent', value, show: share, met }),
    spec('covered-people', ({ labels }) => labels.covered, {
      unit: 'people',
      value: whole?.covered,
      show: people,
    }),
    spec('uncovered-people', ({ labels }) => labels.uncovered, {
      unit: 'people',
      value: whole?.uncovered,
      show: people,
    }),
    spec('gap-people', ({ labels }) => labels.gapPeople, {
      unit: 'people',
      value: coveredPeople === null ? null : gapToTarget(coveredPeople, totalPeople, goal),
      show: people,
      met,
    }),
    spec('gap-points', ({ labels }) => labels.gapPoints, {
      unit: 'points',
      value: value === null || isLand ? null : Math.max(0, goal - value),
      show: points,
      met,
    }),
    spec('against-target', ({ labels }) => labels.againstTarget, {
      unit: 'points',
      value: value === null ? null : value - goal,
      show: (difference, language) =>
        messages[language].briefing.units.points(signedPoints(difference, goal, language)),
      words: (language) => againstTarget(value ?? 0, goal, isLand, language),
      met,
    }),
  ];
}

/** Distance to the target in points, with its sign, as the figures on screen add up. */
function signedPoints(difference: number, goal: number, language: Language): string {
  return `${difference < 0 ? '−' : '+'}${pointsShown(goal + difference, goal, language)}`;
}

function againstTarget(value: number, goal: number, isLand: boolean, language: Language): string {
  const { phrases } = messages[language].briefing;
  if (isLand) return phrases.landNotJudged;
  const say = value >= goal ? phrases.met : phrases.missed;
  return say(targetShown(goal, language), pointsShown(value, goal, language));
}

function target(facts: BriefingFacts): FigureSpec[] {
  const { coverage, city, today } = facts;
  const wanted = populationTarget(city.targets);
  const datasets = datasetsOfKind(facts, 'targets');
  const asOf = datasetsAsOf(datasets, facts);
  const source = wanted ? { vi: wanted.source, en: wanted.source } : undefined;
  const from = { asOf: wanted?.sourceDate ?? asOf, datasets, ...(source && { source }) };
  const year = wanted?.dueYear ?? null;
  return [
    figureSpec({
      key: 'total-people',
      name: inBoth(({ labels }) => labels.total),
      unit: 'people',
      value: wholeHeadline(0, coverage.totalPeople).total,
      show: people,
      asOf: datasetsAsOf(datasetsOfKind(facts, 'population'), facts),
      datasets: datasetsOfKind(facts, 'communes', 'population'),
    }),
    figureSpec({
      key: 'target',
      name: inBoth(({ labels }) => labels.target),
      unit: 'percent',
      value: coverage.target,
      show: (value, language) => targetShown(value, language),
      ...from,
    }),
    figureSpec({
      key: 'target-year',
      name: inBoth(({ labels }) => labels.targetYear),
      unit: 'year',
      value: year,
      show: String,
      ...from,
    }),
    figureSpec({
      key: 'days-left',
      name: inBoth(({ labels }) => labels.daysLeft),
      unit: 'days',
      value: year === null ? null : daysToEndOf(year, today),
      show: (value, language) => messages[language].briefing.units.days(value),
      ...from,
    }),
  ];
}

/** The operators and the other definitions, beside each other; the target judges only at least one operator. */
function compared(facts: BriefingFacts): FigureSpec[] {
  const { city, coverage } = facts;
  const share = (definition: DefinitionKey): Show => {
    const isLand = definition === 'land-area';
    return (value, language) =>
      isLand ? percent(value, language) : percentShown(value, coverage.target, language);
  };
  const operators = city.catalog.operators.map(({ id }) => {
    const { value } = definitionResult(facts, operatorKey(id));
    return coverageSpec(facts, {
      key: `operator:${id}`,
      name: inBoth(({ labels }) => labels.operator(operatorName(city, id))),
      unit: 'percent',
      value,
      show: share('any'),
      definition: operatorKey(id),
      saysDefinition: true,
    });
  });
  const largest = definitionResult(facts, 'largest-operator');
  const leader = city.catalog.operators
    .map(({ id }) => ({ id, value: definitionResult(facts, operatorKey(id)).value ?? -1 }))
    .reduce<{ id: string; value: number } | null>(
      (best, each) => (best && best.value >= each.value ? best : each),
      null,
    );
  const definitions = definitionKeys(city.catalog).filter((key) => !key.startsWith('operator:'));
  return [
    ...operators,
    coverageSpec(facts, {
      key: 'largest-operator',
      name: inBoth(({ labels }) => labels.largestOperator),
      unit: 'percent',
      value: largest.value,
      show: share('any'),
      definition: 'largest-operator',
      saysDefinition: true,
      words: (language) =>
        [
          leader && leader.value === largest.value ? operatorName(city, leader.id) : null,
          share('any')(largest.value ?? 0, language),
        ]
          .filter((part) => part !== null)
          .join(', '),
    }),
    ...definitions.map((key) => {
      const { value, met } = definitionResult(facts, key);
      return coverageSpec(facts, {
        key: `definition:${key}`,
        name: inBoth(({ labels }, language) => labels.definition(definitionName(facts, key, language))),
        unit: 'percent',
        value,
        show: share(key),
        definition: key,
        saysDefinition: true,
        met: key === 'any' ? met : null,
      });
    }),
  ];
}

function byCommune(facts: BriefingFacts, definition: DefinitionKey): FigureSpec[] {
  const { city, coverage } = facts;
  const { rows, value } = definitionResult(facts, definition);
  const counted: Show = (count, language) => messages[language].briefing.units.communes(count);
  const most = rows && communesOfMostOfTheGap(rows);
  const mountain =
    rows && mountainShare({ totalPeople: coverage.totalPeople, byCommune: rows }, city.communes);
  const hasMountains = city.communes.some(
    ({ terrain, population }) => terrain === 'mountain' && population > 0,
  );
  const count = (key: string, name: Say, wanted: (share: number) => boolean) =>
    coverageSpec(facts, {
      key,
      name: inBoth(name),
      unit: 'count',
      value: rows?.filter((row) => row.value !== null && wanted(row.value)).length,
      show: counted,
      definition,
    });
  const shown = (language: Language) =>
    listFormats[language].format(
      (most?.rows ?? []).slice(0, namesShown).map((row) => rowName(row, city.communes, language)),
    );
  const mountains = (
    key: string,
    name: Say,
    unit: 'people' | 'percent',
    of: (share: NonNullable<typeof mountain>) => number,
    { digits = 1, by = null }: { digits?: number; by?: DefinitionKey | null } = {},
  ) =>
    coverageSpec(facts, {
      key,
      name: inBoth(name),
      unit,
      value: mountain && of(mountain),
      show: unit === 'people' ? people : (share, language) => percent(share, language, digits),
      definition: by,
    });
  return [
    count(
      'communes-at-target',
      ({ labels }) => labels.communesAt,
      (share) => share >= coverage.target,
    ),
    count(
      'communes-below-target',
      ({ labels }) => labels.communesBelow,
      (share) => share < coverage.target,
    ),
    figureSpec({
      key: 'communes',
      name: inBoth(({ labels }) => labels.communes),
      unit: 'count',
      value: city.communes.length,
      show: counted,
      asOf: datasetsAsOf(datasetsOfKind(facts, 'communes'), facts),
      datasets: datasetsOfKind(facts, 'communes'),
    }),
    coverageSpec(facts, {
      key: 'half-gap-communes',
      name: inBoth(({ labels }) => labels.halfCommunes),
      unit: 'count',
      value: most?.rows.length,
      show: counted,
      definition,
    }),
    coverageSpec(facts, {
      key: 'half-gap-names',
      name: inBoth(({ labels }) => labels.halfNames),
      unit: 'count',
      value: most && most.rows.length > 0 ? most.rows.length : null,
      show: counted,
      definition,
      words: shown,
    }),
    coverageSpec(facts, {
      key: 'where-gap',
      name: inBoth(({ labels }) => labels.whereGap),
      unit: 'count',
      value: value === null ? null : (most?.rows.length ?? null),
      show: counted,
      definition,
      words: (language) => {
        const [sentence] = whereTheGapIs({ byCommune: rows ?? [] }, city, language);
        return sentence ?? messages[language].gaps.none;
      },
    }),
    ...(hasMountains
      ? [
          mountains(
            'mountain-people',
            ({ labels }) => labels.mountainPeople,
            'people',
            (share) => share.people,
          ),
          mountains(
            'mountain-people-share',
            ({ labels }) => labels.mountainShare,
            'percent',
            (share) => share.peopleShare,
            { digits: 2 },
          ),
          mountains(
            'mountain-area-share',
            ({ labels }) => labels.mountainArea,
            'percent',
            (share) => share.areaShare,
            { digits: 0 },
          ),
          mountains(
            'mountain-coverage',
            ({ labels }) => labels.mountainCoverage,
            'percent',
            (share) => share.coverage,
            { by: definition },
          ),
        ]
      : []),
  ];
}
