import { FillRule, intersect } from 'clipper2-ts';
import { clipGrid, clipPaths, lonLatOf, pathsAreaM2 } from './clip-paths.ts';
import type { Bbox } from './lon-lat.ts';
import type { Outline } from './outline.ts';
import { overlaps } from './overlaps.ts';

export interface SharedArea {
  /** Square metres on the sphere. */
  areaM2: number;
  /** Box of what the two share. */
  bbox: Bbox;
}

/** What two polygons have in common, as Turf's `intersect` and `area` give it; null where their insides do not meet. */
export function sharedArea(a: Outline, b: Outline): SharedArea | null {
  if (!overlaps(a.bbox, b.bbox)) return null;
  const grid = clipGrid([
    Math.min(a.bbox[0], b.bbox[0]),
    Math.min(a.bbox[1], b.bbox[1]),
    Math.max(a.bbox[2], b.bbox[2]),
    Math.max(a.bbox[3], b.bbox[3]),
  ]);
  const paths = intersect(clipPaths(a.geometry, grid), clipPaths(b.geometry, grid), FillRule.NonZero);
  const areaM2 = pathsAreaM2(paths, grid);
  if (areaM2 === 0) return null;
  const corners = paths.flat().map((point) => lonLatOf(point, grid));
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  return {
    areaM2,
    bbox: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
  };
}
