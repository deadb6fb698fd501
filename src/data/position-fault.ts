import type { Bbox } from '../geo/lon-lat.ts';
import type { FailureCode } from './failure.ts';

/**
 * What is wrong with a position in degrees [lon, lat], or null. `cityBbox`, where known, tells a position whose
 * two numbers stand in the wrong order even when both orders lie on the globe.
 */
export function positionFault(lon: unknown, lat: unknown, cityBbox: Bbox | null): FailureCode | null {
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat)) {
    return 'coordinate-not-a-number';
  }
  const onGlobe = Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  if (onGlobe && !(cityBbox && !inside(lon, lat, cityBbox) && inside(lat, lon, cityBbox))) return null;
  const swappedOnGlobe = Math.abs(lat) <= 180 && Math.abs(lon) <= 90;
  return swappedOnGlobe ? 'coordinates-lat-lon-order' : 'coordinate-out-of-range';
}

function inside(lon: number, lat: number, [west, south, east, north]: Bbox): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
