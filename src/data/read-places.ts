import * as z from 'zod/mini';
import type { LocalText } from '../text/language.ts';
import type { Place } from './city.ts';
import { communeCodeCheck } from './commune-code-check.ts';
import { distinctIds } from './distinct-ids.ts';
import type { Reading } from './failure.ts';
import { faultList } from './fault-list.ts';
import { code, numberThat, orNull, positiveNumber, sourceDate, text, wholeNumber, yesNo } from './fields.ts';
import type { FileContent } from './parsed-file.ts';
import { readFeaturesOrUnplaced } from './read-features.ts';
import { readRecord } from './read-record.ts';
import type { ReadingContext } from './reading-context.ts';

export const placePosition = z.enum(['surveyed', 'approximate', 'commune-symbol', 'unknown']);

const percentage = numberThat((percent) => percent >= 0 && percent <= 100, 'value-not-allowed', 'percent');

const placeSchema = z.object({
  id: code,
  kind: z.enum([
    'it-park',
    'software-park',
    'building',
    'innovation-space',
    'support-centre',
    'incubator',
    'university',
    'high-tech-park',
    'industrial-park',
    'industrial-cluster',
    'free-trade-zone',
    'seaport',
    'data-centre',
    'cable-landing',
    'satellite-gateway',
  ]),
  name_vi: text,
  name_en: text,
  commune_code: orNull(code),
  status: z.enum(['operating', 'under-construction', 'planned']),
  status_note_vi: z._default(z.string(), ''),
  status_note_en: z._default(z.string(), ''),
  area_ha: orNull(positiveNumber),
  position: placePosition,
  position_source: z._default(z.string(), ''),
  position_note_vi: orNull(text),
  position_note_en: orNull(text),
  position_error_m: orNull(positiveNumber),
  source: text,
  as_of: orNull(sourceDate),
  confidence: z.enum(['high', 'medium', 'low']),
  target_zone: z._default(yesNo, false),
  part_of: orNull(code),
  declared_percent: orNull(percentage),
  floors: orNull(wholeNumber),
});

/**
 * Places from GeoJSON points, outlines, or features without geometry. `position` is `unknown` exactly where
 * there is no geometry. `datasetId` says which layer they belong to.
 */
export function readPlaces(
  file: string,
  content: FileContent,
  context: ReadingContext,
  datasetId: string,
): Reading<Place[]> {
  const features = readFeaturesOrUnplaced(file, content, {
    geometries: ['Point', 'Polygon', 'MultiPolygon'],
    cityBbox: context.cityBbox,
  });
  if (!features.ok) return features;
  const faults = faultList(file);
  const checkId = distinctIds(faults);
  const checkCommune = communeCodeCheck(context, faults);
  const value: Place[] = [];
  for (const { where, properties, geometry } of features.value) {
    const record = readRecord(placeSchema, properties, where, faults);
    if (!record) continue;
    checkId(record.id, where);
    checkCommune(record.commune_code, where);
    if ((record.position === 'unknown') !== (geometry === null)) {
      faults.add(
        'value-not-allowed',
        { ...where, field: 'position' },
        { value: record.position, allowed: geometry ? 'surveyed, approximate, commune-symbol' : 'unknown' },
      );
    }
    value.push({
      id: record.id,
      datasetId,
      kind: record.kind,
      name: { vi: record.name_vi, en: record.name_en },
      communeCode: record.commune_code,
      status: record.status,
      statusNote: { vi: record.status_note_vi, en: record.status_note_en },
      areaHa: record.area_ha,
      position: record.position,
      positionSource: record.position_source,
      positionNote: noteOf(record.position_note_vi, record.position_note_en),
      positionErrorM: record.position_error_m,
      source: record.source,
      asOf: record.as_of,
      confidence: record.confidence,
      targetZone: record.target_zone,
      partOf: record.part_of,
      declaredPercent: record.declared_percent,
      floors: record.floors,
      geometry,
    });
  }
  return faults.faults.length > 0
    ? { ok: false, failures: faults.faults }
    : { ok: true, value, remarks: features.remarks };
}

/** A note in both languages; null where neither says anything. */
export function noteOf(vi: string | null, en: string | null): LocalText | null {
  const either = vi ?? en;
  return either === null ? null : { vi: vi ?? either, en: en ?? either };
}
