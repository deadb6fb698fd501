import type { MultiPolygon, Polygon, Position } from 'geojson';
import { crossings } from './crossings.ts';
import { ellipsoidAreaM2 } from './ellipsoid-area.ts';
import { fromGrid, type GridPoint, lineToGrid } from './grid.ts';
import { keyOf } from './join-lines.ts';
import { unionOf } from './overlay.ts';
import { rewound } from './rewind.ts';

type Areal = Polygon | MultiPolygon;

export interface SmallestKept {
  /** Smaller parts are dropped. */
  partM2: number;
  /** Smaller holes are filled. */
  holeM2: number;
}

/**
 * The area with five-decimal coordinates and rings wound as RFC 7946 asks, without small parts and holes and
 * without rings that fold up to nothing. Rounding may push lines across each other; such places are cut and
 * rounded again. Throws when that does not end.
 */
export function arealToGrid(area: Areal, smallest: SmallestKept): MultiPolygon {
  let rounded = roundedAreal(area, smallest);
  for (let round = 0; hasCrossings(rounded); round++) {
    if (round === 8) throw new Error('Rounding an area to five decimals leaves lines that cross.');
    rounded = roundedAreal(unionOf([rounded, rounded]), smallest);
  }
  return rounded;
}

function hasCrossings(area: MultiPolygon): boolean {
  return crossings(cutWhereRingsMeet(area.coordinates.flat().map(lineToGrid))).length > 0;
}

/** The rings as lines that end wherever two rings share a point: areas may touch each other in points. */
function cutWhereRingsMeet(rings: GridPoint[][]): GridPoint[][] {
  const ringsAt = new Map<string, Set<number>>();
  rings.forEach((ring, i) => {
    for (const point of ring) ringsAt.set(keyOf(point), (ringsAt.get(keyOf(point)) ?? new Set()).add(i));
  });
  return rings.flatMap((ring) => {
    const lines: GridPoint[][] = [[]];
    ring.forEach((point, i) => {
      lines.at(-1)?.push(point);
      const isInner = i > 0 && i < ring.length - 1;
      if (isInner && (ringsAt.get(keyOf(point))?.size ?? 0) > 1) lines.push([point]);
    });
    return lines;
  });
}

function roundedAreal(area: Areal, smallest: SmallestKept): MultiPolygon {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const coordinates = polygons
    .map((rings) => rings.map(ringToGrid))
    .filter(([outer]) => outer !== undefined && isLargeEnough(outer, smallest.partM2))
    .map((rings) => rings.filter((ring, i) => i === 0 || isLargeEnough(ring, smallest.holeM2)));
  const result = rewound({ type: 'MultiPolygon', coordinates });
  return result.type === 'MultiPolygon'
    ? result
    : { type: 'MultiPolygon', coordinates: [result.coordinates] };
}

function ringToGrid(ring: Position[]): Position[] {
  return lineToGrid(ring).map(fromGrid);
}

function isLargeEnough(ring: Position[], minM2: number): boolean {
  return ring.length >= 4 && ellipsoidAreaM2({ type: 'Polygon', coordinates: [ring] }) >= Math.max(minM2, 1);
}
