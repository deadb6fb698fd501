import { readSourceCommunes } from './communes-source.ts';
import type { BuiltDataset, ReadReference } from './dataset.ts';
import { geojsonText } from './geojson-text.ts';
import { readOsmOutlines } from './places/osm-outlines.ts';
import { type PlaceSurroundings, placeFeature, unwrittenIds } from './places/place-feature.ts';
import { PLACE_FILES, type PlaceFile } from './places/place-files.ts';
import type { PlaceFeature, PlaceProperties } from './places/place-properties.ts';
import { placesReadme } from './places/places-readme.ts';
import { positionsTold } from './places/positions-told.ts';
import { readSourcePlaces, type SourcePlace } from './places/source-places.ts';

const OSM_ATTRIBUTION = '© OpenStreetMap contributors (ODbL 1.0)';

/**
 * Builds the five place files, each a GeoJSON FeatureCollection (RFC 7946, WGS 84, 6 decimals, right-hand rule):
 * `it-parks`, `software-park-2`, `innovation-spaces`, `zones`, `digital-infrastructure` (`.geojson`).
 *
 * Feature `id` equals `properties.id`. Geometry: Point, Polygon, MultiPolygon, or null where no position is known.
 * Properties, flat, every one present in every feature; null where nothing is known:
 *
 * | property | value |
 * |---|---|
 * | id | unique over the five files |
 * | kind | a `PlaceKind` |
 * | name_vi, name_en | |
 * | commune_code | code of the commune list, or null |
 * | status | operating, under-construction, planned |
 * | status_note_vi, status_note_en | the status as the source words it, with dates (`statusNote: LocalText`) |
 * | area_ha | official area, hectares, or null; never measured from the outline |
 * | footprint_area_ha | area of the outline in this file on the WGS 84 ellipsoid, or null where there is no outline |
 * | position | surveyed, approximate, commune-symbol, unknown; unknown exactly when the geometry is null |
 * | position_source | what the position was taken from, as a citation |
 * | position_note_vi, position_note_en | what the position is worth, a sentence (`positionNote: LocalText`) |
 * | position_error_m | metres, a number only where position is approximate and an error is stated, else null |
 * | source, as_of | as_of is YYYY, YYYY-MM, YYYY-MM-DD or null |
 * | confidence | high, medium, low |
 * | target_zone | true, false |
 * | part_of | id of another place, or null |
 * | floors | storeys of a building, or null |
 *
 * Throws when a row of `places.csv` belongs to no file or names an unknown commune.
 */
export function buildPlaces(read: ReadReference): BuiltDataset {
  const places = readSourcePlaces(read);
  const around = { places, communes: readSourceCommunes(read), outlines: readOsmOutlines(read) };
  const built = PLACE_FILES.map((file) => {
    const rows = places.filter((place) => fileOf(place) === file);
    return { file, features: fileFeatures(file, rows, around) };
  });
  return {
    files: built.map(({ file, features }) => ({
      name: `${file.id}.geojson`,
      content: geojsonText({ name: file.id, attribution: attribution(features) }, features),
    })),
    entries: built.map(({ file, features }) => entry(file, features)),
    readme: placesReadme(built, unwrittenIds(places)),
  };
}

function fileOf(place: SourcePlace): PlaceFile {
  const file = PLACE_FILES.find(({ takes }) => takes(place));
  if (!file) throw new Error(`places.csv, ${place.id}: no file takes the category ${place.category}.`);
  return file;
}

function fileFeatures(file: PlaceFile, rows: SourcePlace[], around: PlaceSurroundings): PlaceFeature[] {
  const features = rows.map((place) => placeFeature(place, around));
  const more = file.more.map((properties) => listedOnly(properties, around));
  return [...features, ...more];
}

/** A place of which nothing but its parent is known: in the parent's commune, without a geometry. */
function listedOnly(properties: PlaceProperties, { places, communes }: PlaceSurroundings): PlaceFeature {
  const parent = places.find(({ id }) => id === properties.part_of);
  const commune = communes.find(({ name }) => name === parent?.communeName);
  return {
    type: 'Feature',
    id: properties.id,
    geometry: null,
    properties: { ...properties, commune_code: commune?.code ?? null },
  };
}

function hasOsm(features: PlaceFeature[]): boolean {
  return features.some(({ properties }) => properties.position_source.includes('OpenStreetMap'));
}

function attribution(features: PlaceFeature[]): string {
  return hasOsm(features) ? OSM_ATTRIBUTION : 'Dữ kiện dẫn nguồn ở từng đối tượng';
}

function entry(file: PlaceFile, features: PlaceFeature[]): BuiltDataset['entries'][number] {
  const told = positionsTold(features);
  return {
    id: file.id,
    kind: 'places',
    title: file.title,
    about: file.about,
    file: `${file.id}.geojson`,
    source: file.source,
    ...(hasOsm(features) ? { sourceUrl: 'https://www.openstreetmap.org/copyright' } : {}),
    licence: hasOsm(features)
      ? 'ODbL 1.0, © OpenStreetMap contributors (vị trí, ranh giới); dữ kiện dẫn nguồn ở từng đối tượng'
      : 'Dữ kiện công khai, dẫn nguồn ở từng đối tượng',
    asOf: file.asOf,
    confidence: file.confidence,
    simulated: false,
    faults: [
      {
        vi: `Vị trí: trong ${features.length} nơi, ${told.vi}.`,
        en: `Positions: of ${features.length} places, ${told.en}.`,
      },
      ...file.faults(features),
    ],
    count: features.length,
  };
}
