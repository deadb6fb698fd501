import type { DeadZone } from '../../../src/data/city.ts';
import type { LonLat } from '../../../src/geo/lon-lat.ts';
import type { LocalText } from '../../../src/text/language.ts';
import type { SourceCommune } from '../communes-source.ts';
import type { DeadZoneFeature } from './dead-zone-properties.ts';
import type { SourceDeadZone } from './source-dead-zones.ts';
import { WRITTEN_DEAD_ZONES, type WrittenDeadZone, writtenFibreContext } from './written-dead-zones.ts';

/** The record types of `deadzones.csv`; an official list calls its rows `official` or `reported`. */
const RECORD_TYPE: Record<string, DeadZone['recordType']> = {
  official: 'reported-dead-zone',
  reported: 'reported-dead-zone',
  named_related: 'related',
  named_context_old: 'context',
  named_context_event: 'event',
};

/**
 * The feature of a named row. A village stands at the label point of its commune unless the row has coordinates
 * of its own; old context, events and weak sources have no geometry, they are records and not places on the map.
 * Throws on an unknown record type or commune.
 */
export function deadZoneFeature(row: SourceDeadZone, communes: SourceCommune[]): DeadZoneFeature {
  const recordType = RECORD_TYPE[row.record_type];
  if (recordType === undefined)
    throw new Error(`deadzones.csv, ${row.id}: the record type ${row.record_type} is unknown.`);
  const commune = communes.find(({ code }) => code === row.commune_code);
  if (!commune) throw new Error(`deadzones.csv, ${row.id}: no commune has the code ${row.commune_code}.`);
  const written = writtenFor(row);
  const name = written?.name ?? both(row.name);
  const issue = written?.issue ?? both(row.issue);
  const note = written?.note ?? both([row.status, row.note].filter((text) => text !== '').join('. '));
  const { position, point, note: positionNote } = toldPosition(row, recordType, commune, written);
  return {
    type: 'Feature',
    id: row.id,
    geometry: point ? { type: 'Point', coordinates: point } : null,
    properties: {
      id: row.id,
      name_vi: name.vi,
      name_en: name.en,
      commune_code: commune.code,
      old_commune: row.old_commune || null,
      old_district: row.old_district || null,
      record_type: recordType,
      issue_vi: issue.vi,
      issue_en: issue.en,
      households: wholeOrNull(row.households),
      people: wholeOrNull(row.people),
      power: written?.power ?? 'unknown',
      status_note_vi: note.vi,
      status_note_en: note.en,
      source: written?.source ?? row.source,
      source_date: row.source_date || written?.sourceDate || '',
      in_official_list: inOfficialList(row, recordType),
      position,
      position_note_vi: positionNote.vi,
      position_note_en: positionNote.en,
    },
  };
}

function writtenFor(row: SourceDeadZone): WrittenDeadZone | undefined {
  const written = row.id.startsWith('fib2019-')
    ? writtenFibreContext(row.old_commune)
    : WRITTEN_DEAD_ZONES[row.id];
  return written?.standsFor === row.status ? written : undefined;
}

function both(text: string): LocalText {
  return { vi: text, en: text };
}

function wholeOrNull(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : null;
}

function inOfficialList(row: SourceDeadZone, recordType: DeadZone['recordType']): DeadZone['inOfficialList'] {
  const { in_official_list_2026_03_11: said } = row;
  if (said === 'yes' || said === 'no') return said;
  return recordType === 'event' ? 'no' : 'unknown';
}

interface ToldPosition {
  position: DeadZone['position'];
  point: LonLat | null;
  note: LocalText;
}

const RECORD_ONLY: LocalText = {
  vi: 'Chỉ ghi làm bối cảnh, không vẽ điểm trên bản đồ.',
  en: 'Kept as context, not drawn on the map.',
};

function toldPosition(
  row: SourceDeadZone,
  recordType: DeadZone['recordType'],
  commune: SourceCommune,
  written: WrittenDeadZone | undefined,
): ToldPosition {
  const offTheMap =
    written?.offTheMap ?? (recordType === 'context' || recordType === 'event' ? RECORD_ONLY : undefined);
  if (offTheMap) return { position: 'unknown', point: null, note: offTheMap };
  const isOwn = row.lon !== '' && row.lat !== '' && !/commune label point/i.test(row.coordinate_source);
  if (isOwn)
    return {
      position: 'approximate',
      point: [Number(row.lon), Number(row.lat)],
      note: {
        vi: `Tọa độ theo nguồn: ${row.coordinate_source}.`,
        en: `Coordinates as given: ${row.coordinate_source}.`,
      },
    };
  const { type, typeEn, name, nameEn, labelPoint } = commune;
  return {
    position: 'commune-symbol',
    point: labelPoint,
    note: {
      vi: `Ký hiệu đặt ở điểm nhãn của ${type} ${name}, không phải vị trí thôn.`,
      en: `The symbol stands at the label point of ${nameEn} ${typeEn}, not at the village.`,
    },
  };
}
