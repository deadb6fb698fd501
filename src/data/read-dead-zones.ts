import * as z from 'zod/mini';
import type { DeadZone } from './city.ts';
import { communeCodeCheck } from './commune-code-check.ts';
import { distinctIds } from './distinct-ids.ts';
import type { Reading } from './failure.ts';
import { faultList } from './fault-list.ts';
import { code, orNull, sourceDate, text, wholeNumber } from './fields.ts';
import type { FileContent } from './parsed-file.ts';
import { readFeaturesOrUnplaced } from './read-features.ts';
import { noteOf, placePosition } from './read-places.ts';
import { readRecord } from './read-record.ts';
import type { ReadingContext } from './reading-context.ts';

const deadZoneSchema = z.object({
  id: code,
  name_vi: text,
  name_en: text,
  commune_code: code,
  record_type: z.enum(['reported-dead-zone', 'related', 'context', 'event']),
  issue_vi: text,
  issue_en: text,
  households: orNull(wholeNumber),
  people: orNull(wholeNumber),
  power: z._default(z.enum(['none', 'restored', 'unknown']), 'unknown'),
  status_note_vi: z._default(z.string(), ''),
  status_note_en: z._default(z.string(), ''),
  source: text,
  source_date: sourceDate,
  in_official_list: z._default(z.enum(['yes', 'no', 'unknown']), 'unknown'),
  position: placePosition,
  position_note_vi: orNull(text),
  position_note_en: orNull(text),
});

/** Villages without a mobile signal, and context, from GeoJSON points or features without geometry. */
export function readDeadZones(
  file: string,
  content: FileContent,
  context: ReadingContext,
): Reading<DeadZone[]> {
  const features = readFeaturesOrUnplaced(file, content, {
    geometries: ['Point'],
    cityBbox: context.cityBbox,
  });
  if (!features.ok) return features;
  const faults = faultList(file);
  const checkId = distinctIds(faults);
  const checkCommune = communeCodeCheck(context, faults);
  const value: DeadZone[] = [];
  for (const { where, properties, geometry } of features.value) {
    const record = readRecord(deadZoneSchema, properties, where, faults);
    if (!record) continue;
    checkId(record.id, where);
    checkCommune(record.commune_code, where);
    value.push({
      id: record.id,
      name: { vi: record.name_vi, en: record.name_en },
      communeCode: record.commune_code,
      recordType: record.record_type,
      issue: { vi: record.issue_vi, en: record.issue_en },
      households: record.households,
      people: record.people,
      power: record.power,
      statusNote: { vi: record.status_note_vi, en: record.status_note_en },
      source: record.source,
      sourceDate: record.source_date,
      inOfficialList: record.in_official_list,
      position: record.position,
      positionNote: noteOf(record.position_note_vi, record.position_note_en),
      geometry,
    });
  }
  return faults.faults.length > 0
    ? { ok: false, failures: faults.faults }
    : { ok: true, value, remarks: features.remarks };
}
