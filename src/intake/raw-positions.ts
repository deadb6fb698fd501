import type { FileKind } from '../data/file-kind.ts';
import { isRecord } from '../data/read-geometry.ts';
import { columnPositions, type PositionColumns } from './placing/position-columns.ts';
import type { Decimals } from './placing/read-number.ts';
import { sampleGeometries, samplePositions } from './placing/sample.ts';
import type { RowFault } from './row-fault.ts';
import type { SourceLayer } from './source.ts';

/** Where the rows of a layer say they are, in the layer's own numbers. */
export type RawPositions =
  | { from: 'columns'; flat: Float64Array; faults: RowFault[]; sample: Float64Array }
  | { from: 'geometries'; geometries: readonly unknown[]; sample: Float64Array }
  | { from: 'nothing' };

/** Kinds that the readers take as tables, one point a row. */
export const pointKinds: ReadonlySet<FileKind> = new Set<FileKind>(['stations', 'population']);

/** The positions of a layer: its geometries, or two columns of numbers, or one that holds both. */
export function rawPositions(
  layer: SourceLayer,
  columns: Readonly<Record<string, string>>,
  decimals: Decimals,
): RawPositions {
  const { geometries, rows } = layer;
  if (geometries) return { from: 'geometries', geometries, sample: sampleGeometries(geometries) };
  const where = positionColumns(layer, columns);
  if (!where) return { from: 'nothing' };
  const { flat, faults } = columnPositions(rows, where, decimals);
  const field = [...new Set([columns.lon, columns.lat])].join(', ');
  return {
    from: 'columns',
    flat,
    faults: faults.map(({ index, code, value }) => ({ index, code, field, detail: { value } })),
    sample: samplePositions(flat),
  };
}

function positionColumns(
  { columns: headings }: Pick<SourceLayer, 'columns'>,
  columns: Readonly<Record<string, string>>,
): PositionColumns | null {
  const first = headings.indexOf(columns.lon ?? '');
  const second = headings.indexOf(columns.lat ?? '');
  if (first < 0 || second < 0) return null;
  return first === second ? { both: first } : { first, second };
}

/** The one position of a point, or of points of which there is only one; null for any other geometry. */
export function pointOf(geometry: unknown): readonly [unknown, unknown] | null {
  if (!isRecord(geometry) || !Array.isArray(geometry.coordinates)) return null;
  const list: unknown[] = geometry.coordinates;
  const position: unknown = geometry.type === 'MultiPoint' && list.length === 1 ? list[0] : list;
  const isPoint = geometry.type === 'Point' || (geometry.type === 'MultiPoint' && list.length === 1);
  return isPoint && Array.isArray(position) ? [position[0], position[1]] : null;
}
