import type { Geometry } from 'geojson';
import type { ParsedFile } from '../../data/parsed-file.ts';
import { geometryTypes, readGeometry } from '../../data/read-geometry.ts';
import type { Cell } from '../../intake/source.ts';
import type { ExportLayer } from './export-layer.ts';

/**
 * A layer that was brought in, as it was parsed and placed. Geometries that a reader would not take are left out;
 * a table with columns for longitude and latitude gets its points from them.
 */
export function layerOfParsedFile(
  { columns, rows, geometries }: Pick<ParsedFile, 'columns' | 'rows' | 'geometries'>,
  described: Pick<ExportLayer, 'name' | 'title' | 'about' | 'simulated'>,
): ExportLayer {
  const [lon, lat] = [columns.indexOf('lon'), columns.indexOf('lat')];
  const shapes: (Geometry | null)[] | null =
    geometries?.map(shapeOf) ??
    (lon >= 0 && lat >= 0 ? rows.map((row) => shapeOf(pointOf(row[lon], row[lat]))) : null);
  return {
    ...described,
    columns: columns.map((key) => ({ key, heading: { vi: key, en: key } })),
    rows: rows.map((row) => row.map(cellOf)),
    geometries: shapes,
  };
}

function shapeOf(raw: unknown): Geometry | null {
  const reading = readGeometry(raw, geometryTypes, null);
  return 'fault' in reading ? null : reading.geometry;
}

function pointOf(lon: unknown, lat: unknown): unknown {
  const number = (value: unknown) => (value === null || value === '' ? Number.NaN : Number(value));
  return { type: 'Point', coordinates: [number(lon), number(lat)] };
}

/** Lists and records of GeoJSON properties as JSON. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? null);
}
