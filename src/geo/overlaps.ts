import type { Bbox } from './lon-lat.ts';

/** Whether two boxes share at least a point. */
export function overlaps(a: Bbox, b: Bbox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
