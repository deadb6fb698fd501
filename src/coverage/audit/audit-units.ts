import { latLngToCell } from 'h3-js';
import { NO_COMMUNE } from '../../data/city.ts';
import type { CoverageEvaluation } from '../coverage-evaluation.ts';
import type { DefinitionKey } from '../result.ts';
import { OUTSIDE_COMMUNES, rowsOf } from '../rows-of.ts';
import { unitShares } from '../unit-shares.ts';
import { apportion } from '../whole-people.ts';
import { areasOfUnit, unitAreas } from './unit-areas.ts';
import { wholeRows } from './whole-rows.ts';

/** One population unit of an audit. */
export interface AuditUnitRow {
  /** The H3 cell, else the unit's number in the file, from 1. */
  unit: string;
  /** Degrees. */
  lon: number;
  lat: number;
  /** Empty where it lies in no commune. */
  communeCode: string;
  communeName: string;
  /** Whole people: those covered and the others. */
  people: number;
  covered: number;
  /** Share of its people that the definition counts as covered, 0 to 1. */
  share: number;
  /** Ids of the operators whose service areas cover it, in the order of the areas. */
  operators: string[];
  /** Ids of the service areas that cover it, and of their stations, whoever the definition asks about. */
  areas: string[];
  stations: string[];
}

export interface UnitAudit {
  /** How many rows there are. */
  count: number;
  /** What the rows' covered people sum to. */
  covered: number;
  /** In file order; each is made when it is asked for. */
  rows: Iterable<AuditUnitRow>;
}

/**
 * The rows behind a definition's number, one per population unit of the city or of one commune, given by its code
 * (`outside` for the units in none). Within every commune they sum to its row of `auditCommunes`, and so to the
 * headline: covered people and people not covered are each shared out by largest remainder, commune by commune.
 *
 * @throws RangeError for a geometric definition without its shares, for land area, which counts no people, and
 * when there is no such commune
 */
export function auditUnits(
  evaluation: Pick<CoverageEvaluation, 'input' | 'count' | 'parts'>,
  key: DefinitionKey,
  { commune = null }: { commune?: string | null } = {},
): UnitAudit {
  if (key === 'land-area') throw new RangeError('Land area counts no people, so no units either.');
  const { input, parts } = evaluation;
  const { units, communes } = input;
  const bucket = commune === null ? null : bucketOf(communes, commune);
  const shares = unitShares(key, parts);
  const { covered, uncovered } = wholePerUnit(evaluation, key, shares);
  const cover = unitAreas(evaluation);
  const wanted = (unit: number) =>
    bucket === null || Math.min(units.communeIndex[unit]!, communes.length) === bucket;

  const row = (unit: number): AuditUnitRow => {
    const lon = units.lon[unit]!;
    const lat = units.lat[unit]!;
    const index = units.communeIndex[unit]!;
    const inside = index === NO_COMMUNE ? null : communes[index]!;
    const over = Array.from(areasOfUnit(cover, unit), (area) => input.serviceAreas[area]!);
    return {
      unit: units.h3Resolution === null ? String(unit + 1) : latLngToCell(lat, lon, units.h3Resolution),
      lon,
      lat,
      communeCode: inside?.code ?? '',
      communeName: inside?.name ?? '',
      people: covered[unit]! + uncovered[unit]!,
      covered: covered[unit]!,
      share: shares[unit]!,
      operators: [...new Set(over.map(({ operator }) => operator))],
      areas: over.map(({ id }) => id),
      stations: over.flatMap(({ stationId }) => (stationId === null ? [] : [stationId])),
    };
  };

  let count = 0;
  let sum = 0;
  for (let unit = 0; unit < units.count; unit++) {
    if (!wanted(unit)) continue;
    count++;
    sum += covered[unit]!;
  }
  return {
    count,
    covered: sum,
    rows: {
      *[Symbol.iterator]() {
        for (let unit = 0; unit < units.count; unit++) if (wanted(unit)) yield row(unit);
      },
    },
  };
}

function bucketOf(communes: readonly { code: string }[], code: string): number {
  if (code === OUTSIDE_COMMUNES) return communes.length;
  const index = communes.findIndex((commune) => commune.code === code);
  if (index < 0) throw new RangeError(`There is no commune "${code}".`);
  return index;
}

/** Whole people of every unit, shared out commune by commune. */
function wholePerUnit(
  { input, parts }: Pick<CoverageEvaluation, 'input' | 'parts'>,
  key: DefinitionKey,
  shares: Float64Array,
): { covered: Float64Array; uncovered: Float64Array } {
  const { units, communes } = input;
  const members: number[][] = Array.from({ length: communes.length + 1 }, () => []);
  for (let unit = 0; unit < units.count; unit++) {
    members[Math.min(units.communeIndex[unit]!, communes.length)]!.push(unit);
  }
  const whole = wholeRows(rowsOf(key, parts));
  const shareOut = (totals: Float64Array, people: (unit: number) => number): Float64Array => {
    const perUnit = new Float64Array(units.count);
    for (const [bucket, inside] of members.entries()) {
      const given = apportion(Float64Array.from(inside, people), totals[bucket] ?? 0);
      for (const [k, unit] of inside.entries()) perUnit[unit] = given[k]!;
    }
    return perUnit;
  };
  return {
    covered: shareOut(whole.covered, (unit) => units.people[unit]! * shares[unit]!),
    uncovered: shareOut(whole.uncovered, (unit) => units.people[unit]! * (1 - shares[unit]!)),
  };
}
