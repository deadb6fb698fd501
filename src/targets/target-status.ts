import type { CoverageResult, ZoneRow } from '../coverage/result.ts';
import type { City, Target } from '../data/city.ts';
import { fullShare, type ZoneScore, zoneScore } from './zone-score.ts';

/** The list in which a status can be followed back to its parts. */
export type StatusTrail = 'communes' | 'zones' | 'dead-zones';

/** What the statuses are read from. */
export interface StatusSources {
  city: Pick<City, 'deadZoneCounts' | 'facts' | 'places'>;
  /** Null while, or where, the number cannot be computed. */
  coverage: Pick<CoverageResult, 'value' | 'coveredPeople' | 'totalPeople' | 'simulated'> | null;
  /** Null while the zones are still computed. */
  zones: readonly ZoneRow[] | null;
}

/** Where a target stands. Values are unrounded and in the target's own unit; so is the verdict. */
export type TargetStatus =
  | {
      kind: 'computed';
      from: 'population';
      value: number;
      met: boolean;
      simulated: boolean;
      trail: StatusTrail;
      coveredPeople: number;
      totalPeople: number;
    }
  | {
      kind: 'computed';
      from: 'zones';
      /** Percent of the measured zones. */
      value: number;
      /** Null where all measured zones are full but others cannot be measured. */
      met: boolean | null;
      simulated: boolean;
      trail: StatusTrail;
      score: ZoneScore;
    }
  | {
      kind: 'computed';
      from: 'official-count';
      value: number;
      met: boolean;
      simulated: false;
      trail: StatusTrail;
      source: string;
      asOf: string;
    }
  | { kind: 'stated'; value: number; met: boolean; simulated: false; source: string; asOf: string }
  | { kind: 'unknown' };

/**
 * Where a target stands: computed from the coverage, the zones or the official counts of places without a signal;
 * else as a fact of the same id and unit states it; else unknown. Nothing is inferred from similar figures.
 */
export function targetStatus(target: Target, { city, coverage, zones }: StatusSources): TargetStatus {
  if (target.unit === 'percent of population') return ofPopulation(target, coverage);
  if (target.unit === 'percent of zones') return ofZones(target, coverage, zones, city.places);
  const same = (figure: { id: string; unit: string }) =>
    figure.id === target.id && figure.unit === target.unit;
  const count = city.deadZoneCounts.find((each) => each.scope === 'city' && same(each));
  if (count) {
    const { value, source, asOf } = count;
    const met = meets(value, target);
    return {
      kind: 'computed',
      from: 'official-count',
      value,
      met,
      simulated: false,
      trail: 'dead-zones',
      source,
      asOf,
    };
  }
  const fact = city.facts.find(same);
  if (!fact) return { kind: 'unknown' };
  const { value, source } = fact;
  return {
    kind: 'stated',
    value,
    met: meets(value, target),
    simulated: false,
    source,
    asOf: fact.asOf || fact.sourceDate,
  };
}

/** Whether an unrounded value satisfies the target. */
export function meets(
  value: number,
  { comparator, value: wanted }: Pick<Target, 'comparator' | 'value'>,
): boolean {
  switch (comparator) {
    case '>=':
      return value >= wanted;
    case '<=':
      return value <= wanted;
    case '=':
      return value === wanted;
  }
}

/** True or false where there is a verdict; null where the data do not allow one. */
export function verdictOf(status: TargetStatus): boolean | null {
  return status.kind === 'unknown' ? null : status.met;
}

function ofPopulation(target: Target, coverage: StatusSources['coverage']): TargetStatus {
  if (!coverage) return { kind: 'unknown' };
  const { value, coveredPeople, totalPeople, simulated } = coverage;
  return {
    kind: 'computed',
    from: 'population',
    value,
    met: meets(value, target),
    simulated,
    trail: 'communes',
    coveredPeople,
    totalPeople,
  };
}

function ofZones(
  target: Target,
  coverage: StatusSources['coverage'],
  zones: StatusSources['zones'],
  places: StatusSources['city']['places'],
): TargetStatus {
  if (!coverage || !zones) return { kind: 'unknown' };
  const targeted = new Set(places.filter((place) => place.targetZone).map((place) => place.id));
  const score = zoneScore(zones.filter((zone) => targeted.has(zone.id)));
  const value = fullShare(score);
  if (value === null) return { kind: 'unknown' };
  const met = meets(value, target);
  return {
    kind: 'computed',
    from: 'zones',
    value,
    met: met && score.measured < score.operating ? null : met,
    simulated: coverage.simulated,
    trail: 'zones',
    score,
  };
}
