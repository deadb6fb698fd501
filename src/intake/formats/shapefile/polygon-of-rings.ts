import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { ReadingFault } from '../reading-fault.ts';

/** Corners looked at for one shape, beyond which somebody has made it to take forever. */
const MOST_STEPS = 200_000_000;

/** Below so many outlines, looking through all of them is sooner done than an index. */
const FEW = 16;

interface Ring {
  positions: Position[];
  /** Twice the area in the square of the file's unit, positive where the ring runs against the clock. */
  signedArea: number;
  west: number;
  south: number;
  east: number;
  north: number;
}

/**
 * The polygon or polygons of a shape's rings, in any order. Outlines of shapefiles run with the clock, holes
 * against it; a hole belongs to the smallest outline round it, and one with none round it is an outline. Comes out
 * as GeoJSON has it, outlines against the clock. Where all rings run against the clock their writer has turned them.
 */
export function polygonOfRings(parts: Position[][]): unknown {
  const rings = parts.map(described);
  const turned = rings.every((ring) => ring.signedArea >= 0);
  const holes = turned ? nestedOddly(rings) : rings.filter((ring) => ring.signedArea > 0);
  const areHoles = new Set(holes);
  const outlines = rings.filter((ring) => !areHoles.has(ring));
  const polygons = new Map(outlines.map((outline) => [outline, [running(outline, 1)]]));
  const aroundAll = surroundings(outlines);
  for (const hole of holes) {
    const around = aroundAll(hole);
    const owner = around.reduce<Ring | null>(
      (least, each) => (least && Math.abs(least.signedArea) <= Math.abs(each.signedArea) ? least : each),
      null,
    );
    if (owner) polygons.get(owner)!.push(running(hole, -1));
    else polygons.set(hole, [running(hole, 1)]);
  }
  const coordinates = [...polygons.values()];
  return coordinates.length === 1
    ? { type: 'Polygon', coordinates: coordinates[0]! }
    : { type: 'MultiPolygon', coordinates };
}

/** Rings within an odd number of others: holes, whatever way they run. */
function nestedOddly(rings: readonly Ring[]): Ring[] {
  if (rings.length < 2) return [];
  const around = surroundings(rings);
  return rings.filter((ring) => around(ring).length % 2 === 1);
}

/** The rings among `outlines` that lie round another. */
function surroundings(outlines: readonly Ring[]): (ring: Ring) => Ring[] {
  let steps = 0;
  const inBoxes = boxSearch(outlines);
  return (ring) =>
    inBoxes(ring).filter((outline) => {
      if (outline === ring || !boxInside(ring, outline)) return false;
      steps += outline.positions.length;
      if (steps > MOST_STEPS) throw new ReadingFault('too-large', { what: 'rings' });
      return surrounds(outline, ring);
    });
}

function boxSearch(outlines: readonly Ring[]): (ring: Ring) => readonly Ring[] {
  if (outlines.length < FEW) return () => outlines;
  const index = new Flatbush(outlines.length);
  for (const { west, south, east, north } of outlines) index.add(west, south, east, north);
  index.finish();
  return ({ west, south }) => index.search(west, south, west, south).map((i) => outlines[i]!);
}

function boxInside(inner: Ring, outer: Ring): boolean {
  return (
    inner.west >= outer.west &&
    inner.east <= outer.east &&
    inner.south >= outer.south &&
    inner.north <= outer.north
  );
}

/** Decided by the first corner that does not lie on the outline itself. */
function surrounds(outline: Ring, ring: Ring): boolean {
  for (const [x, y] of ring.positions) {
    const side = sideOf(outline.positions, x!, y!);
    if (side !== 0) return side > 0;
  }
  return Math.abs(ring.signedArea) < Math.abs(outline.signedArea);
}

/** 1 inside, -1 outside, 0 on the ring. */
function sideOf(ring: readonly Position[], x: number, y: number): number {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [xi, yi] = ring[i] as [number, number];
    const [xj, yj] = ring[j] as [number, number];
    if (x === xi && y === yi) return 0;
    const cross = (xj - xi) * (y - yi) - (yj - yi) * (x - xi);
    if (
      cross === 0 &&
      x >= Math.min(xi, xj) &&
      x <= Math.max(xi, xj) &&
      y >= Math.min(yi, yj) &&
      y <= Math.max(yi, yj)
    ) {
      return 0;
    }
    if (yi > y !== yj > y && cross > 0 === yj > yi) inside = !inside;
  }
  return inside ? 1 : -1;
}

function described(positions: Position[]): Ring {
  let signedArea = 0;
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  // Measured from the first corner: far from the origin the products would swallow the area of a small ring.
  const [x0 = 0, y0 = 0] = positions[0] ?? [];
  for (let i = 0; i < positions.length; i += 1) {
    const [x, y] = positions[i] as [number, number];
    const [nextX, nextY] = positions[(i + 1) % positions.length] as [number, number];
    signedArea += (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return { positions, signedArea, west, south, east, north };
}

/** The ring's positions running against the clock for 1, with it for -1. */
function running({ positions, signedArea }: Ring, direction: 1 | -1): Position[] {
  return signedArea * direction < 0 ? positions.toReversed() : positions;
}
