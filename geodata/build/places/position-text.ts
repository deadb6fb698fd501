import type { LocalText } from '../../../src/text/language.ts';
import type { SourceCommune } from '../communes-source.ts';
import { localNumber } from './local-number.ts';
import type { FoundPosition } from './read-position.ts';
import type { SourcePlace } from './source-places.ts';
import type { WrittenPosition } from './written-place.ts';

export interface PositionText {
  source: string;
  note: LocalText;
}

/** The month the OpenStreetMap extract of the reference was taken. */
const OSM_DATE = '06/2026';

/**
 * Where the position comes from and what it is worth, in words.
 * `officialAreaHa` is compared with the outline; null where no source states it.
 */
export function positionText(
  place: SourcePlace,
  found: FoundPosition,
  commune: SourceCommune | undefined,
  written: WrittenPosition | undefined,
  officialAreaHa: number | null,
): PositionText {
  switch (found.position) {
    case 'unknown':
      return withCableRule(place, UNKNOWN);
    case 'commune-symbol':
      return withCableRule(place, commune ? communeSymbol(commune, written) : UNKNOWN);
    case 'surveyed':
      return found.geometry?.type === 'Point'
        ? surveyedPoint(place, written)
        : outlined(found, written, officialAreaHa);
    case 'approximate':
      return written ?? approximate(place, found.errorM);
  }
}

const UNKNOWN: PositionText = {
  source: 'Không có nguồn',
  note: {
    vi: 'Không nguồn nào nêu vị trí nên chỉ liệt kê, không vẽ.',
    en: 'No source gives the place, so it is listed and not drawn.',
  },
};

function communeSymbol(
  { name, nameEn, type, typeEn }: SourceCommune,
  written: WrittenPosition | undefined,
): PositionText {
  const note = {
    vi: `Chỉ biết địa bàn ${type} ${name}: ký hiệu đặt ở điểm nhãn của ${type}, không phải vị trí thật.`,
    en: `Only the ${typeEn} is known: the symbol stands at the label point of ${nameEn}, not at the site.`,
  };
  return {
    source: written?.source ?? `Điểm nhãn của ${type} ${name}`,
    note: followedBy(note, written),
  };
}

function followedBy(note: LocalText, written: WrittenPosition | undefined): LocalText {
  return written ? { vi: `${note.vi} ${written.note.vi}`, en: `${note.en} ${written.note.en}` } : note;
}

function withCableRule(place: SourcePlace, text: PositionText): PositionText {
  if (place.category !== 'cable_landing') return text;
  return {
    source: text.source,
    note: {
      vi: `${text.note.vi} Vị trí chính xác của trạm cập bờ không đưa lên bản đồ.`,
      en: `${text.note.en} The exact site of a landing station is not put on the map.`,
    },
  };
}

function surveyedPoint(place: SourcePlace, written: WrittenPosition | undefined): PositionText {
  if (written) return written;
  const [osmId] = /(way|node|relation)\/\d+/.exec(place.coordinateSource) ?? [];
  const object = osmId ? `OpenStreetMap ${osmId} (ODbL)` : 'OpenStreetMap (ODbL), không ghi mã đối tượng';
  return {
    source: object,
    note: {
      vi: 'Điểm của chính cơ sở trên OpenStreetMap; chưa có ranh giới.',
      en: 'The point of the site itself on OpenStreetMap; no outline at hand.',
    },
  };
}

function outlined(
  { outlines }: FoundPosition,
  written: WrittenPosition | undefined,
  officialAreaHa: number | null,
): PositionText {
  const areaHa = outlines.reduce((sum, outline) => sum + outline.areaHa, 0);
  const measured = measuredAgainst(areaHa, officialAreaHa);
  return {
    source:
      written?.source ?? `OpenStreetMap ${outlines.map(({ osmId }) => osmId).join(', ')} (ODbL), ${OSM_DATE}`,
    note: followedBy(measured, written),
  };
}

function measuredAgainst(areaHa: number, officialHa: number | null): LocalText {
  const measured = localNumber(Math.round(areaHa * 10) / 10);
  if (officialHa === null)
    return {
      vi: `Ranh giới trên OpenStreetMap (${OSM_DATE}) đo được ${measured.vi} ha; không nguồn nào nêu diện tích chính thức.`,
      en: `The outline on OpenStreetMap (June 2026) measures ${measured.en} ha; no source states the official area.`,
    };
  const official = localNumber(officialHa);
  const percent = Math.round((100 * areaHa) / officialHa);
  return {
    vi: `Ranh giới trên OpenStreetMap (${OSM_DATE}) đo được ${measured.vi} ha, bằng ${percent}% diện tích chính thức ${official.vi} ha.`,
    en: `The outline on OpenStreetMap (June 2026) measures ${measured.en} ha, ${percent}% of the official ${official.en} ha.`,
  };
}

/** For a row nobody has written about: its own remark, and the error where it states one. */
function approximate({ coordinateSource }: SourcePlace, errorM: number | null): PositionText {
  const error = errorM === null ? null : localNumber(errorM);
  return {
    source: coordinateSource,
    note: {
      vi: error ? `Vị trí gần đúng, sai số khoảng ±${error.vi} m.` : 'Vị trí gần đúng, chưa có sai số.',
      en: error ? `Approximate, within about ±${error.en} m.` : 'Approximate; the error is not known.',
    },
  };
}
