import type { GapRanking, SuggestedSite } from '../../planning/gap-ranking.ts';
import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { distance, integer, percent } from '../../text/numbers.ts';
import type { BriefingFacts } from '../figure.ts';
import { people } from './coverage-figures.ts';
import { coverageSpec, type FigureSpec, inBoth } from './figure-spec.ts';
import { datasetsOfKind } from './sources.ts';

/** Clusters that are summed as the largest. */
export const TOP_CLUSTERS = 10;

/** The people of the largest clusters, and their share of everybody not covered in percent. */
export function topClusters(gaps: Pick<GapRanking, 'clusters' | 'people'>): {
  clusters: number;
  people: number;
  share: number;
} {
  const largest = gaps.clusters.slice(0, TOP_CLUSTERS);
  const sum = largest.reduce((total, cluster) => total + cluster.people, 0);
  return { clusters: largest.length, people: sum, share: gaps.people === 0 ? 0 : (100 * sum) / gaps.people };
}

/** The one place that wins the most people; null where no place would win anybody. */
export function bestSite({
  clusters,
  communes,
}: Pick<GapRanking, 'clusters' | 'communes'>): SuggestedSite | null {
  return [...clusters, ...communes].reduce<SuggestedSite | null>(
    (best, { site }) => (site && site.gain > (best?.gain ?? 0) ? site : best),
    null,
  );
}

/** The ranking of the gap under at least one operator, whatever the scene's definition; each says so. */
export function gapFigures(facts: BriefingFacts): FigureSpec[] {
  const { gaps, coverage } = facts;
  const top = gaps && topClusters(gaps);
  const site = gaps && bestSite(gaps);
  const clusters: FigureSpec['show'] = (value, language) => messages[language].briefing.units.clusters(value);
  const datasets = datasetsOfKind(facts, 'radio-model');
  const listed = (language: Language) => integer(TOP_CLUSTERS, language);
  return [
    coverageSpec(facts, {
      key: 'gap-clusters',
      definition: 'any',
      name: inBoth(({ labels }) => labels.clusters),
      unit: 'count',
      value: gaps?.clusterCount,
      show: clusters,
    }),
    coverageSpec(facts, {
      key: 'half-gap-clusters',
      definition: 'any',
      name: inBoth(({ labels }) => labels.halfClusters),
      unit: 'count',
      value: gaps?.halfClusters,
      show: clusters,
    }),
    coverageSpec(facts, {
      key: 'top-clusters-people',
      definition: 'any',
      name: inBoth(({ labels }, language) => labels.topPeople(listed(language))),
      unit: 'people',
      value: top?.people,
      show: people,
    }),
    coverageSpec(facts, {
      key: 'top-clusters-share',
      definition: 'any',
      name: inBoth(({ labels }, language) => labels.topShare(listed(language))),
      unit: 'percent',
      value: top?.share,
      show: (value, language) => percent(value, language),
    }),
    coverageSpec(facts, {
      key: 'best-site-gain',
      definition: 'any',
      name: inBoth(({ labels }) => labels.bestGain),
      unit: 'people',
      value: site?.gain,
      show: gained,
      datasets,
    }),
    coverageSpec(facts, {
      key: 'best-site-closes',
      definition: 'any',
      name: inBoth(({ labels }) => labels.bestCloses),
      unit: 'percent',
      value: site?.closesPercent,
      show: (value, language) => percent(value, language),
      datasets,
    }),
    coverageSpec(facts, {
      key: 'new-site-radius',
      name: inBoth(({ labels }) => labels.siteRadius),
      unit: 'kilometres',
      value: gaps?.range ? gaps.range.outdoorRadiusM / 1000 : null,
      show: (value, language) => distance(value * 1000, language),
      datasets,
    }),
    coverageSpec(facts, {
      key: 'closing-in-words',
      definition: 'any',
      name: inBoth(({ labels }) => labels.closingWords),
      unit: 'count',
      value: gaps?.halfClusters,
      show: clusters,
      words: (language) => (gaps ? closingPhrase(gaps, coverage.met, language) : ''),
      datasets,
    }),
  ];
}

/** People that a station adds, never more than it does. */
function gained(value: number, language: Language): string {
  return messages[language].kpi.people(Math.floor(value));
}

function closingPhrase(gaps: GapRanking, met: boolean, language: Language): string {
  const { briefing, gaps: words } = messages[language];
  const { phrases } = briefing;
  if (gaps.people === 0) return words.none;
  const site = bestSite(gaps);
  if (met) return site ? phrases.closingMet(gained(site.gain, language)) : phrases.closingMetNoSite;
  const where = phrases.closing(gaps.halfClusters, gaps.clusterCount);
  if (!site || site.closesPercent === null) return `${where}.`;
  return `${where}${phrases.closingSite(gained(site.gain, language), percent(site.closesPercent, language))}`;
}
