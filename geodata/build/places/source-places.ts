import type { Confidence } from '../../../src/data/city.ts';
import type { LonLat } from '../../../src/geo/lon-lat.ts';
import type { ReadReference } from '../dataset.ts';
import { readTable } from '../reference.ts';

/** A row of `places.csv`, empty fields as null. */
export interface SourcePlace {
  id: string;
  category: string;
  nameVi: string;
  nameEn: string;
  communeName: string | null;
  point: LonLat | null;
  areaHa: number | null;
  statusText: string;
  coordinateSource: string;
  factSource: string;
  confidence: Confidence;
}

const COLUMNS = [
  'id',
  'category',
  'name_vi',
  'name_en',
  'commune',
  'lon',
  'lat',
  'area_ha',
  'status',
  'coordinate_source',
  'fact_source',
  'confidence',
] as const;

type Row = Record<(typeof COLUMNS)[number], string>;

/** The rows of `places.csv` in their order. Throws when an id stands twice or a number is not one. */
export function readSourcePlaces(read: ReadReference): SourcePlace[] {
  const places = readTable(read, 'places.csv', COLUMNS).map(sourcePlace);
  const seen = new Set<string>();
  for (const { id } of places) {
    if (seen.has(id)) throw new Error(`places.csv has the id ${id} twice.`);
    seen.add(id);
  }
  return places;
}

function sourcePlace(row: Row): SourcePlace {
  const lon = numberOrNull(row, 'lon');
  const lat = numberOrNull(row, 'lat');
  return {
    id: row.id,
    category: row.category,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    communeName: row.commune === '' ? null : row.commune,
    point: lon === null || lat === null ? null : [lon, lat],
    areaHa: numberOrNull(row, 'area_ha'),
    statusText: row.status,
    coordinateSource: row.coordinate_source,
    factSource: row.fact_source,
    confidence: confidence(row),
  };
}

function numberOrNull(row: Row, column: 'lon' | 'lat' | 'area_ha'): number | null {
  if (row[column] === '') return null;
  const value = Number(row[column]);
  if (!Number.isFinite(value)) throw new Error(`places.csv, ${row.id}: ${column} is ${row[column]}.`);
  return value;
}

function confidence(row: Row): Confidence {
  const { confidence: value } = row;
  if (value === 'high' || value === 'medium' || value === 'low') return value;
  throw new Error(`places.csv, ${row.id}: confidence is ${value}; high, medium or low is wanted.`);
}
