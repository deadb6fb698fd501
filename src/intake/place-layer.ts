import type { FileKind } from '../data/file-kind.ts';
import { isRecord } from '../data/read-geometry.ts';
import { shownValue } from '../data/shown-value.ts';
import { placeGeometry, placementOf, placePositions } from './placing/place.ts';
import type { Placing } from './placing/placing.ts';
import { pointKinds, pointOf, type RawPositions } from './raw-positions.ts';
import type { RowFault } from './row-fault.ts';
import type { StatedCrs } from './source.ts';

/** Where the rows of a layer are, WGS 84. */
export type PlacedLayer =
  /** lon and lat of each row by turns, NaN where a row has none. */
  | { as: 'points'; flat: Float64Array; faults: RowFault[] }
  | { as: 'geometries'; geometries: unknown[]; faults: RowFault[] }
  | { as: 'nowhere'; faults: RowFault[] };

/**
 * Puts the rows of a layer where a placing says they are; what has no position, or not one point where the kind needs
 * one, comes with its fault. Null where the placing cannot be prepared.
 */
export async function placeLayer(
  raw: RawPositions,
  kind: FileKind,
  placing: Placing | null,
  stated: StatedCrs | null,
): Promise<PlacedLayer | null> {
  if (raw.from === 'nothing' || !placing) {
    if (raw.from === 'nothing') return { as: 'nowhere', faults: [] };
    if (raw.from === 'columns') return { as: 'nowhere', faults: written(raw.faults) };
    if (pointKinds.has(kind)) return { as: 'points', ...pointsOf(raw.geometries) };
    // No number of them is a position; the readers say what they are instead.
    const geometries = raw.geometries.map((geometry) => simpleGeometry(geometry, kind) ?? null);
    return { as: 'geometries', geometries, faults: [] };
  }
  const placement = await placementOf(placing, stated);
  if (!placement) return null;
  const isPlaced = placing.crs === 'EPSG:4326' && placing.axes === 'xy';
  if (raw.from === 'geometries' && !pointKinds.has(kind)) {
    const faults: RowFault[] = [];
    const geometries = raw.geometries.map((geometry, index) => {
      const simple = simpleGeometry(geometry, kind);
      // The readers judge degrees themselves, and say more of what is wrong with them.
      if (isPlaced || simple === null || simple === undefined) return simple ?? null;
      const placed = placeGeometry(simple, placement);
      if (placed.fault)
        faults.push({ index, code: placed.fault.code, detail: { value: placed.fault.value } });
      return placed.geometry;
    });
    return { as: 'geometries', geometries, faults };
  }
  const { flat, faults } = raw.from === 'columns' ? copied(raw) : pointsOf(raw.geometries);
  const known = new Set(faults.map(({ index }) => index));
  if (!isPlaced) {
    for (const { index, fault } of placePositions(flat, placement)) {
      if (!known.has(index)) faults.push({ index, code: fault.code, detail: { value: fault.value } });
    }
  }
  if (pointKinds.has(kind)) return { as: 'points', flat, faults };
  return { as: 'geometries', ...pointGeometries(flat, faults) };
}

function copied({ flat, faults }: Extract<RawPositions, { from: 'columns' }>): {
  flat: Float64Array;
  faults: RowFault[];
} {
  return { flat: flat.slice(), faults: [...faults] };
}

/** Points as pairs in a row; a geometry that is no point is a fault. */
function pointsOf(geometries: readonly unknown[]): { flat: Float64Array; faults: RowFault[] } {
  const flat = new Float64Array(geometries.length * 2).fill(Number.NaN);
  const faults: RowFault[] = [];
  geometries.forEach((geometry, index) => {
    const point = pointOf(geometry);
    if (!point) {
      const found = isRecord(geometry) && typeof geometry.type === 'string' ? geometry.type : 'null';
      const isEmpty = found === 'Point' || found === 'MultiPoint';
      faults.push(
        isEmpty && isBare(geometry)
          ? { index, code: 'invalid-geometry', detail: { reason: 'empty' } }
          : { index, code: 'wrong-geometry-type', detail: { found, expected: 'Point' } },
      );
      return;
    }
    const [first, second] = point;
    if (typeof first === 'number' && typeof second === 'number') {
      flat[2 * index] = first;
      flat[2 * index + 1] = second;
    } else if (second === undefined) {
      faults.push({
        index,
        code: 'invalid-geometry',
        detail: { reason: first === undefined ? 'empty' : 'position' },
      });
    } else {
      const value = `${shownValue(first)}, ${shownValue(second)}`;
      faults.push({ index, code: 'coordinate-not-a-number', detail: { value } });
    }
  });
  return { flat, faults };
}

function isBare(geometry: unknown): boolean {
  return isRecord(geometry) && !(Array.isArray(geometry.coordinates) && geometry.coordinates.length > 0);
}

/** Points of a table; a row whose cells are both empty is somewhere unknown, which its kind allows. */
function pointGeometries(
  flat: Float64Array,
  faults: readonly RowFault[],
): { geometries: unknown[]; faults: RowFault[] } {
  const geometries = Array.from({ length: flat.length / 2 }, (_, index) => {
    const [lon, lat] = [flat[2 * index]!, flat[2 * index + 1]!];
    return Number.isNaN(lon) ? null : { type: 'Point', coordinates: [lon, lat] };
  });
  return { geometries, faults: written(faults) };
}

/** The faults of rows in whose cells something stands. */
function written(faults: readonly RowFault[]): RowFault[] {
  const isEmpty = ({ code, detail }: RowFault): boolean =>
    code === 'value-missing' && /^(null)?,? ?(null)?$/.test(String(detail?.value ?? ''));
  return faults.filter((fault) => !isEmpty(fault));
}

/**
 * A point from points of which there is one, where the kind has single points; and one geometry of many parts from a
 * collection whose parts are of one kind.
 */
function simpleGeometry(geometry: unknown, kind: FileKind): unknown {
  if (!isRecord(geometry)) return geometry;
  if (geometry.type === 'MultiPoint' && kind !== 'other') {
    const point = pointOf(geometry);
    return point ? { type: 'Point', coordinates: point } : geometry;
  }
  if (geometry.type !== 'GeometryCollection' || !Array.isArray(geometry.geometries)) return geometry;
  const parts: unknown[] = geometry.geometries;
  const [only] = parts;
  if (parts.length === 1) return only;
  for (const type of ['Point', 'LineString', 'Polygon']) {
    const coordinates = parts.flatMap((part): unknown[] => {
      if (!isRecord(part)) return [];
      if (part.type === type) return [part.coordinates];
      return part.type === `Multi${type}` && Array.isArray(part.coordinates) ? part.coordinates : [];
    });
    const all = parts.every((part) => isRecord(part) && (part.type === type || part.type === `Multi${type}`));
    if (all && coordinates.length > 0) return { type: `Multi${type}`, coordinates };
  }
  return geometry;
}
