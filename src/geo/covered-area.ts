import { area, difference, feature, featureCollection, intersect, polygon } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Bbox } from './lon-lat.ts';
import { type Outline, outlineOf, plainlyHolds, withoutHeld } from './outline.ts';
import { overlaps } from './overlaps.ts';

/** A remainder of at most this many square metres is what rounding leaves of nothing. */
export const ROUNDING_M2 = 1;

export interface CoveredArea {
  /** Square metres inside at least one of the others. */
  coveredM2: number;
  /** Square metres inside none; 0 when it is no more than ROUNDING_M2. */
  uncoveredM2: number;
}

/** With more others than this near a piece, it is cut in two first. */
const FEW = 3;

/** A piece is not cut more often than this. */
const MOST_CUTS = 24;

/**
 * How much of `outline` lies in the union of `others`, by Turf's `difference`, `intersect` and `area`.
 *
 * Where many of them meet, the outline is cut in halves until few remain near each piece: a piece that one of
 * them holds, or that none reaches, needs no overlay at all.
 */
export function coveredArea(outline: Outline, others: readonly Outline[]): CoveredArea {
  const total = { coveredM2: 0, uncoveredM2: 0 };
  addPiece(total, outline, others, 0);
  if (total.uncoveredM2 <= ROUNDING_M2) return { coveredM2: total.coveredM2 + total.uncoveredM2, uncoveredM2: 0 };
  return total;
}

function addPiece(total: CoveredArea, piece: Outline, others: readonly Outline[], cuts: number): void {
  const reaching = others.filter((other) => other.areaM2 > 0 && overlaps(other.bbox, piece.bbox));
  if (reaching.some((other) => plainlyHolds(other, piece))) {
    total.coveredM2 += piece.areaM2;
    return;
  }
  const near = withoutHeld(reaching);
  if (near.length > FEW && cuts < MOST_CUTS) {
    for (const half of halves(piece)) addPiece(total, half, near, cuts + 1);
    return;
  }
  const uncovered = uncoveredOf(piece, near);
  total.coveredM2 += piece.areaM2 - uncovered;
  total.uncoveredM2 += uncovered;
}

function uncoveredOf(piece: Outline, others: readonly Outline[]): number {
  let rest = feature<Polygon | MultiPolygon>(piece.geometry);
  for (const other of others) {
    const smaller = difference(featureCollection([rest, feature(other.geometry)]));
    if (smaller === null) return 0;
    rest = smaller;
  }
  return Math.min(area(rest), piece.areaM2);
}

/** The piece on either side of a line through the middle of its box. */
function halves(piece: Outline): Outline[] {
  const [west, south, east, north] = piece.bbox;
  const boxes: Bbox[] =
    east - west > north - south
      ? [
          [west, south, (west + east) / 2, north],
          [(west + east) / 2, south, east, north],
        ]
      : [
          [west, south, east, (south + north) / 2],
          [west, (south + north) / 2, east, north],
        ];
  return boxes.flatMap((box) => {
    const half = intersect(featureCollection([feature(piece.geometry), boxPolygon(box)]));
    return half ? [outlineOf(half.geometry)] : [];
  });
}

function boxPolygon([west, south, east, north]: Bbox) {
  return polygon([
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ]);
}
