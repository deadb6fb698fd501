import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Commune } from '../../src/data/city.ts';
import type { ReadReference } from './dataset.ts';
import { formerDistricts } from './former-districts.ts';
import { withoutRepeatedPoints } from './geometry/clean-rings.ts';
import { closeSlivers } from './geometry/close-slivers.ts';
import { readTable } from './reference.ts';

/** A commune as the reference gives it: full-resolution geometry, WGS 84, official figures. */
export interface SourceCommune extends Commune {
  /** Unit type in English, e.g. "ward". */
  typeEn: string;
  /** Seat of the administration as an address, null where the source has none yet. */
  adminCentre: string | null;
}

interface SourceProperties {
  code: string;
  name: string;
  type: string;
  name_en: string;
  area_km2: number;
  population: number;
  former_units: string;
  admin_centre: string;
  label_lon: number;
  label_lat: number;
}

/** Day of the General Statistics Office's census. */
const CENSUS_DATE = '2019-04-01';

/** Former districts whose communes count as high mountain in the city's connectivity plans. */
const MOUNTAIN_DISTRICTS = new Set([
  'Tây Giang',
  'Đông Giang',
  'Nam Giang',
  'Phước Sơn',
  'Bắc Trà My',
  'Nam Trà My',
]);

/** Units that are islands as a whole. */
const ISLAND_CODES = new Set(['20333', '20434']);

const TYPE_EN: Record<string, string> = {
  phường: 'ward',
  xã: 'commune',
  'đặc khu': 'special zone',
};

/** English names that are not simply the Vietnamese name without its marks. */
const NAME_EN: Record<string, string> = { '20333': 'Hoang Sa' };

const communesByReader = new WeakMap<ReadReference, SourceCommune[]>();

/** The 94 communes, full resolution, in order of their codes; computed once per reader. */
export function readSourceCommunes(read: ReadReference): SourceCommune[] {
  const known = communesByReader.get(read);
  if (known) return known;
  const collection: FeatureCollection<Polygon | MultiPolygon, SourceProperties> = JSON.parse(
    read('communes.geojson'),
  );
  const districts = formerDistricts(read);
  const census = censusPopulations(read);
  const communes = collection.features
    .map(({ properties, geometry }) => sourceCommune(properties, geometry, districts, census))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  closeSlivers(communes.map(({ geometry }) => geometry)).forEach((geometry, i) => {
    const commune = communes[i];
    if (commune) commune.geometry = geometry;
  });
  communesByReader.set(read, communes);
  return communes;
}

function sourceCommune(
  properties: SourceProperties,
  geometry: Polygon | MultiPolygon,
  districts: Map<string, string>,
  census: Map<string, number>,
): SourceCommune {
  const typeEn = TYPE_EN[properties.type];
  if (typeEn === undefined)
    throw new Error(`Commune ${properties.code} has the unknown type ${properties.type}.`);
  const formerDistrict = districts.get(properties.code) ?? null;
  const censusPopulation = census.get(properties.code) ?? null;
  return {
    code: properties.code,
    name: properties.name,
    nameEn: NAME_EN[properties.code] ?? properties.name_en,
    type: properties.type,
    typeEn,
    areaKm2: properties.area_km2,
    population: properties.population,
    censusPopulation,
    censusDate: censusPopulation === null ? null : CENSUS_DATE,
    formerUnits: formerUnits(properties),
    formerDistrict,
    terrain: terrain(properties.code, formerDistrict),
    adminCentre: adminCentre(properties.admin_centre),
    labelPoint: [properties.label_lon, properties.label_lat],
    geometry: withoutRepeatedPoints(geometry),
  };
}

/** People that the 2019 census counted within each commune of today. */
function censusPopulations(read: ReadReference): Map<string, number> {
  const rows = readTable(read, 'population_census2019_check.csv', ['code', 'census2019']);
  return new Map(rows.map(({ code, census2019 }) => [code, Number(census2019)]));
}

/** A unit that was not merged is its own former unit. */
function formerUnits({ former_units, type, name }: SourceProperties): string[] {
  if (former_units === 'Không sáp nhập') return [`${type.charAt(0).toUpperCase()}${type.slice(1)} ${name}`];
  return former_units.split(/,\s*/).filter((unit) => unit !== '');
}

function terrain(code: string, formerDistrict: string | null): Commune['terrain'] {
  if (ISLAND_CODES.has(code)) return 'island';
  return formerDistrict !== null && MOUNTAIN_DISTRICTS.has(formerDistrict) ? 'mountain' : 'plain';
}

function adminCentre(text: string): string | null {
  const address = text.trim().replace(/,$/, '');
  return address === '' || address === 'đang cập nhật' ? null : address;
}
