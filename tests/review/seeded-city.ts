import type { MultiPolygon, Polygon } from 'geojson';
import { coverageInputOf } from '../../src/coverage/city-coverage-input.ts';
import type { City, DeadZone, Place, ServiceArea, Station } from '../../src/data/city.ts';
import type { Finding, FindingOf, RuleId } from '../../src/review/finding.ts';
import { review } from '../../src/review/review.ts';
import type { ReviewInput } from '../../src/review/rule.ts';
import { openTinyCity } from '../fixtures/fixture-files.ts';

/** The tiny city and a sea round it, as the rules see them in June 2026. */
export async function tinyReview(change: (city: City) => void = () => {}): Promise<ReviewInput> {
  const city = await openTinyCity();
  change(city);
  return {
    city,
    deadZones: city.deadZones,
    serviceAreas: coverageInputOf(city).serviceAreas,
    fromStations: city.serviceAreas.length === 0,
    land: [square(94.9, -0.1, 95.08, 0.1), square(95.09, -0.01, 95.13, 0.03)],
    today: '2026-06-15',
  };
}

/** The rectangle between two corners, degrees. */
export function square(west: number, south: number, east: number, north: number): Polygon {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

/** The findings of every rule with any, in the order of the rules. */
export function findingsOf(input: ReviewInput): Finding[] {
  return review(input).rules.flatMap(({ findings }) => findings);
}

/** The one finding there is; throws when there are others, whatever rule they are of. */
export function onlyFinding<Id extends RuleId>(input: ReviewInput, rule: Id): FindingOf<Id> {
  const found = findingsOf(input);
  const [first] = found;
  if (found.length !== 1 || !isOf(first, rule)) {
    throw new Error(`Expected one finding of ${rule}, found ${JSON.stringify(found, null, 1)}`);
  }
  return first;
}

function isOf<Id extends RuleId>(finding: Finding | undefined, rule: Id): finding is Finding & FindingOf<Id> {
  return finding?.rule === rule;
}

export function station(id: string, over: Partial<Station> = {}): Station {
  return {
    id,
    position: [95.01, 0.011],
    operator: 'alpha',
    band: 'n1',
    environment: 'urban',
    radiusM: 900,
    simulated: true,
    ...over,
  };
}

export function area(id: string, operator: string, geometry: Polygon | MultiPolygon): ServiceArea {
  return { id, operator, stationId: null, geometry };
}

export function placeOf(city: City, id: string): Place {
  const place = city.places.find((each) => each.id === id);
  if (!place) throw new Error(`The tiny city has no place ${id}.`);
  return place;
}

export function deadZoneOf(city: City, id: string): DeadZone {
  const zone = city.deadZones.find((each) => each.id === id);
  if (!zone) throw new Error(`The tiny city has no dead zone ${id}.`);
  return zone;
}
