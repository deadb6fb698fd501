import type { MultiPolygon, Polygon } from 'geojson';
import { signedArea } from '../data/read-geometry.ts';
import { ringCrossing } from '../data/ring-crossing.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import type { OutlineFault } from './finding.ts';
import { ringKey, ringsOf } from './outline-key.ts';

/** The first thing wrong with the rings of a polygon and where, or null. */
export function outlineFault(
  geometry: Polygon | MultiPolygon,
): { fault: OutlineFault; position: LonLat } | null {
  const seen = new Set<string>();
  for (const ring of ringsOf(geometry)) {
    const [lon = 0, lat = 0] = ring[0] ?? [];
    const crossing = ringCrossing(ring);
    if (crossing) return { fault: 'crosses-itself', position: crossing };
    if (signedArea(ring) === 0) return { fault: 'no-area', position: [lon, lat] };
    const key = ringKey(ring);
    if (seen.has(key)) return { fault: 'repeated-ring', position: [lon, lat] };
    seen.add(key);
  }
  return null;
}
