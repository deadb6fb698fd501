import type { VertexBudget } from '../vertex-budget.ts';
import { readWkb } from '../wkb.ts';

/** Numbers in the box that may stand before a geometry, by the three bits that say which box it is. */
const boxNumbers = [0, 4, 6, 6, 8];

/**
 * A geometry as GeoPackages hold it: "GP", version, flags, the number of its coordinate system, perhaps a box, then
 * WKB. Throws a RangeError where the bytes contradict each other.
 */
export function gpkgGeometry(bytes: Uint8Array, budget: VertexBudget): unknown {
  const isGpkg = bytes[0] === 0x47 && bytes[1] === 0x50;
  if (!isGpkg || bytes.length < 8) throw new RangeError('This is no geometry of a GeoPackage.');
  const numbers = boxNumbers[(bytes[3]! >> 1) & 7];
  if (numbers === undefined) throw new RangeError('The geometry has a box of no known kind.');
  return readWkb(bytes.subarray(8 + 8 * numbers), budget).geometry;
}
