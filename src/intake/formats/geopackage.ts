import type { Database, SqlValue } from 'sql.js';
import type { Reading } from '../../data/failure.ts';
import { failed } from '../failed.ts';
import type { Cell, Source, SourceLayer, StatedCrs } from '../source.ts';
import { crsOfWkt } from './crs-of-wkt.ts';
import type { Format, ReadOptions } from './format.ts';
import { gpkgGeometry } from './geopackage/gpkg-geometry.ts';
import { openDatabase } from './geopackage/open-database.ts';
import { layerBuilder } from './layer-builder.ts';
import { guarded } from './reading-fault.ts';
import { geometryOrUnreadable } from './unreadable-geometry.ts';
import { vertexBudget } from './vertex-budget.ts';

const MAGIC = new TextEncoder().encode('SQLite format 3\0');

/** GeoPackage: tables of features and of attributes, a layer each. Views and virtual tables are not asked. */
export const geopackage: Format = {
  id: 'geopackage',
  title: 'GeoPackage',
  endings: ['.gpkg'],
  recognises: (start) => MAGIC.every((byte, i) => start[i] === byte),
  read: (file, bytes, options) => guarded(file, 'GeoPackage', () => readGeoPackage(file, bytes, options)),
};

async function readGeoPackage(
  file: string,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<Reading<Source>> {
  if (bytes.length === 0) return failed(file, 'file-cut-off', { bytes: 0 });
  const database = await openDatabase(bytes);
  try {
    // Whatever the schema says, it runs no function that could do more than compute, and nothing is written.
    database.run('PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA cell_size_check = ON');
    const tables = contents(database);
    if (tables === null) return failed(file, 'format-not-supported');
    const layers = tables.map((table, i) => {
      const onProgress = (done: number): void => options.onProgress?.((i + done) / tables.length);
      return readLayer(database, table, { ...options, onProgress });
    });
    const filled = layers.filter(({ rows }) => rows.length > 0);
    if (filled.length === 0) return failed(file, 'collection-empty');
    return { ok: true, value: { file, format: 'geopackage', layers: filled }, remarks: [] };
  } finally {
    database.close();
  }
}

interface ContentTable {
  name: string;
  title: string;
  geometryColumn: string | null;
  srsId: number | null;
}

/** Tables with data as the package lists them; null where the database is no GeoPackage. */
function contents(database: Database): ContentTable[] | null {
  const stored = ordinaryTables(database);
  if (!stored.has('gpkg_contents')) return null;
  const geometries = new Map(
    stored.has('gpkg_geometry_columns')
      ? rowsOf(database, 'SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns').map(
          ([table, column, srsId]) => [
            String(table).toLowerCase(),
            { column: String(column), srsId: Number(srsId) },
          ],
        )
      : [],
  );
  const listed = rowsOf(
    database,
    "SELECT table_name, identifier FROM gpkg_contents WHERE data_type IN ('features', 'attributes', 'aspatial')",
  );
  return listed.flatMap(([table, identifier]) => {
    const name = stored.get(String(table).toLowerCase());
    if (name === undefined) return [];
    const geometry = geometries.get(name.toLowerCase());
    const title = String(identifier ?? '').trim() || name;
    return [{ name, title, geometryColumn: geometry?.column ?? null, srsId: geometry?.srsId ?? null }];
  });
}

/** Names of the tables that hold rows themselves, by their names in lower case, as SQLite compares them. */
function ordinaryTables(database: Database): Map<string, string> {
  const tables = rowsOf(
    database,
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
  );
  return new Map(tables.map(([name]) => [String(name).toLowerCase(), String(name)]));
}

function readLayer(
  database: Database,
  table: ContentTable,
  { limits, onProgress }: ReadOptions,
): SourceLayer {
  const { name, title, geometryColumn, srsId } = table;
  const columns = columnsOf(database, name, geometryColumn);
  const geometryIndex = columns.findIndex(
    (each) => each.name.toLowerCase() === geometryColumn?.toLowerCase(),
  );
  const builder = layerBuilder({
    name: title,
    crs: srsId === null ? null : crsOf(database, srsId),
    placed: geometryIndex >= 0,
    limits,
  });
  const idIndex = columns.findIndex((each) => each.isKey && /^(ogc_)?fid$/i.test(each.name));
  const isValue = (c: number): boolean => c !== geometryIndex && c !== idIndex;
  columns.forEach((column, c) => {
    if (isValue(c)) builder.column(column.name);
  });
  const budget = vertexBudget(limits);
  const terms = columns.map((column, c) =>
    c === geometryIndex ? quoted(column.name) : exactly(column.name),
  );
  if (terms.length === 0) return builder.layer();
  const statement = database.prepare(`SELECT ${terms.join(', ')} FROM ${quoted(name)}`);
  try {
    while (statement.step()) {
      const cells = statement.get();
      const shape = geometryIndex < 0 ? null : cells[geometryIndex];
      const values = columns.flatMap((column, c): [string, Cell][] =>
        isValue(c) ? [[column.name, cellOf(cells[c] ?? null, column.isLogical)]] : [],
      );
      const geometry =
        shape instanceof Uint8Array ? geometryOrUnreadable(() => gpkgGeometry(shape, budget)) : null;
      builder.add(values, geometry, idIndex < 0 ? null : String(cells[idIndex]));
      if (builder.count % 4096 === 0) onProgress?.(0.5);
    }
  } finally {
    statement.free();
  }
  return builder.layer();
}

interface Column {
  name: string;
  isLogical: boolean;
  isKey: boolean;
}

/** Columns that are stored; those computed by the schema (hidden 2 and 3) are not asked, nor are other blobs. */
function columnsOf(database: Database, table: string, geometryColumn: string | null): Column[] {
  return rowsOf(database, `PRAGMA table_xinfo(${quoted(table)})`).flatMap(
    ([, name, type, , , key, hidden]) => {
      const declared = String(type ?? '').toUpperCase();
      const isGeometry = String(name).toLowerCase() === geometryColumn?.toLowerCase();
      if (hidden !== 0 || (declared === 'BLOB' && !isGeometry)) return [];
      return [{ name: String(name), isLogical: declared.startsWith('BOOL'), isKey: key === 1 }];
    },
  );
}

function crsOf(database: Database, srsId: number): StatedCrs | null {
  const [found] = rowsOf(
    database,
    'SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys WHERE srs_id = ?',
    [srsId],
  );
  // -1 and 0 stand for an unknown plane and for unknown degrees.
  if (srsId <= 0) return null;
  // Where the package does not list the system, its number is that of EPSG, as everybody numbers them.
  if (!found) return { name: `EPSG:${srsId}`, wkt: null, byFormat: false };
  const [organization, code, definition] = found;
  const defined = crsOfWkt(String(definition ?? ''));
  const isListed = /^(epsg|esri|ogc)$/i.test(String(organization));
  const name = isListed ? `${String(organization).toUpperCase()}:${code}` : (defined?.name ?? '?');
  return { name, wkt: defined?.wkt ?? null, byFormat: false };
}

function rowsOf(database: Database, sql: string, values: SqlValue[] = []): SqlValue[][] {
  return database.exec(sql, values)[0]?.values ?? [];
}

/** A name as SQL takes it, whatever stands in it. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A column whose whole numbers come as text where a `number` would round them. */
function exactly(name: string): string {
  const column = quoted(name);
  const most = Number.MAX_SAFE_INTEGER;
  return `CASE WHEN typeof(${column}) = 'integer' AND ${column} NOT BETWEEN -${most} AND ${most} THEN CAST(${column} AS TEXT) ELSE ${column} END`;
}

function cellOf(value: SqlValue, isLogical: boolean): Cell {
  if (value instanceof Uint8Array) return null;
  if (isLogical && (value === 0 || value === 1)) return value === 1;
  return typeof value === 'string' ? value.trim().normalize('NFC') || null : value;
}
