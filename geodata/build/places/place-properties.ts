import type { Feature, MultiPolygon, Point, Polygon } from 'geojson';
import type { Confidence, PlaceKind, PlacePosition, PlaceStatus } from '../../../src/data/city.ts';

export type PlaceGeometry = Point | Polygon | MultiPolygon;

/** Properties of one place as they stand in the file; the table in `places.ts` says what each means. */
export interface PlaceProperties {
  id: string;
  kind: PlaceKind;
  name_vi: string;
  name_en: string;
  commune_code: string | null;
  status: PlaceStatus;
  status_note_vi: string;
  status_note_en: string;
  area_ha: number | null;
  footprint_area_ha: number | null;
  position: PlacePosition;
  position_source: string;
  position_note_vi: string;
  position_note_en: string;
  position_error_m: number | null;
  source: string;
  as_of: string | null;
  confidence: Confidence;
  target_zone: boolean;
  part_of: string | null;
  floors: number | null;
}

/** Geometry is null where no position is known; the feature's id is `properties.id`. */
export type PlaceFeature = Feature<PlaceGeometry | null, PlaceProperties>;
