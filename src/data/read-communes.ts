import * as z from 'zod/mini';
import type { Commune } from './city.ts';
import { distinctIds } from './distinct-ids.ts';
import type { Reading } from './failure.ts';
import { faultList } from './fault-list.ts';
import { code, number, orNull, peopleCount, positiveNumber, sourceDate, text } from './fields.ts';
import type { FileContent } from './parsed-file.ts';
import { readFeatures } from './read-features.ts';
import { readRecord } from './read-record.ts';
import type { ReadingContext } from './reading-context.ts';

const communeSchema = z.object({
  code,
  name: text,
  name_en: orNull(text),
  type: text,
  area_km2: positiveNumber,
  population: peopleCount,
  census_population: orNull(peopleCount),
  census_date: orNull(sourceDate),
  /** A list, or names parted by commas. */
  former_units: orNull(z.union([z.array(text), text])),
  former_district: orNull(text),
  terrain: z._default(z.enum(['plain', 'mountain', 'island']), 'plain'),
  label_lon: number('coordinate-not-a-number'),
  label_lat: number('coordinate-not-a-number'),
});

/**
 * Communes from GeoJSON polygons with the properties code, name, name_en, type, area_km2, population,
 * former_units, former_district, terrain (plain, mountain, island), label_lon, label_lat; census_population and
 * census_date are optional.
 */
export function readCommunes(
  file: string,
  content: FileContent,
  context: ReadingContext,
): Reading<Commune[]> {
  const features = readFeatures(file, content, {
    geometries: ['Polygon', 'MultiPolygon'],
    cityBbox: context.cityBbox,
  });
  if (!features.ok) return features;
  const faults = faultList(file);
  const checkId = distinctIds(faults, 'code');
  const value: Commune[] = [];
  for (const { where, properties, geometry } of features.value) {
    const record = readRecord(communeSchema, properties, where, faults);
    if (!record) continue;
    checkId(record.code, where);
    value.push({
      code: record.code,
      name: record.name,
      nameEn: record.name_en ?? record.name,
      type: record.type,
      areaKm2: record.area_km2,
      population: record.population,
      censusPopulation: record.census_population,
      censusDate: record.census_date,
      formerUnits: listOfUnits(record.former_units),
      formerDistrict: record.former_district,
      terrain: record.terrain,
      labelPoint: [record.label_lon, record.label_lat],
      geometry,
    });
  }
  return faults.faults.length > 0
    ? { ok: false, failures: faults.faults }
    : { ok: true, value, remarks: features.remarks };
}

function listOfUnits(units: string | string[] | null): string[] {
  if (units === null) return [];
  return typeof units === 'string' ? units.split(/\s*[,;]\s*/).filter((unit) => unit !== '') : units;
}
