import { circle } from '@turf/turf';
import type { ServiceArea, Station } from '../data/city.ts';

/** Corners of the polygon that stands for a disc. */
export const SERVICE_AREA_STEPS = 64;

/**
 * The outdoor service area of one station: the disc of `radiusM` metres round it, on the sphere of
 * 6,371,008.8 m that Turf measures with, as a regular polygon of 64 corners.
 *
 * The corners lie on the disc's rim, so the polygon has (64 / 2π) · sin(2π / 64) of its area: 0.16 % less.
 * Degrees are rounded to 6 decimals (0.11 m), which makes the polygon the same in every JavaScript engine.
 * The ring is closed and runs counter-clockwise.
 */
export function serviceAreaOfStation(station: Station): ServiceArea {
  const disc = circle(station.position, station.radiusM, { units: 'meters', steps: SERVICE_AREA_STEPS });
  return {
    id: `area:${station.id}`,
    operator: station.operator,
    stationId: station.id,
    geometry: {
      type: 'Polygon',
      coordinates: disc.geometry.coordinates.map((ring) =>
        ring.map(([lon, lat]) => [round6(lon!), round6(lat!)]),
      ),
    },
  };
}

function round6(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
