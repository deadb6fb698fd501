import type { MultiPolygon, Polygon } from 'geojson';
import type { City, DeadZone, ServiceArea } from '../data/city.ts';
import type { FindingOf, RuleId } from './finding.ts';

/**
 * error: two data contradict each other, or one cannot be; warning: very likely a slip; hint: worth knowing before
 * the figure is used.
 */
export const severities = ['error', 'warning', 'hint'] as const;

export type Severity = (typeof severities)[number];

/** Everything the rules look at. */
export interface ReviewInput {
  city: City;
  /** The dead zones on the map: the city's and those added to the register. */
  deadZones: readonly DeadZone[];
  /** Service areas as they are counted: supplied, or discs round the stations. */
  serviceAreas: readonly ServiceArea[];
  /** Whether the service areas are discs round the stations, and so right by construction. */
  fromStations: boolean;
  /** All land on the map; null where the data have none. */
  land: readonly (Polygon | MultiPolygon)[] | null;
  /** The day of the review, YYYY-MM-DD. */
  today: string;
}

export interface RuleOf<Id extends RuleId> {
  id: Id;
  severity: Severity;
  /** Whether the data hold what the rule compares; without it the rule always can. */
  isCheckable?(input: ReviewInput): boolean;
  /** The findings in the order of the data; null where a long search may pause. */
  check(input: ReviewInput): Iterable<FindingOf<Id> | null>;
}

export type ReviewRule = { [Id in RuleId]: RuleOf<Id> }[RuleId];
