import type { City } from '../data/city.ts';
import type { FindingPlace } from './finding.ts';
import { atDeadZone, atPlace, inDataset, nowhere } from './finding-places.ts';
import type { ReviewInput } from './rule.ts';

/** Something in the data and the date its source gives it: YYYY, YYYY-MM or YYYY-MM-DD. */
export interface DatedThing {
  date: string;
  place(): FindingPlace;
}

/** Everything in the data that carries a date. */
export function* datedThings({ city, deadZones }: ReviewInput): Generator<DatedThing> {
  for (const entry of city.catalog.datasets) yield { date: entry.asOf, place: () => inDataset(entry) };
  for (const place of city.places) {
    if (place.asOf !== null) yield { date: place.asOf, place: () => atPlace(place) };
  }
  for (const zone of deadZones) yield { date: zone.sourceDate, place: () => atDeadZone(zone) };
  for (const { date, statement } of datedFigures(city)) yield { date, place: () => nowhere(statement) };
}

function datedFigures({ targets, facts, deadZoneCounts }: City) {
  return [
    ...targets.map(({ sourceDate, statement }) => ({ date: sourceDate, statement })),
    ...facts.map(({ asOf, statement }) => ({ date: asOf, statement })),
    ...deadZoneCounts.map(({ asOf, statement }) => ({ date: asOf, statement })),
  ];
}
