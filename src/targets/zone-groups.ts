import type { ZoneRow } from '../coverage/result.ts';
import type { PlaceKind } from '../data/city.ts';

export interface ZoneGroups {
  /** Operating, with a known position: these count. */
  operating: ZoneRow[];
  /** Under construction or planned, with a known position. */
  later: ZoneRow[];
  /** Only the commune is known: never scored. */
  unlocated: ZoneRow[];
}

/** No service first, then the smallest share; zones without an outline after those with one. */
function worstFirst(a: ZoneRow, b: ZoneRow): number {
  return (
    Number(a.hasService) - Number(b.hasService) ||
    (a.percent ?? Number.POSITIVE_INFINITY) - (b.percent ?? Number.POSITIVE_INFINITY) ||
    (b.nearestStationM ?? 0) - (a.nearestStationM ?? 0)
  );
}

/** Keeps what can be judged apart from what cannot, and what stands apart from what is only planned. */
export function zoneGroups(zones: ZoneRow[]): ZoneGroups {
  const located = zones.filter((zone) => zone.hasService !== null);
  return {
    operating: located.filter((zone) => zone.status === 'operating').sort(worstFirst),
    later: located.filter((zone) => zone.status !== 'operating').sort(worstFirst),
    unlocated: zones.filter((zone) => zone.hasService === null),
  };
}

export interface ZoneTotal {
  kind: PlaceKind;
  zones: number;
  withService: number;
  /** Outline known. */
  measured: number;
  full: number;
  unlocated: number;
}

/** Whether the whole area is covered; never by rounding. */
export function isFull(zone: ZoneRow): boolean {
  return zone.percent === 100;
}

/** Counts of the operating zones by kind, most zones first. */
export function zoneTotals(zones: ZoneRow[]): ZoneTotal[] {
  const totals = new Map<PlaceKind, ZoneTotal>();
  for (const zone of zones) {
    if (zone.status !== 'operating') continue;
    const total = totals.get(zone.kind) ?? {
      kind: zone.kind,
      zones: 0,
      withService: 0,
      measured: 0,
      full: 0,
      unlocated: 0,
    };
    total.zones += 1;
    if (zone.hasService === null) total.unlocated += 1;
    if (zone.hasService) total.withService += 1;
    if (zone.percent !== null) total.measured += 1;
    if (isFull(zone)) total.full += 1;
    totals.set(zone.kind, total);
  }
  return [...totals.values()].sort((a, b) => b.zones - a.zones);
}
