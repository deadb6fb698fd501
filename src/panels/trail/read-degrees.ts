import type { LonLat } from '../../geo/lon-lat.ts';

/** A number as it is typed, with a comma or a point before the decimals. */
function numberOf(text: string): number | null {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  return /^[+-]?\d+(\.\d*)?$/.test(plain) ? Number(plain) : null;
}

/** The position that is typed in degrees; null where the two are not a longitude and a latitude. */
export function readDegrees(lonText: string, latText: string): LonLat | null {
  const [lon, lat] = [numberOf(lonText), numberOf(latText)];
  if (lon === null || lat === null || Math.abs(lon) > 180 || Math.abs(lat) > 90) return null;
  return [lon, lat];
}
