import { buffer, difference, feature, featureCollection, intersect, union } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';

type Areal = Polygon | MultiPolygon;

/** Corners on a quarter circle of a buffer; fewer than 16 would cut noticeably inside the true distance. */
const BUFFER_STEPS = 16;
const OPENING_STEPS = 4;

/** All the areas as one. Throws when there are none. */
export function unionOf(areas: Areal[]): Areal {
  const [only] = areas;
  if (areas.length === 1 && only) return only;
  const result = union(featureCollection(areas.map((area) => feature(area))));
  if (!result) throw new Error('A union was asked for of no areas.');
  return result.geometry;
}

/** The part of `area` outside `cut`, or null where nothing is left. */
export function outside(area: Areal, cut: Areal): Areal | null {
  return difference(featureCollection([feature(area), feature(cut)]))?.geometry ?? null;
}

/** The part common to both, or null where there is none. */
export function common(a: Areal, b: Areal): Areal | null {
  return intersect(featureCollection([feature(a), feature(b)]))?.geometry ?? null;
}

/** The area grown, or with a negative distance shrunk, by so many metres; null where nothing is left. */
export function grown(area: Areal, distanceM: number): Areal | null {
  return buffer(feature(area), distanceM, { units: 'meters', steps: BUFFER_STEPS })?.geometry ?? null;
}

/**
 * The area without necks, creeks and spikes narrower than twice the half width: shrunk and grown again, part
 * by part. Corners come out cut, so the result is for areas that are simplified afterwards. Null where
 * nothing is that wide.
 */
export function opened(area: Areal, halfWidthM: number): Areal | null {
  const cores = partsOf(area).flatMap((part) => {
    const core = buffer(feature(part), -halfWidthM, { units: 'meters', steps: OPENING_STEPS })?.geometry;
    return core ? partsOf(core) : [];
  });
  const parts = cores.flatMap(
    (core) => buffer(feature(core), halfWidthM, { units: 'meters', steps: OPENING_STEPS })?.geometry ?? [],
  );
  return parts.length === 0 ? null : unionOf(parts);
}

/** The single polygons an area consists of. */
export function partsOf(area: Areal): Polygon[] {
  if (area.type === 'Polygon') return [area];
  return area.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
}
