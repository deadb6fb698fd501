import type { Confidence, PlaceStatus } from '../../../src/data/city.ts';
import type { SourceCommune } from '../communes-source.ts';
import type { OsmOutline } from './osm-outlines.ts';
import { isTargetZone, kindOfCategory } from './place-kind.ts';
import type { PlaceFeature } from './place-properties.ts';
import { positionText } from './position-text.ts';
import { type FoundPosition, readPosition } from './read-position.ts';
import type { SourcePlace } from './source-places.ts';
import { WRITTEN_PLACES } from './written/index.ts';
import type { WrittenPlace } from './written-place.ts';

/** What every place is looked up in. */
export interface PlaceSurroundings {
  places: SourcePlace[];
  communes: SourceCommune[];
  outlines: OsmOutline[];
}

/** Outlines that are this much smaller or larger than the official area make a claim of high confidence untenable. */
const AREA_AGREES_WITHIN = 0.2;

/**
 * The feature of one row of `places.csv`. Throws when the row names a commune that the list does not have.
 * A row whose status or remark is not the one that was written about keeps its own words in both languages.
 */
export function placeFeature(place: SourcePlace, around: PlaceSurroundings): PlaceFeature {
  const commune = communeOf(place, around.communes);
  const written = writtenFor(place);
  const found = readPosition(place, commune, around.outlines);
  const areaHa = officialAreaHa(place);
  const comparedHa = areaHa === null ? null : areaHa + areaSharedHa(written, around.places);
  const writtenPosition = written?.position;
  const text = positionText(
    place,
    found,
    commune,
    writtenPosition && place.coordinateSource.startsWith(writtenPosition.standsFor)
      ? writtenPosition
      : undefined,
    comparedHa,
  );
  const footprintHa = footprintAreaHa(found);
  const kind = written?.kind ?? kindOfCategory(place.category);
  const name = written?.name ?? { vi: place.nameVi, en: place.nameEn };
  const note = written?.note ?? { vi: place.statusText, en: place.statusText };
  return {
    type: 'Feature',
    id: place.id,
    geometry: found.geometry,
    properties: {
      id: place.id,
      kind,
      name_vi: name.vi,
      name_en: name.en,
      commune_code: commune?.code ?? null,
      status: written?.status ?? statusInWords(place.statusText),
      status_note_vi: note.vi,
      status_note_en: note.en,
      area_ha: areaHa,
      footprint_area_ha: footprintHa,
      position: found.position,
      position_source: text.source,
      position_note_vi: text.note.vi,
      position_note_en: text.note.en,
      position_error_m: found.errorM,
      source: written?.source ?? place.factSource,
      as_of: written?.asOf ?? null,
      confidence: confidence(place, written, found, footprintHa, comparedHa),
      target_zone: isTargetZone(kind),
      part_of: written?.partOf ?? null,
      floors: null,
    },
  };
}

function communeOf(place: SourcePlace, communes: SourceCommune[]): SourceCommune | undefined {
  if (place.communeName === null) return undefined;
  const commune = communes.find(({ name }) => name === place.communeName);
  if (commune) return commune;
  throw new Error(`places.csv, ${place.id}: no commune is called ${place.communeName}.`);
}

function writtenFor(place: SourcePlace): WrittenPlace | undefined {
  const written = WRITTEN_PLACES[place.id];
  return written?.standsFor === place.statusText ? written : undefined;
}

/** An area that only comes from OpenStreetMap is no official area. */
function officialAreaHa({ areaHa, factSource }: SourcePlace): number | null {
  return factSource === 'OSM' ? null : areaHa;
}

function areaSharedHa(written: WrittenPlace | undefined, places: SourcePlace[]): number {
  const ids = written?.sharesOutlineWith ?? [];
  return places
    .filter(({ id }) => ids.includes(id))
    .reduce((sum, place) => sum + (officialAreaHa(place) ?? 0), 0);
}

/** Hectares, two decimals; null for a point. */
function footprintAreaHa({ position, geometry, outlines }: FoundPosition): number | null {
  if (position !== 'surveyed' || geometry === null || geometry.type === 'Point') return null;
  return Math.round(outlines.reduce((sum, { areaHa }) => sum + areaHa, 0) * 100) / 100;
}

const CONFIDENCES: Confidence[] = ['low', 'medium', 'high'];

function confidence(
  place: SourcePlace,
  written: WrittenPlace | undefined,
  found: FoundPosition,
  footprintHa: number | null,
  officialHa: number | null,
): Confidence {
  const claims: Confidence[] = [place.confidence];
  if (written?.confidenceAtMost) claims.push(written.confidenceAtMost);
  const cannotBeTraced = found.position === 'surveyed' && !/\d{6,}/.test(place.coordinateSource);
  if (cannotBeTraced) claims.push('medium');
  if (footprintHa !== null && officialHa !== null) {
    const isFar = Math.abs(footprintHa / officialHa - 1) > AREA_AGREES_WITHIN;
    if (isFar) claims.push('medium');
  }
  return claims.sort((a, b) => CONFIDENCES.indexOf(a) - CONFIDENCES.indexOf(b))[0] ?? 'low';
}

const STATUS_WORDS: [RegExp, PlaceStatus][] = [
  [/^\s*(planned|announced|licensed|quy hoạch|đang quy hoạch|dự kiến|đã cấp phép)/i, 'planned'],
  [/under construction|đang xây dựng|đang thi công/i, 'under-construction'],
  [/^\s*(operating|đang hoạt động|đang khai thác)/i, 'operating'],
];

/** The lesser claim where the words do not say. */
function statusInWords(text: string): PlaceStatus {
  return STATUS_WORDS.find(([words]) => words.test(text))?.[1] ?? 'planned';
}

/** Ids of rows that nobody has written about, or whose status has changed since. */
export function unwrittenIds(places: SourcePlace[]): string[] {
  return places.filter((place) => writtenFor(place) === undefined).map(({ id }) => id);
}
