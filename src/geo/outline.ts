import { area, bbox, booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Bbox } from './lon-lat.ts';

/** A polygon with what overlaying it needs to know. */
export interface Outline {
  geometry: Polygon | MultiPolygon;
  bbox: Bbox;
  /** Square metres on the sphere, by Turf. */
  areaM2: number;
  /** A single ring without a dent: it holds every polygon whose corners it holds. */
  convex: boolean;
}

export function outlineOf(geometry: Polygon | MultiPolygon): Outline {
  const [west, south, east, north] = bbox(geometry);
  return { geometry, bbox: [west, south, east, north], areaM2: area(geometry), convex: isConvex(geometry) };
}

/** Whether `outer` holds all of `inner`. False where that is not plain from the corners alone. */
export function plainlyHolds(outer: Outline, inner: Outline): boolean {
  const [west, south, east, north] = inner.bbox;
  if (!outer.convex) return false;
  if (outer.bbox[0] > west || outer.bbox[1] > south || outer.bbox[2] < east || outer.bbox[3] < north)
    return false;
  const parts = inner.geometry.type === 'Polygon' ? [inner.geometry.coordinates] : inner.geometry.coordinates;
  return parts.every(([ring]) => ring?.every((corner) => booleanPointInPolygon(corner, outer.geometry)));
}

/** Leaves out outlines that another one plainly holds, and repetitions: the union stays the same. */
export function withoutHeld(outlines: readonly Outline[]): Outline[] {
  const largestFirst = outlines.toSorted((a, b) => b.areaM2 - a.areaM2);
  const kept: Outline[] = [];
  for (const outline of largestFirst)
    if (!kept.some((other) => plainlyHolds(other, outline))) kept.push(outline);
  return kept;
}

/** All turns go the same way, and once round: more would be a star. */
function isConvex({ type, coordinates }: Polygon | MultiPolygon): boolean {
  if (type !== 'Polygon' || coordinates.length !== 1) return false;
  const ring = (coordinates[0] as Position[]).slice(0, -1);
  let turned = 0;
  for (let k = 0; k < ring.length; k++) {
    const [ax, ay] = ring[k] as [number, number];
    const [bx, by] = ring[(k + 1) % ring.length] as [number, number];
    const [cx, cy] = ring[(k + 2) % ring.length] as [number, number];
    const turn = Math.atan2(
      (bx - ax) * (cy - by) - (by - ay) * (cx - bx),
      (bx - ax) * (cx - bx) + (by - ay) * (cy - by),
    );
    if (turn * turned < 0) return false;
    turned += turn;
  }
  return turned !== 0 && Math.abs(turned) < 3 * Math.PI;
}
