import type { Camera } from '../state/selection.ts';

/** Whether two cameras show the same picture, so that an echo of the map's own move moves nothing. */
export function isSameCamera(a: Camera, b: Camera): boolean {
  const close = (one: number, other: number, tolerance: number) => Math.abs(one - other) <= tolerance;
  return (
    close(a.lon, b.lon, 1e-6) &&
    close(a.lat, b.lat, 1e-6) &&
    close(a.zoom, b.zoom, 1e-3) &&
    close(a.bearing, b.bearing, 1e-2) &&
    close(a.pitch, b.pitch, 1e-2)
  );
}
