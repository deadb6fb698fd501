import type { Language, LocalText } from '../text/language.ts';
import { integer, percent, percentShown, pointsShown, targetShown } from '../text/numbers.ts';
import { gapToTarget } from './gap-to-target.ts';

/** The figures of a coverage result that the sentences need; percent unrounded. */
export interface CoverageFigures {
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

const listFormats: Record<Language, Intl.ListFormat> = {
  vi: new Intl.ListFormat('vi', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
};

const namesShown = 5;

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

interface Mountain {
  communes: number;
  people: number;
  areaShare: number;
  coverage: number;
  /** Percent of the city if everybody outside the high mountains were covered and nobody in them. */
  withoutThem: number;
}

function mountainOf(result: CoverageFigures, city: CityFigures): Mountain | null {
  const codes = new Set(city.communes.filter((each) => each.terrain === 'mountain').map((each) => each.code));
  const rows = result.byCommune.filter((row) => codes.has(row.code));
  const people = rows.reduce((sum, row) => sum + row.population, 0);
  if (people === 0 || result.totalPeople === 0) return null;
  const area = (of: CityFigures['communes']) => of.reduce((sum, each) => sum + each.areaKm2, 0);
  return {
    communes: rows.length,
    people,
    areaShare: (100 * area(city.communes.filter((each) => codes.has(each.code)))) / area(city.communes),
    coverage: (100 * rows.reduce((sum, row) => sum + row.coveredPeople, 0)) / people,
    withoutThem: (100 * (result.totalPeople - people)) / result.totalPeople,
  };
}

/**
 * What the map shows, in sentences: the value and the people, the distance to the target, the communes that
 * make at least half of the gap, what the high mountains mean for the target, and whether it is simulated.
 */
export function coverageInWords(result: CoverageFigures, city: CityFigures, language: Language): string[] {
  const value = percentShown(result.value, result.target, language);
  const target = targetShown(result.target, language);
  const points = pointsShown(result.value, result.target, language);
  const whole = (n: number) => integer(n, language);
  const uncovered = result.totalPeople - result.coveredPeople;
  const missing = gapToTarget(result.coveredPeople, result.totalPeople, result.target);
  const surplus = Math.floor(result.coveredPeople - (result.totalPeople * result.target) / 100);
  const largest = communesOfMostOfTheGap(result.byCommune);
  const englishName = new Map(city.communes.map((commune) => [commune.code, commune.nameEn]));
  const names = largest.rows
    .slice(0, namesShown)
    .map((row) => (language === 'vi' ? row.name : (englishName.get(row.code) ?? row.name)));
  const list = listFormats[language].format(names);
  const share = percent(largest.share, language, 0);
  const listed = largest.rows.length;
  const mountain = mountainOf(result, city);
  const cityName = city.catalog.city.name[language];
  const sentences: string[] = [];

  if (language === 'vi') {
    sentences.push(
      `${value} dân số ${cityName}, tức ${whole(result.coveredPeople)} người, sống trong vùng phủ 5G của ít nhất một nhà mạng; ${whole(uncovered)} người ở ngoài vùng phủ.`,
    );
    sentences.push(
      result.met
        ? `Đã đạt mục tiêu ${target}, vượt ${points} điểm phần trăm (${whole(surplus)} người).`
        : `Còn thiếu ${points} điểm phần trăm, tức ${whole(missing)} người, so với mục tiêu ${target}.`,
    );
    if (uncovered > 0 && listed > 0) {
      sentences.push(
        listed > namesShown
          ? `${whole(listed)} xã, phường chiếm ${share} số người ngoài vùng phủ, nhiều nhất là ${list}.`
          : `${list} chiếm ${share} số người ngoài vùng phủ.`,
      );
    }
    if (mountain) {
      sentences.push(
        `${whole(mountain.communes)} xã miền núi cao có ${whole(mountain.people)} người trên ${percent(mountain.areaShare, language, 0)} diện tích; tại đây ${percent(mountain.coverage, language)} dân số đã trong vùng phủ.`,
      );
      if (mountain.withoutThem < result.target) {
        const needed = gapToTarget(result.totalPeople - mountain.people, result.totalPeople, result.target);
        sentences.push(
          `Nếu mọi nơi khác được phủ hết mà miền núi cao chưa có sóng thì mới đạt ${percentShown(mountain.withoutThem, result.target, language)}; muốn đạt ${target} phải phủ ít nhất ${whole(needed)} người miền núi cao, tức ${percent((100 * needed) / mountain.people, language)} dân số ở đó.`,
        );
      }
    }
    if (result.simulated) sentences.push('Số liệu 5G là mô phỏng, không phải số liệu của nhà mạng.');
    return sentences;
  }

  sentences.push(
    `${value} of the people of ${cityName}, ${whole(result.coveredPeople)}, live in the 5G coverage of at least one operator; ${whole(uncovered)} do not.`,
  );
  sentences.push(
    result.met
      ? `The ${target} target is met, with ${points} percentage points (${whole(surplus)} people) to spare.`
      : `The ${target} target is ${points} percentage points, or ${whole(missing)} people, away.`,
  );
  if (uncovered > 0 && listed > 0) {
    sentences.push(
      listed > namesShown
        ? `${whole(listed)} communes hold ${share} of the people not covered, most of them in ${list}.`
        : `${list} ${listed === 1 ? 'holds' : 'hold'} ${share} of the people not covered.`,
    );
  }
  if (mountain) {
    sentences.push(
      `The ${whole(mountain.communes)} communes of the high mountains have ${whole(mountain.people)} people on ${percent(mountain.areaShare, language, 0)} of the area; ${percent(mountain.coverage, language)} of these people are covered.`,
    );
    if (mountain.withoutThem < result.target) {
      const needed = gapToTarget(result.totalPeople - mountain.people, result.totalPeople, result.target);
      sentences.push(
        `With everybody else covered and nobody in the high mountains, the share would be ${percentShown(mountain.withoutThem, result.target, language)}; reaching ${target} takes at least ${whole(needed)} people there, ${percent((100 * needed) / mountain.people, language)} of all who live there.`,
      );
    }
  }
  if (result.simulated) sentences.push('The 5G figures are simulated; they do not come from the operators.');
  return sentences;
}
