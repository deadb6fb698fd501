import {
  cellArea,
  cellToBoundary,
  getHexagonEdgeLengthAvg,
  h3IndexToSplitLong,
  latLngToCell,
  splitLongToH3Index,
  UNITS,
} from 'h3-js';
import type { PopulationUnits } from '../data/city.ts';
import { METRES_PER_DEGREE } from '../geo/earth.ts';
import type { Bbox } from '../geo/lon-lat.ts';
import { overlaps } from '../geo/overlaps.ts';
import type { PopulationCells } from './view.ts';

/** Resolution of the cells that units are looked up in; coarser cells are parents of these. */
const FINEST = 10;

/** Units of a cell lie within this many of its edge lengths from any point of it, parents' ragged rims included. */
const REACH_IN_EDGES = 4;

/** Cell of each unit at the finest resolution as the two halves of its index, 0 where not yet looked up. */
const cellsOfUnits = new WeakMap<PopulationUnits, Uint32Array>();

/**
 * Sums the people of the units into H3 cells of `resolution` (0 to 10; finer ones are drawn as 10). Cells without
 * people are left out. With a box, only the cells whose own box touches it, each still with all of its people.
 *
 * Looking up the cell of a unit takes about a microsecond and is done once.
 */
export function populationCells(
  units: PopulationUnits,
  resolution: number,
  bbox: Bbox | null,
): PopulationCells {
  const shown = Math.max(0, Math.min(FINEST, Math.floor(resolution)));
  const cells = sumIntoParents(units, shown, bbox && widened(bbox, shown));
  const inView: { boundary: number[][]; people: number; km2: number }[] = [];
  for (const { index, people } of cells) {
    const boundary = cellToBoundary(index, true);
    if (bbox === null || overlaps(bbox, boxOf(boundary))) {
      inView.push({ boundary, people, km2: cellArea(index, UNITS.km2) });
    }
  }
  return toArrays(shown, inView);
}

function sumIntoParents(
  units: PopulationUnits,
  resolution: number,
  bbox: Bbox | null,
): { index: string; people: number }[] {
  const lookedUp = cellsOfUnits.get(units) ?? new Uint32Array(2 * units.count);
  cellsOfUnits.set(units, lookedUp);
  const sums = new Map<number, { lower: number; upper: number; people: number }>();
  for (let i = 0; i < units.count; i++) {
    const lon = units.lon[i]!;
    const lat = units.lat[i]!;
    if (units.people[i] === 0) continue;
    if (bbox && (lon < bbox[0] || lat < bbox[1] || lon > bbox[2] || lat > bbox[3])) continue;
    if (lookedUp[2 * i + 1] === 0) lookedUp.set(h3IndexToSplitLong(latLngToCell(lat, lon, FINEST)), 2 * i);
    const [lower, upper] = parentOf(lookedUp[2 * i]!, lookedUp[2 * i + 1]!, resolution);
    const key = (upper & 0xfffff) * 2 ** 32 + lower;
    const sum = sums.get(key);
    if (sum) sum.people += units.people[i]!;
    else sums.set(key, { lower, upper, people: units.people[i]! });
  }
  return [...sums.values()].map(({ lower, upper, people }) => ({
    index: splitLongToH3Index(lower, upper),
    people,
  }));
}

/**
 * The parent's index: its resolution in bits 52 to 55, and all digits finer than it set to 7, three bits each.
 * Source: H3 documentation, "Index representation".
 */
function parentOf(lower: number, upper: number, resolution: number): [lower: number, upper: number] {
  const unused = 3 * (15 - resolution);
  const upperParent = ((upper & ~(0xf << 20)) | (resolution << 20)) >>> 0;
  if (unused < 32) return [(lower | (2 ** unused - 1)) >>> 0, upperParent];
  return [0xffffffff, (upperParent | (2 ** (unused - 32) - 1)) >>> 0];
}

function widened([west, south, east, north]: Bbox, resolution: number): Bbox {
  const reach = (REACH_IN_EDGES * getHexagonEdgeLengthAvg(resolution, UNITS.m)) / METRES_PER_DEGREE;
  const widest = Math.min(89, Math.max(Math.abs(south), Math.abs(north)) + reach);
  const reachEast = reach / Math.cos((widest * Math.PI) / 180);
  return [west - reachEast, south - reach, east + reachEast, north + reach];
}

function boxOf(boundary: number[][]): Bbox {
  const lons = boundary.map(([lon]) => lon!);
  const lats = boundary.map(([, lat]) => lat!);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function toArrays(
  resolution: number,
  cells: { boundary: number[][]; people: number; km2: number }[],
): PopulationCells {
  const start = new Uint32Array(cells.length + 1);
  for (const [k, { boundary }] of cells.entries()) start[k + 1] = start[k]! + boundary.length;
  const ring = new Float64Array(2 * start[cells.length]!);
  for (const [k, { boundary }] of cells.entries()) ring.set(boundary.flat(), 2 * start[k]!);
  return {
    resolution,
    count: cells.length,
    people: Float64Array.from(cells, ({ people }) => people),
    density: Float32Array.from(cells, ({ people, km2 }) => people / km2),
    ring,
    start,
  };
}
