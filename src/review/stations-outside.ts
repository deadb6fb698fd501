import { booleanPointInPolygon } from '@turf/turf';
import { NO_COMMUNE, type Station } from '../data/city.ts';
import { communeLocator } from '../data/commune-locator.ts';
import { outlineOf } from '../geo/outline.ts';
import type { ReviewInput } from './rule.ts';

/** Stations that stand in no commune, on land or in the sea; where the data have no land, all count as on land. */
export function* stationsOutside(
  { city, land }: ReviewInput,
  ground: 'land' | 'sea',
): Generator<Station | null> {
  const locate = communeLocator(city.communes);
  const outlines = land?.map(outlineOf) ?? [];
  const isAshore = ([lon, lat]: Station['position']) =>
    outlines.some(
      ({ bbox, geometry }) =>
        lon >= bbox[0] &&
        lon <= bbox[2] &&
        lat >= bbox[1] &&
        lat <= bbox[3] &&
        booleanPointInPolygon([lon, lat], geometry),
    );
  for (const station of city.stations) {
    const [lon, lat] = station.position;
    if (locate(lon, lat) !== NO_COMMUNE) yield null;
    else if ((land === null || isAshore(station.position)) === (ground === 'land')) yield station;
  }
}
