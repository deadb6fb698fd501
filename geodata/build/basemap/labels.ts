import type { Feature, Point } from 'geojson';
import type { LonLat } from '../../../src/geo/lon-lat.ts';
import type { LocalText } from '../../../src/text/language.ts';
import type { ReadReference } from '../dataset.ts';
import { ISLANDS } from '../insets.ts';
import { readTable } from '../reference.ts';

export type LabelKind =
  | 'sea'
  | 'archipelago'
  | 'country'
  | 'province'
  | 'city'
  | 'island'
  | 'mountain'
  | 'bay'
  | 'lake'
  | 'river'
  | 'town'
  | 'village';

interface Label {
  kind: LabelKind;
  name: LocalText;
  position: LonLat;
}

export interface LabelProperties {
  kind: LabelKind;
  name: string;
  name_en: string;
  /** Zoom from which the label is worth its room. */
  min_zoom: number;
  /** Lower goes first where labels compete. */
  rank: number;
}

/** Importance and first zoom of each kind. */
const KINDS: Record<LabelKind, { rank: number; minZoom: number }> = {
  sea: { rank: 0, minZoom: 4 },
  archipelago: { rank: 0, minZoom: 4 },
  city: { rank: 1, minZoom: 4 },
  country: { rank: 2, minZoom: 5 },
  province: { rank: 3, minZoom: 6 },
  island: { rank: 4, minZoom: 9 },
  bay: { rank: 5, minZoom: 9.5 },
  mountain: { rank: 6, minZoom: 10.5 },
  lake: { rank: 7, minZoom: 10 },
  river: { rank: 8, minZoom: 10 },
  town: { rank: 9, minZoom: 10 },
  village: { rank: 10, minZoom: 11 },
};

const OWN: Label[] = [
  { kind: 'sea', name: { vi: 'Biển Đông', en: 'East Sea' }, position: [109.05, 15.75] },
  { kind: 'sea', name: { vi: 'Biển Đông', en: 'East Sea' }, position: [111.6, 13.2] },
  { kind: 'city', name: { vi: 'Đà Nẵng', en: 'Đà Nẵng' }, position: [107.95, 15.66] },
  { kind: 'country', name: { vi: 'Lào', en: 'Laos' }, position: [106.85, 15.55] },
  { kind: 'country', name: { vi: 'Campuchia', en: 'Cambodia' }, position: [106.7, 12.9] },
  { kind: 'province', name: { vi: 'Thành phố Huế', en: 'Huế City' }, position: [107.52, 16.36] },
  { kind: 'province', name: { vi: 'Tỉnh Quảng Trị', en: 'Quảng Trị Province' }, position: [106.95, 16.78] },
  { kind: 'province', name: { vi: 'Tỉnh Quảng Ngãi', en: 'Quảng Ngãi Province' }, position: [108.5, 14.92] },
  { kind: 'province', name: { vi: 'Tỉnh Gia Lai', en: 'Gia Lai Province' }, position: [108.3, 14.12] },
  { kind: 'island', name: { vi: 'Cù Lao Chàm', en: 'Cù Lao Chàm' }, position: [108.515, 15.955] },
  { kind: 'island', name: { vi: 'Đảo Lý Sơn', en: 'Lý Sơn Island' }, position: [109.117, 15.381] },
  { kind: 'mountain', name: { vi: 'Bán đảo Sơn Trà', en: 'Sơn Trà Peninsula' }, position: [108.285, 16.122] },
  { kind: 'mountain', name: { vi: 'Đèo Hải Vân', en: 'Hải Vân Pass' }, position: [108.131, 16.188] },
  { kind: 'mountain', name: { vi: 'Núi Ngọc Linh', en: 'Mount Ngọc Linh' }, position: [107.975, 15.068] },
  { kind: 'bay', name: { vi: 'Vịnh Đà Nẵng', en: 'Đà Nẵng Bay' }, position: [108.175, 16.135] },
  { kind: 'lake', name: { vi: 'Đầm Cầu Hai', en: 'Cầu Hai Lagoon' }, position: [107.85, 16.325] },
  { kind: 'lake', name: { vi: 'Đầm Lập An', en: 'Lập An Lagoon' }, position: [108.063, 16.242] },
  { kind: 'lake', name: { vi: 'Hồ Hòa Trung', en: 'Hòa Trung Reservoir' }, position: [108.051, 16.079] },
  { kind: 'river', name: { vi: 'Sông Hàn', en: 'Hàn River' }, position: [108.226, 16.068] },
  { kind: 'river', name: { vi: 'Sông Cu Đê', en: 'Cu Đê River' }, position: [108.0626, 16.119] },
  { kind: 'river', name: { vi: 'Sông Cẩm Lệ', en: 'Cẩm Lệ River' }, position: [108.197, 16.0026] },
  { kind: 'river', name: { vi: 'Sông Cổ Cò', en: 'Cổ Cò River' }, position: [108.2664, 15.982] },
  { kind: 'river', name: { vi: 'Sông Vĩnh Điện', en: 'Vĩnh Điện River' }, position: [108.2466, 15.918] },
  { kind: 'river', name: { vi: 'Sông Thu Bồn', en: 'Thu Bồn River' }, position: [108.268, 15.862] },
  { kind: 'river', name: { vi: 'Sông Thu Bồn', en: 'Thu Bồn River' }, position: [108.017, 15.681] },
  { kind: 'river', name: { vi: 'Sông Vu Gia', en: 'Vu Gia River' }, position: [107.916, 15.823] },
  { kind: 'river', name: { vi: 'Sông Yên', en: 'Yên River' }, position: [108.152, 15.941] },
  { kind: 'river', name: { vi: 'Sông Trường Giang', en: 'Trường Giang River' }, position: [108.475, 15.684] },
  { kind: 'river', name: { vi: 'Sông Tranh', en: 'Tranh River' }, position: [108.158, 15.378] },
];

/**
 * Names taken from GeoNames, by their spelling there, with the official Vietnamese spelling. Left out are
 * names that a commune has today, former communes of the plain, abolished districts, and names put in a
 * wrong place (Hải Châu in Đại Lộc, Hòa Cường in An Khê).
 */
const FROM_GEONAMES: { source: string; name: string; nameEn?: string; kind: LabelKind }[] = [
  { source: 'Quảng Ngãi', name: 'Quảng Ngãi', kind: 'town' },
  { source: 'Bình Sơn', name: 'Bình Sơn', kind: 'town' },
  { source: 'Trà Bồng', name: 'Trà Bồng', kind: 'town' },
  { source: 'Sơn Hà', name: 'Sơn Hà', kind: 'town' },
  { source: 'Minh Long', name: 'Minh Long', kind: 'town' },
  { source: 'Mộ Đức', name: 'Mộ Đức', kind: 'town' },
  { source: 'Đắk Glei', name: 'Đăk Glei', kind: 'town' },
  { source: 'A Lưới', name: 'A Lưới', kind: 'town' },
  { source: 'Khe Tre', name: 'Khe Tre', kind: 'town' },
  { source: 'Lăng Cô', name: 'Lăng Cô', kind: 'town' },
  { source: 'Hà Lam', name: 'Hà Lam', kind: 'town' },
  { source: 'Đông Phú', name: 'Đông Phú', kind: 'town' },
  { source: 'Prao', name: 'Prao', kind: 'town' },
  {
    source: 'Tra Que Vegetable Village',
    name: 'Làng rau Trà Quế',
    nameEn: 'Trà Quế Vegetable Village',
    kind: 'village',
  },
  { source: 'A Rooi', name: 'A Rooi', kind: 'village' },
  { source: 'A Ting', name: 'A Ting', kind: 'village' },
  { source: 'Ka Dăng', name: 'Kà Dăng', kind: 'village' },
  { source: 'Jơ Ngây', name: 'Jơ Ngây', kind: 'village' },
  { source: 'Mà Cooi', name: 'Mà Cooih', kind: 'village' },
  { source: 'Za Hung', name: 'Zà Hung', kind: 'village' },
  { source: 'A Tiêng', name: 'Atiêng', kind: 'village' },
  { source: 'A Xan', name: 'Axan', kind: 'village' },
  { source: 'Bha Lê', name: 'Bhalêê', kind: 'village' },
  { source: 'Ch’ Ơm', name: 'Ch’ơm', kind: 'village' },
  { source: 'Dang', name: 'Dang', kind: 'village' },
  { source: 'Ga Ri', name: 'Gari', kind: 'village' },
  { source: 'Lăng', name: 'Lăng', kind: 'village' },
  { source: "Tr'Hy", name: 'Tr’hy', kind: 'village' },
];

/** Names for the map besides those of the communes, most important first. */
export function labelPoints(read: ReadReference): Feature<Point, LabelProperties>[] {
  const archipelagos: Label[] = ISLANDS.map(({ label, position }) => ({
    kind: 'archipelago',
    name: label,
    position,
  }));
  return [...OWN, ...archipelagos, ...geonames(read)]
    .sort((a, b) => KINDS[a.kind].rank - KINDS[b.kind].rank)
    .map(({ kind, name, position }) => ({
      type: 'Feature',
      properties: {
        kind,
        name: name.vi,
        name_en: name.en,
        min_zoom: KINDS[kind].minZoom,
        rank: KINDS[kind].rank,
      },
      geometry: { type: 'Point', coordinates: position },
    }));
}

function geonames(read: ReadReference): Label[] {
  const rows = readTable(read, 'geonames_places.csv', ['name', 'lon', 'lat'] as const);
  return FROM_GEONAMES.map(({ source, name, nameEn = name, kind }) => {
    const row = rows.find((candidate) => candidate.name === source);
    if (!row) throw new Error(`geonames_places.csv has no ${source}.`);
    return { kind, name: { vi: name, en: nameEn }, position: [Number(row.lon), Number(row.lat)] };
  });
}

/** Names used and names offered, for the README. */
export function geonamesCounts(read: ReadReference): { used: number; offered: number } {
  return { used: FROM_GEONAMES.length, offered: readTable(read, 'geonames_places.csv', ['name']).length };
}
