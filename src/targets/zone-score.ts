import { percentOf } from '../coverage/percent.ts';
import type { ZoneRow } from '../coverage/result.ts';
import { isFull } from './zone-groups.ts';

/** How the operating zones stand, counted without guessing: what has no outline has no share of its area. */
export interface ZoneScore {
  /** Zones in operation; those under construction or planned are not due yet. */
  operating: number;
  /** Outline known, so the share of the area can be measured. */
  measured: number;
  /** Measured, and covered to the last square metre. */
  full: number;
  /** Has service somewhere in the outline, or at the point that is known. */
  withService: number;
  /** Only a point is known: service yes or no, no share. */
  pointOnly: number;
  /** Only the commune is known, or not even that: neither met nor missed. */
  unlocated: number;
}

/** Counts the operating zones. */
export function zoneScore(rows: readonly ZoneRow[]): ZoneScore {
  const operating = rows.filter((row) => row.status === 'operating');
  const measured = operating.filter((row) => row.percent !== null);
  const unlocated = operating.filter((row) => row.hasService === null);
  return {
    operating: operating.length,
    measured: measured.length,
    full: measured.filter(isFull).length,
    withService: operating.filter((row) => row.hasService === true).length,
    pointOnly: operating.length - measured.length - unlocated.length,
    unlocated: unlocated.length,
  };
}

/** Percent of the measured zones that are full; null where none is measured. */
export function fullShare({ full, measured }: ZoneScore): number | null {
  return measured === 0 ? null : percentOf(full, measured);
}
