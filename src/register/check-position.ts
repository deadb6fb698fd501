import type { Commune } from '../data/city.ts';
import { nearCommune } from '../data/commune-locator.ts';
import { numberOf } from '../data/fields.ts';
import { positionFault } from '../data/position-fault.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import type { RegisterContext } from './register-context.ts';
import type { PositionKind } from './register-entry.ts';
import type { AddFault } from './register-fault.ts';

/** Metres by which a position may lie outside its commune: outlines are generalised, and villages lie on borders. */
export const BORDER_TOLERANCE_M = 1000;

/** A position as written, rounded to 6 decimals (about 0.1 m); null without one, or with a fault. */
export function checkPosition(
  { lon: lonText, lat: latText }: { lon: string; lat: string },
  kind: PositionKind,
  commune: Commune | null,
  context: RegisterContext,
  add: AddFault,
): LonLat | null {
  if (lonText === '' && latText === '') {
    if (kind === 'surveyed' || kind === 'approximate') add('position-missing', 'lon', '', { kind });
    return null;
  }
  if (lonText === '') add('coordinate-missing', 'lon');
  if (latText === '') add('coordinate-missing', 'lat');
  const lon = degrees(lonText);
  const lat = degrees(latText);
  if (lonText !== '' && lon === null) add('coordinate-not-a-number', 'lon', lonText);
  if (latText !== '' && lat === null) add('coordinate-not-a-number', 'lat', latText);
  if (lon === null || lat === null) return null;
  const position: LonLat = [rounded(lon), rounded(lat)];
  const fault = positionFault(lon, lat, context.cityBbox);
  const shown = `${lonText}; ${latText}`;
  if (fault === 'coordinates-lat-lon-order') add('coordinates-swapped', 'lon', shown, { lon: lat, lat: lon });
  else if (fault) add('coordinates-not-degrees', 'lon', shown);
  else return checkPlace(position, shown, commune, context, add);
  return null;
}

function checkPlace(
  position: LonLat,
  shown: string,
  commune: Commune | null,
  { communes, locate }: RegisterContext,
  add: AddFault,
): LonLat | null {
  const stands = communes[locate(...position)];
  if (!stands && !nearCommune(communes, position, BORDER_TOLERANCE_M)) {
    add('outside-city', 'lon', shown);
    return null;
  }
  if (!commune || stands?.code === commune.code) return position;
  const near = nearCommune([commune], position, BORDER_TOLERANCE_M);
  const detail = {
    commune: `${commune.type} ${commune.name}`,
    stands: stands ? `${stands.type} ${stands.name}` : '',
    toleranceM: BORDER_TOLERANCE_M,
  };
  add(near ? 'near-commune' : 'outside-commune', 'lon', shown, detail);
  return near ? position : null;
}

/** Degrees with a decimal point or comma; null for anything else. */
function degrees(text: string): number | null {
  return numberOf(/^[+-]?\d+,\d+$/.test(text) ? text.replace(',', '.') : text);
}

function rounded(value: number): number {
  return Number(value.toFixed(6));
}
