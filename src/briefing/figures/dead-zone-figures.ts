import type { DeadZoneCount } from '../../data/city.ts';
import { type RegisterProgress, registerProgress } from '../../register/register-progress.ts';
import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import type { BriefingFacts } from '../figure.ts';
import { type BriefingWords, type FigureSpec, figureSpec, inBoth } from './figure-spec.ts';
import { datasetsAsOf, datasetsOfKind } from './sources.ts';

type Say = Parameters<typeof inBoth>[0];
type Count = (units: BriefingWords['units'], n: number) => string;

/** Whether the city has anything to say of places without a signal. */
export function hasDeadZones({ city, register }: Pick<BriefingFacts, 'city' | 'register'>): boolean {
  return (
    city.deadZones.length > 0 ||
    register.length > 0 ||
    city.deadZoneCounts.some(({ scope }) => scope === 'city')
  );
}

/** The dead zones announced, known by name, solved and left; none where the city says nothing of them. */
export function deadZoneFigures(facts: BriefingFacts): FigureSpec[] {
  if (!hasDeadZones(facts)) return [];
  const progress = registerProgress(facts.register, facts.city.deadZoneCounts);
  const datasets = datasetsOfKind(facts, 'dead-zone-counts', 'dead-zones');
  const dataAsOf = datasetsAsOf(datasetsOfKind(facts, 'dead-zone-counts'), facts);
  const spec = (
    key: string,
    name: Say,
    value: number | null | undefined,
    count: Count,
    more: { met?: boolean | null; of?: DeadZoneCount | null; words?: (language: Language) => string } = {},
  ) =>
    figureSpec({
      key,
      name: inBoth(name),
      unit: 'count',
      value,
      show: (shown, language) => count(messages[language].briefing.units, shown),
      met: more.met ?? null,
      asOf: more.of?.asOf ?? dataAsOf,
      datasets,
      ...(more.words && { words: more.words }),
      ...(more.of && { source: { vi: more.of.source, en: more.of.source } }),
    });
  const places: Count = (units, n) => units.deadZones(n);
  const row = (unitType: 'village' | 'cluster') =>
    progress.rows.find((each) => each.unitType === unitType)?.official ?? null;
  const [villages, clusters] = [row('village'), row('cluster')];
  const met = progress.left === null ? null : progress.left === 0;
  const { official, left, unpublished, withoutPower } = progress;
  return [
    spec('dead-zones-official', ({ labels }) => labels.deadOfficial, official, places, {
      of: villages ?? clusters,
    }),
    spec(
      'dead-zone-villages',
      ({ labels }) => labels.deadVillages,
      villages?.value,
      (units, n) => units.villages(n),
      { of: villages },
    ),
    spec(
      'dead-zone-clusters',
      ({ labels }) => labels.deadClusters,
      clusters?.value,
      (units, n) => units.homeClusters(n),
      { of: clusters },
    ),
    spec('dead-zones-named', ({ labels }) => labels.deadNamed, progress.named, places),
    spec('dead-zones-solved', ({ labels }) => labels.deadSolved, progress.namedSolved, places),
    spec('dead-zones-left', ({ labels }) => labels.deadLeft, left, places, { met }),
    spec('dead-zones-unpublished', ({ labels }) => labels.deadUnpublished, unpublished, places),
    spec(
      'villages-without-power',
      ({ labels }) => labels.withoutPower,
      withoutPower?.value,
      (units, n) => units.villages(n),
      { of: withoutPower },
    ),
    spec('dead-zones-in-words', ({ labels }) => labels.deadWords, left ?? 0, places, {
      met,
      words: (language) => deadZonesPhrase(progress, language),
    }),
  ];
}

function deadZonesPhrase({ official, left, unpublished }: RegisterProgress, language: Language): string {
  const { briefing, register } = messages[language];
  const { phrases } = briefing;
  if (official === null || left === null) return register.progress.noOfficial;
  if (left > 0) return phrases.deadLeft(left, official, unpublished ?? 0);
  return official === 0 ? phrases.deadZero : phrases.deadNone(official);
}
