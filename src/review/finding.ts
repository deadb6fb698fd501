import type { Bbox, LonLat } from '../geo/lon-lat.ts';
import type { LocalText } from '../text/language.ts';

/** A thing that can be selected on the map, by the id it carries in the data. */
export type Thing =
  | { kind: 'commune'; code: string }
  | { kind: 'place'; id: string }
  | { kind: 'dead-zone'; id: string }
  | { kind: 'station'; id: string };

/** What is wrong with an outline. */
export type OutlineFault = 'crosses-itself' | 'no-area' | 'repeated-ring';

/** What each rule says about a finding; `operator` and `operators` are names as people
 * read them, or an id that no list names. */
export interface RuleValues {
  'dead-zone-in-service-area': { operators: string[] };
  /** Percent of the footprint and what is left of it; both null where only a point is known, without service. */
  'zone-declared-full-with-hole': { percent: number | null; uncoveredHa: number | null };
  'station-in-sea': { operator: string };
  'station-outside-city': { operator: string };
  'operator-unknown': { stations: number; areas: number };
  /** `other` is the id of the second station. */
  'stations-too-close': { operator: string; other: string; distanceM: number };
  /** `modelM` is null where the model has no radius for the station. */
  'radius-implausible': { radiusM: number; modelM: number | null };
  'simulated-mixed': { simulated: number; declared: number };
  'area-without-station': { operator: string };
  /** `other` is the id of the service area that came first. */
  'area-repeated': { operator: string; other: string };
  'invalid-polygon': { fault: OutlineFault };
  'population-outside-communes': { people: number };
  'commune-sum-differs': { units: number; list: number };
  'census-exceeded': CensusValues;
  'census-not-reached': CensusValues;
  'official-total-differs': { list: number; announced: number; source: string };
  'communes-overlap': { other: LocalText; areaHa: number };
  'commune-area-differs': { drawnKm2: number; officialKm2: number };
  /** `percent` of the smaller of the two. */
  'zones-overlap': { other: LocalText; areaHa: number; percent: number };
  'zone-area-differs': { drawnHa: number; officialHa: number };
  /** `percent` of the footprint in the named commune, null for a point; `actual` is null outside every commune. */
  'place-outside-its-commune': { named: LocalText; actual: LocalText | null; percent: number | null };
  /** A date as the source gives it: YYYY, YYYY-MM or YYYY-MM-DD. */
  'date-in-future': { date: string };
  'dataset-old': { date: string; months: number };
}

interface CensusValues {
  list: number;
  census: number;
  /** Day of the census, null where the data do not say. */
  date: string | null;
}

export type RuleId = keyof RuleValues;

/** What a finding is about, and where. */
export interface FindingPlace {
  /** The name of what it is about. */
  subject: LocalText;
  /** What to select, null where it cannot be selected. */
  thing: Thing | null;
  /** Null where it has no place on the map. */
  position: LonLat | null;
  /** What to bring into view, null where `position` is enough. */
  bbox: Bbox | null;
}

/** One thing that a rule found. */
export interface FindingOf<Id extends RuleId> extends FindingPlace {
  rule: Id;
  values: RuleValues[Id];
}

export type Finding = { [Id in RuleId]: FindingOf<Id> }[RuleId];
