import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from './lon-lat.ts';

/**
 * Centre of gravity of a polygon's area in degrees, holes left out, all parts together. Planar in longitude and
 * latitude, which for a commune is the spherical one to within a few metres.
 *
 * Source: the surveyor's formula, C = Σ (pᵢ + pᵢ₊₁)(pᵢ × pᵢ₊₁) / (3 Σ pᵢ × pᵢ₊₁). A polygon without area gives
 * the mean of its corners.
 */
export function areaCentroid(geometry: Polygon | MultiPolygon): LonLat {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const origin = parts[0]?.[0]?.[0] ?? [0, 0];
  let area = 0;
  let x = 0;
  let y = 0;
  for (const rings of parts) {
    for (const [index, ring] of rings.entries()) {
      const moment = ringMoment(ring, origin);
      const sign = (index === 0 ? 1 : -1) * Math.sign(moment.area);
      area += sign * moment.area;
      x += sign * moment.x;
      y += sign * moment.y;
    }
  }
  if (area > 0) return [origin[0]! + x / (3 * area), origin[1]! + y / (3 * area)];
  const corners = parts.flat(2);
  return [mean(corners.map((corner) => corner[0]!)), mean(corners.map((corner) => corner[1]!))];
}

/** Twice the signed area of a ring and its first moments times six, about `origin`. */
function ringMoment(ring: Position[], origin: Position): { area: number; x: number; y: number } {
  const moment = { area: 0, x: 0, y: 0 };
  for (let k = 0; k < ring.length; k++) {
    const from = ring[k]!;
    const to = ring[(k + 1) % ring.length]!;
    const [x1, y1] = [from[0]! - origin[0]!, from[1]! - origin[1]!];
    const [x2, y2] = [to[0]! - origin[0]!, to[1]! - origin[1]!];
    const cross = x1 * y2 - x2 * y1;
    moment.area += cross;
    moment.x += (x1 + x2) * cross;
    moment.y += (y1 + y2) * cross;
  }
  return moment;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
