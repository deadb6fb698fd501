import { percentOf } from '../../coverage/percent.ts';
import type { DefinitionKey, ZoneRow } from '../../coverage/result.ts';
import { meets } from '../../targets/target-status.ts';
import { fullShare, type ZoneScore, zoneScore } from '../../targets/zone-score.ts';
import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';
import { hectares, percentShown } from '../../text/numbers.ts';
import type { BriefingFacts } from '../figure.ts';
import { coverageSpec, type FigureSpec, inBoth } from './figure-spec.ts';

type Say = Parameters<typeof inBoth>[0];

/** The zones that the target counts; null until judged. */
export function targetedZones({ zones, city }: Pick<BriefingFacts, 'zones' | 'city'>): ZoneRow[] | null {
  const targeted = new Set(city.places.filter(({ targetZone }) => targetZone).map(({ id }) => id));
  return zones?.filter(({ id }) => targeted.has(id)) ?? null;
}

/** Hectares of the operating zones that no signal reaches, as far as outlines are known. */
export function uncoveredHectares(zones: readonly ZoneRow[]): number {
  return zones
    .filter(({ status }) => status === 'operating')
    .reduce((sum, { uncoveredHa }) => sum + (uncoveredHa ?? 0), 0);
}

/** Datasets of the places that are zones of the target. */
function zoneDatasets({ city }: BriefingFacts): string[] {
  return [...new Set(city.places.filter(({ targetZone }) => targetZone).map(({ datasetId }) => datasetId))];
}

/**
 * How the zones stand that must be covered to the last square metre, by at least one operator whatever the scene's
 * definition; none where the city has no such zones. How many there are and how they are known no definition decides.
 */
export function zoneFigures(facts: BriefingFacts): FigureSpec[] {
  const datasets = zoneDatasets(facts);
  if (datasets.length === 0) return [];
  const rows = targetedZones(facts);
  const score = rows && zoneScore(rows);
  const wanted = facts.city.targets.find(({ unit }) => unit === 'percent of zones') ?? null;
  const share = score && fullShare(score);
  const allFull = score === null || share === null ? null : zonesMet(score, share, wanted);
  const count = (
    key: string,
    name: Say,
    of: (score: ZoneScore) => number,
    definition: DefinitionKey | null = null,
    met: boolean | null = null,
  ) =>
    coverageSpec(facts, {
      key,
      name: inBoth(name),
      unit: 'count',
      value: score && of(score),
      show: (value, language) => messages[language].briefing.units.zones(value),
      definition,
      met,
      datasets,
    });
  return [
    count(
      'zones-operating',
      ({ labels }) => labels.zonesOperating,
      (each) => each.operating,
    ),
    count(
      'zones-measured',
      ({ labels }) => labels.zonesMeasured,
      (each) => each.measured,
    ),
    count(
      'zones-full',
      ({ labels }) => labels.zonesFull,
      (each) => each.full,
      'any',
      allFull,
    ),
    count(
      'zones-not-full',
      ({ labels }) => labels.zonesNotFull,
      (each) => each.measured - each.full,
      'any',
      allFull,
    ),
    count(
      'zones-with-service',
      ({ labels }) => labels.zonesService,
      (each) => each.withService,
      'any',
    ),
    count(
      'zones-point-only',
      ({ labels }) => labels.zonesPoint,
      (each) => each.pointOnly,
    ),
    count(
      'zones-unlocated',
      ({ labels }) => labels.zonesUnlocated,
      (each) => each.unlocated,
    ),
    coverageSpec(facts, {
      key: 'zones-full-share',
      name: inBoth(({ labels }) => labels.zonesFullShare),
      unit: 'percent',
      value: share,
      show: (value, language) => percentShown(value, wanted?.value ?? 100, language),
      definition: 'any',
      met: allFull,
      datasets,
    }),
    coverageSpec(facts, {
      key: 'zones-uncovered-hectares',
      name: inBoth(({ labels }) => labels.zonesHectares),
      unit: 'hectares',
      value: rows && uncoveredHectares(rows),
      show: hectares,
      definition: 'any',
      datasets,
    }),
    coverageSpec(facts, {
      key: 'zones-in-words',
      name: inBoth(({ labels }) => labels.zonesWords),
      unit: 'percent',
      value: score && percentOf(score.full, score.measured),
      show: (value, language) => percentShown(value, wanted?.value ?? 100, language),
      words: (language) => zonesPhrase(rows ?? [], language),
      definition: 'any',
      met: allFull,
      datasets,
    }),
  ];
}

/** As the targets board judges it: full, and nothing left that cannot be measured. */
function zonesMet(
  { measured, operating }: ZoneScore,
  share: number,
  wanted: Parameters<typeof meets>[1] | null,
): boolean | null {
  const met = meets(share, wanted ?? { comparator: '=', value: 100 });
  return met && measured < operating ? null : met;
}

function zonesPhrase(rows: readonly ZoneRow[], language: Language): string {
  const { phrases } = messages[language].briefing;
  const { operating, measured, full } = zoneScore(rows);
  const unmeasured = operating - measured;
  if (measured === 0) return phrases.zonesNone;
  if (full < measured)
    return phrases.zonesSome(full, measured, hectares(uncoveredHectares(rows), language), unmeasured);
  return unmeasured === 0 ? phrases.zonesAll(full) : phrases.zonesAllMeasured(full, unmeasured);
}
