import type { ReadReference } from '../dataset.ts';
import { readTable } from '../reference.ts';

const COLUMNS = [
  'id',
  'record_type',
  'name',
  'commune',
  'commune_code',
  'old_commune',
  'old_district',
  'issue',
  'households',
  'people',
  'status',
  'source_date',
  'source',
  'in_official_list_2026_03_11',
  'lon',
  'lat',
  'coordinate_source',
  'note',
] as const;

/** A row of `deadzones.csv`, every value as text. */
export type SourceDeadZone = Record<(typeof COLUMNS)[number], string>;

/** Rows that are a number without names. */
export function isAggregate({ record_type }: SourceDeadZone): boolean {
  return record_type === 'aggregate';
}

/** The rows of `deadzones.csv` in their order. */
export function readSourceDeadZones(read: ReadReference): SourceDeadZone[] {
  return readTable(read, 'deadzones.csv', COLUMNS);
}
