import { wholeHeadline } from '../coverage/whole-people.ts';
import type { Language, LocalText } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { integer, percent, percentShown, pointsShown, targetShown } from '../text/numbers.ts';
import { gapToTarget } from './gap-to-target.ts';
import { mountainShare } from './mountain-share.ts';

/** What a definition says of people, for the first sentence; land is judged by no target. */
export type CoverageSubject =
  | { kind: 'any' }
  | { kind: 'operator'; name: string }
  | { kind: 'counted'; definition: string }
  | { kind: 'land' };

/** The figures of a coverage result that the sentences need; percent unrounded. */
export interface CoverageFigures {
  /** Left out for the headline, at least one operator. */
  subject?: CoverageSubject;
  value: number;
  coveredPeople: number;
  totalPeople: number;
  target: number;
  met: boolean;
  simulated: boolean;
  byCommune: { code: string; name: string; population: number; coveredPeople: number }[];
}

/** The facts of a city that the sentences need. */
export interface CityFigures {
  catalog: { city: { name: LocalText } };
  communes: { code: string; nameEn: string; terrain: string; areaKm2: number; population: number }[];
}

/** Names in a list as it is read. */
export const listFormats: Record<Language, Intl.ListFormat> = {
  vi: new Intl.ListFormat('vi', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
};

/** Names of communes that a sentence lists. */
export const namesShown = 5;

/** The fewest communes that together hold at least half of the people not covered, largest gap first. */
export function communesOfMostOfTheGap<Row extends { population: number; coveredPeople: number }>(
  rows: Row[],
): { rows: Row[]; share: number } {
  const gap = (row: Row) => row.population - row.coveredPeople;
  const all = rows.reduce((sum, row) => sum + gap(row), 0);
  const largest: Row[] = [];
  let people = 0;
  for (const row of [...rows].sort((a, b) => gap(b) - gap(a))) {
    if (people * 2 >= all) break;
    largest.push(row);
    people += gap(row);
  }
  return { rows: largest, share: all === 0 ? 0 : (100 * people) / all };
}

/** Name of a row's commune in a language; the row of those in none has words of its own. */
export function rowName(
  row: { code: string; name: string },
  communes: CityFigures['communes'],
  language: Language,
): string {
  const commune = communes.find(({ code }) => code === row.code);
  if (!commune) return messages[language].mapWords.outside;
  return language === 'vi' ? row.name : commune.nameEn;
}

function headline(result: CoverageFigures, cityName: string, language: Language): string {
  const words = messages[language].mapWords;
  const subject = result.subject ?? { kind: 'any' };
  if (subject.kind === 'land') return words.land(percent(result.value, language), cityName);
  const share = percentShown(result.value, result.target, language);
  const { covered, uncovered } = wholeHeadline(result.coveredPeople, result.totalPeople);
  const [inside, outside] = [integer(covered, language), integer(uncovered, language)];
  switch (subject.kind) {
    case 'any':
      return words.any(share, cityName, inside, outside);
    case 'operator':
      return words.operator(share, cityName, inside, subject.name, outside);
    case 'counted':
      return words.counted(subject.definition, share, cityName, inside, outside);
  }
}

function distanceToTarget(result: CoverageFigures, language: Language): string {
  const words = messages[language].mapWords;
  const { value, coveredPeople, totalPeople, target, met } = result;
  const points = pointsShown(value, target, language);
  const goal = targetShown(target, language);
  const surplus = Math.floor(coveredPeople - (totalPeople * target) / 100);
  return met
    ? words.met(goal, points, integer(surplus, language))
    : words.missed(points, integer(gapToTarget(coveredPeople, totalPeople, target), language), goal);
}

/** The communes that hold at least half of the people not covered, as one sentence; none where everybody is covered. */
export function whereTheGapIs(
  { byCommune }: Pick<CoverageFigures, 'byCommune'>,
  city: CityFigures,
  language: Language,
): string[] {
  const words = messages[language].mapWords;
  const { rows, share } = communesOfMostOfTheGap(byCommune);
  if (rows.length === 0) return [];
  const names = rows.slice(0, namesShown).map((row) => rowName(row, city.communes, language));
  const list = listFormats[language].format(names);
  const shown = percent(share, language, 0);
  if (rows.length > namesShown) return [words.many(integer(rows.length, language), shown, list)];
  return [rows.length === 1 ? words.one(list, shown) : words.few(list, shown)];
}

/** What the high mountains are to the city, and what the target asks of them; nothing where there are none. */
export function mountainsInWords(result: CoverageFigures, city: CityFigures, language: Language): string[] {
  const words = messages[language].mapWords;
  const mountain = mountainShare(result, city.communes);
  if (!mountain) return [];
  const { people, withoutThem } = mountain;
  const sentence = words.mountains(
    integer(mountain.communes, language),
    integer(people, language),
    percent(mountain.peopleShare, language, 2),
    percent(mountain.areaShare, language, 0),
    percent(mountain.coverage, language),
  );
  if (withoutThem >= result.target) return [sentence];
  const needed = gapToTarget(result.totalPeople - people, result.totalPeople, result.target);
  return [
    sentence,
    words.withoutMountains(
      percentShown(withoutThem, result.target, language),
      targetShown(result.target, language),
      integer(needed, language),
      percent((100 * needed) / people, language),
    ),
  ];
}

/**
 * What the map shows, in sentences: the value and the people, the distance to the target, the communes that
 * make at least half of the gap, what the high mountains mean for the target, and whether it is simulated.
 */
export function coverageInWords(result: CoverageFigures, city: CityFigures, language: Language): string[] {
  const sentences = [headline(result, city.catalog.city.name[language], language)];
  if (result.subject?.kind !== 'land') {
    sentences.push(distanceToTarget(result, language));
    sentences.push(...whereTheGapIs(result, city, language));
    sentences.push(...mountainsInWords(result, city, language));
  }
  if (result.simulated) sentences.push(messages[language].mapWords.simulated);
  return sentences;
}
