import type { MultiPolygon } from 'geojson';
import { pathsAreaM2 } from './clip-paths.ts';
import { ROUNDING_M2, remainderOf } from './covered-area.ts';
import type { Outline } from './outline.ts';
import { polygonsOfPaths } from './polygons-of-paths.ts';

/**
 * The part of `outline` that lies in none of the `others`, as polygons with their holes, WGS 84 [lon, lat]; null
 * where nothing is left but what rounding leaves. Its area is the `uncoveredM2` of `coveredArea`.
 */
export function uncoveredPart(outline: Outline, others: readonly Outline[]): MultiPolygon | null {
  const { grid, left } = remainderOf(outline, others);
  if (pathsAreaM2(left, grid) <= ROUNDING_M2) return null;
  return { type: 'MultiPolygon', coordinates: polygonsOfPaths(left, grid) };
}
