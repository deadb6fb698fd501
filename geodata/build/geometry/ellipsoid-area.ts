import type { MultiPolygon, Polygon, Position } from 'geojson';

const A_M = 6_378_137;
const F = 1 / 298.257223563;
const E2 = F * (2 - F);
const E = Math.sqrt(E2);

/**
 * Area in m² on the WGS 84 ellipsoid, with edges straight in Lambert's cylindrical equal-area projection
 * (Snyder, Map Projections: A Working Manual, eq. 10-12 and 3-12). Turf's `area` uses a sphere, which
 * gives 0.35 % more at 16° north.
 */
export function ellipsoidAreaM2(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let sum = 0;
  for (const rings of polygons) {
    rings.forEach((ring, i) => {
      sum += (i === 0 ? 1 : -1) * ringAreaM2(ring);
    });
  }
  return sum;
}

function ringAreaM2(ring: Position[]): number {
  let doubled = 0;
  ring.forEach((position, i) => {
    const next = ring[(i + 1) % ring.length] ?? position;
    const [lon = 0, lat = 0] = position;
    const [nextLon = 0, nextLat = 0] = next;
    doubled += ((nextLon - lon) * Math.PI * (q(lat) + q(nextLat))) / 180;
  });
  return (Math.abs(doubled) * A_M ** 2) / 4;
}

/** Snyder's q: twice the projected northing over the semi-major axis. */
function q(latDeg: number): number {
  const s = Math.sin((latDeg * Math.PI) / 180);
  return (1 - E2) * (s / (1 - E2 * s * s) - Math.log((1 - E * s) / (1 + E * s)) / (2 * E));
}
