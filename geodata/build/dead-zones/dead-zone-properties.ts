import type { Feature, Point } from 'geojson';
import type { DeadZone, PlacePosition } from '../../../src/data/city.ts';

/** Properties of one record as they stand in the file; `dead-zones.ts` says what each means. */
export interface DeadZoneProperties {
  id: string;
  name_vi: string;
  name_en: string;
  commune_code: string;
  old_commune: string | null;
  old_district: string | null;
  record_type: DeadZone['recordType'];
  issue_vi: string;
  issue_en: string;
  households: number | null;
  people: number | null;
  power: DeadZone['power'];
  status_note_vi: string;
  status_note_en: string;
  source: string;
  source_date: string;
  in_official_list: DeadZone['inOfficialList'];
  position: PlacePosition;
  position_note_vi: string;
  position_note_en: string;
}

export type DeadZoneFeature = Feature<Point | null, DeadZoneProperties>;
