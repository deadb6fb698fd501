import { bbox as boxOf } from '@turf/turf';
import type { Geometry } from 'geojson';
import type { Commune, DatasetEntry, DeadZone, Place, ServiceArea, Station } from '../data/city.ts';
import type { Bbox, LonLat } from '../geo/lon-lat.ts';
import type { Language, LocalText } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import type { FindingPlace } from './finding.ts';

export function atStation({ id, position }: Station): FindingPlace {
  return {
    subject: inBoth((words) => words.station(id)),
    thing: { kind: 'station', id },
    position,
    bbox: null,
  };
}

export function atCommune(commune: Commune): FindingPlace {
  return {
    subject: communeSubject(commune),
    thing: { kind: 'commune', code: commune.code },
    position: commune.labelPoint,
    bbox: box(commune.geometry),
  };
}

export function atPlace({ id, name, geometry }: Place): FindingPlace {
  return { subject: name, thing: { kind: 'place', id }, ...whereIs(geometry) };
}

export function atDeadZone({ id, name, geometry }: DeadZone): FindingPlace {
  return { subject: name, thing: { kind: 'dead-zone', id }, ...whereIs(geometry) };
}

/** A service area cannot be selected; its station can, where it has one. */
export function atServiceArea({ id, geometry }: ServiceArea): FindingPlace {
  return { subject: inBoth((words) => words.serviceArea(id)), thing: null, ...whereIs(geometry) };
}

/** A dataset, which has no one place. */
export function inDataset({ title }: DatasetEntry): FindingPlace {
  return { subject: title, thing: null, position: null, bbox: null };
}

/** Something with words for a name and no place. */
export function nowhere(subject: LocalText): FindingPlace {
  return { subject, thing: null, position: null, bbox: null };
}

/** Type and name of a commune, as people call it. */
export function communeSubject({ name, nameEn, type }: Commune): LocalText {
  const title = (language: Language, called: string) => {
    const { communeTitle, communeTypes } = messages[language].inspector;
    const text = communeTitle(communeTypes[type] ?? type, called);
    return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
  };
  return { vi: title('vi', name), en: title('en', nameEn) };
}

export function centreOf([west, south, east, north]: Bbox): LonLat {
  return [(west + east) / 2, (south + north) / 2];
}

type SubjectWords = (typeof messages)['vi']['review']['subjects'];

/** A subject that the messages word in either language. */
export function inBoth(words: (of: SubjectWords) => string): LocalText {
  return { vi: words(messages.vi.review.subjects), en: words(messages.en.review.subjects) };
}

function whereIs(geometry: Geometry | null): Pick<FindingPlace, 'position' | 'bbox'> {
  if (geometry === null) return { position: null, bbox: null };
  if (geometry.type === 'Point') {
    const [lon = 0, lat = 0] = geometry.coordinates;
    return { position: [lon, lat], bbox: null };
  }
  const bbox = box(geometry);
  return { position: centreOf(bbox), bbox };
}

function box(geometry: Geometry): Bbox {
  const [west, south, east, north] = boxOf(geometry);
  return [west, south, east, north];
}
