import type { FileKind } from '../../data/file-kind.ts';
import { isRecord } from '../../data/read-geometry.ts';
import type { Bbox } from '../../geo/lon-lat.ts';
import type { PlacedLayer } from '../place-layer.ts';
import type { RowFault } from '../row-fault.ts';

/** Kinds whose reader says itself what lies outside, and layers that may lie anywhere. */
const judgedElsewhere: ReadonlySet<FileKind> = new Set<FileKind>(['stations', 'other']);

/**
 * What rows outside the city would count in if they were taken in: its people, its communes, the zones that are
 * scored. The register takes no position outside. Service areas and places there change nothing.
 */
const countedIn: Readonly<Partial<Record<FileKind, string>>> = {
  population: 'people',
  communes: 'communes',
  zones: 'zones',
  'dead-zones': 'register',
};

/**
 * Rows that lie wholly outside the city's box, with what they would count in. Where all do, the reason is "all": the
 * file is of another place, or misplaced.
 */
export function outsideExtent(placed: PlacedLayer, kind: FileKind, box: Bbox | null): RowFault[] {
  if (!box || placed.as === 'nowhere' || judgedElsewhere.has(kind)) return [];
  const counts = countedIn[kind];
  const faults: RowFault[] = [];
  let inside = 0;
  const look = (index: number, bounds: Bbox | null) => {
    if (!bounds) return;
    const [west, south, east, north] = bounds;
    if (east < box[0] || west > box[2] || north < box[1] || south > box[3]) {
      const value = `${shown(west)}, ${shown(south)}`;
      faults.push({ index, code: 'outside-extent', detail: { value, ...(counts ? { counts } : {}) } });
    } else inside += 1;
  };
  if (placed.as === 'points') {
    for (let i = 0; 2 * i < placed.flat.length; i += 1) {
      const [lon, lat] = [placed.flat[2 * i]!, placed.flat[2 * i + 1]!];
      look(i, isOnGlobe(lon, lat) ? [lon, lat, lon, lat] : null);
    }
  } else {
    for (const [index, geometry] of placed.geometries.entries()) look(index, boundsOf(geometry));
  }
  if (inside > 0) return faults;
  for (const fault of faults) fault.detail = { ...fault.detail, reason: 'all' };
  return faults;
}

function shown(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

function isOnGlobe(lon: number, lat: number): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

/** Null where the geometry has no position, or one that is not on the globe, which the readers refuse. */
export function boundsOf(geometry: unknown): Bbox | null {
  const bounds: Bbox = [Infinity, Infinity, -Infinity, -Infinity];
  const waiting: unknown[] = isRecord(geometry) ? [geometry.coordinates] : [];
  while (waiting.length > 0) {
    const list = waiting.pop();
    if (!Array.isArray(list)) continue;
    const [lon, lat]: unknown[] = list;
    if (typeof lon === 'number' && typeof lat === 'number') {
      if (!isOnGlobe(lon, lat)) return null;
      bounds[0] = Math.min(bounds[0], lon);
      bounds[1] = Math.min(bounds[1], lat);
      bounds[2] = Math.max(bounds[2], lon);
      bounds[3] = Math.max(bounds[3], lat);
    } else for (const inner of list as unknown[]) if (Array.isArray(inner)) waiting.push(inner);
  }
  return bounds[0] <= bounds[2] ? bounds : null;
}
