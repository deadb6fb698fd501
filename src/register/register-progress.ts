import type { DeadZoneCount } from '../data/city.ts';
import { isSolved } from './current-status.ts';
import type { RegisterEntry, UnitType } from './register-entry.ts';

/** One kind of place: what is officially counted, what is known of it by name, what is solved. */
export interface ProgressRow {
  unitType: UnitType;
  /** Null where no official count is given. */
  official: DeadZoneCount | null;
  /** Entries known to be among those officially counted. */
  named: number;
  namedSolved: number;
  /** Officially counted and not in the register by name: a number, never places. Null without a count. */
  unpublished: number | null;
}

/** How far the city is on the way to no dead zone. */
export interface RegisterProgress {
  rows: ProgressRow[];
  /** Sums over the kinds that have an official count; null without any. */
  official: number | null;
  named: number;
  namedSolved: number;
  unpublished: number | null;
  /** Counted officially and not known to be solved. */
  left: number | null;
  /** Entries that are not known to be among those officially counted, and how many of them are solved. */
  others: number;
  othersSolved: number;
  /** Villages without electricity by the official count. */
  withoutPower: DeadZoneCount | null;
}

/** Ids and units by which the official counts are known in the city's data. */
const counted: Record<UnitType, { id: string; unit: string }> = {
  village: { id: 'dead-zone-villages', unit: 'villages' },
  cluster: { id: 'dead-zone-clusters', unit: 'residential clusters' },
};
const WITHOUT_POWER_ID = 'villages-without-power';

/** The city's own count under the id, else its first one in the unit. */
function countOf(counts: readonly DeadZoneCount[], unitType: UnitType): DeadZoneCount | null {
  const { id, unit } = counted[unitType];
  const own = counts.filter((count) => count.scope === 'city');
  return (
    own.find((count) => count.id === id) ??
    own.find((count) => count.unit === unit && count.id !== WITHOUT_POWER_ID) ??
    null
  );
}

export function registerProgress(
  entries: readonly RegisterEntry[],
  counts: readonly DeadZoneCount[],
): RegisterProgress {
  const rows = (['village', 'cluster'] as const).map((unitType): ProgressRow => {
    const official = countOf(counts, unitType);
    const listed = entries.filter((entry) => entry.unitType === unitType && entry.officialList === 'yes');
    return {
      unitType,
      official,
      named: listed.length,
      namedSolved: listed.filter(isSolved).length,
      unpublished: official && Math.max(0, official.value - listed.length),
    };
  });
  const withCount = rows.filter((row) => row.official !== null);
  const sum = (value: (row: ProgressRow) => number) =>
    withCount.reduce((total, row) => total + value(row), 0);
  const hasCount = withCount.length > 0;
  const official = hasCount ? sum((row) => row.official?.value ?? 0) : null;
  const namedSolved = sum((row) => row.namedSolved);
  const others = entries.filter((entry) => entry.officialList !== 'yes');
  return {
    rows,
    official,
    named: sum((row) => row.named),
    namedSolved,
    unpublished: hasCount ? sum((row) => row.unpublished ?? 0) : null,
    left: hasCount
      ? sum((row) => Math.max(0, Math.max(row.official?.value ?? 0, row.named) - row.namedSolved))
      : null,
    others: others.length,
    othersSolved: others.filter(isSolved).length,
    withoutPower: counts.find((count) => count.id === WITHOUT_POWER_ID && count.scope === 'city') ?? null,
  };
}
