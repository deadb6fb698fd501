import { bbox } from '@turf/turf';
import type { Geometry } from 'geojson';
import type { Database, SqlValue } from 'sql.js';
import { type CoordinateSystem, WGS84 } from '../../../geo/coordinate-systems.ts';
import { epsgNumber, ogcWkt } from '../../../geo/crs-wkt.ts';
import { openDatabase } from '../../../intake/formats/geopackage/open-database.ts';
import type { Language } from '../../../text/language.ts';
import { messages } from '../../../text/messages.ts';
import type { DataColumn } from '../../data-table.ts';
import { distinctNames } from '../distinct-names.ts';
import { markedColumns } from '../marked-columns.ts';
import type { PlacedTable } from '../placed-table.ts';
import { geopackageGeometry } from './wkb-bytes.ts';

/** "GPKG", and version 1.3.0. */
const APPLICATION_ID = 0x47504b47;
const USER_VERSION = 10_300;

/** The format asks for an instant of the last change; no clock goes into a file. */
const LAST_CHANGE = '1980-01-01T00:00:00.000Z';

const KEY = 'fid';
const GEOMETRY = 'geom';

/** SQLite takes 2,000 columns. */
const LONGEST_NAME = 60;

const TYPES: Record<DataColumn<never>['kind'], string> = {
  text: 'TEXT',
  integer: 'INTEGER',
  decimal: 'DOUBLE',
  date: 'DATE',
  'yes-no': 'BOOLEAN',
};

/**
 * A GeoPackage 1.3 (OGC 12-128r17): the layer as one table of features, or of attributes where it has no geometry, and
 * beside it a table `about` with what stands beside the table.
 */
export async function geopackageFile<Row>(table: PlacedTable<Row>, language: Language): Promise<Blob> {
  const database = await openDatabase(new Uint8Array(0));
  try {
    database.run(`PRAGMA application_id = ${APPLICATION_ID}`);
    database.run(`PRAGMA user_version = ${USER_VERSION}`);
    database.run('BEGIN');
    writeSystems(database, table.system);
    const geometries = table.rows.map(({ geometry }) => geometry);
    const isSpatial = geometries.some((geometry) => geometry !== null);
    writeRows(database, table, isSpatial, language);
    writeAbout(database, table, language);
    database.run('COMMIT');
    const bytes = new Uint8Array(database.export());
    return new Blob([bytes], { type: 'application/geopackage+sqlite3' });
  } finally {
    database.close();
  }
}

function writeSystems(database: Database, system: CoordinateSystem): void {
  database.run(
    'CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)',
  );
  database.run(
    "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
  );
  database.run(
    'CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))',
  );
  const insert = 'INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)';
  database.run(insert, ['Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', null]);
  database.run(insert, ['Undefined geographic SRS', 0, 'NONE', 0, 'undefined', null]);
  for (const each of new Set([WGS84, system])) {
    const number = epsgNumber(each.code);
    database.run(insert, [each.name, number, 'EPSG', number, ogcWkt(each), each.title.en]);
  }
}

function writeRows<Row>(
  database: Database,
  table: PlacedTable<Row>,
  isSpatial: boolean,
  language: Language,
): void {
  const name = tableName(table.name);
  const columns = markedColumns(table);
  const names = distinctNames(
    columns.map(({ key }) => plain(key).trim() || 'column'),
    LONGEST_NAME,
    [KEY, GEOMETRY],
  );
  const cells = table.rows.map((row) => columns.map(({ value }) => value(row)));
  const types = columns.map(({ kind }, c) => typeOf(kind, cells, c));
  const srsId = epsgNumber(table.system.code);
  const fields = [
    `${KEY} INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL`,
    ...(isSpatial ? [`${GEOMETRY} GEOMETRY`] : []),
    ...names.map((each, c) => `${quoted(each)} ${types[c]}`),
  ];
  database.run(`CREATE TABLE ${quoted(name)} (${fields.join(', ')})`);
  const geometries = table.rows.map(({ geometry }) => geometry);
  const box = isSpatial ? boxOf(geometries) : [null, null, null, null];
  const { app } = messages[language];
  const description = table.simulated ? `${app.simulated}. ${app.simulatedMeaning}` : '';
  database.run('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    name,
    isSpatial ? 'features' : 'attributes',
    table.title[language],
    description,
    LAST_CHANGE,
    ...box,
    isSpatial ? srsId : null,
  ]);
  if (isSpatial) {
    database.run('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)', [
      name,
      GEOMETRY,
      geometryType(geometries),
      srsId,
    ]);
  }
  const places = Array(names.length + Number(isSpatial) + 1).fill('?');
  const insert = database.prepare(`INSERT INTO ${quoted(name)} VALUES (${places.join(', ')})`);
  try {
    table.rows.forEach(({ geometry }, row) => {
      const shape = geometry && geopackageGeometry(geometry, srsId);
      const values = cells[row]!.map(sqlValue);
      insert.run([row + 1, ...(isSpatial ? [shape] : []), ...values]);
    });
  } finally {
    insert.free();
  }
}

function writeAbout<Row>(database: Database, table: PlacedTable<Row>, language: Language): void {
  const { app } = messages[language];
  const lines = [
    ...(table.simulated ? [[app.simulated, app.simulatedMeaning]] : []),
    ...table.about.map(({ name, value }) => [name[language], value[language]]),
  ];
  const name = tableName(table.name) === 'about' ? 'about_this_file' : 'about';
  database.run(
    `CREATE TABLE ${name} (${KEY} INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, name TEXT, value TEXT)`,
  );
  database.run('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, NULL, NULL, NULL, NULL, NULL)', [
    name,
    'attributes',
    name,
    '',
    LAST_CHANGE,
  ]);
  for (const [line, value] of lines) {
    database.run(`INSERT INTO ${name} (name, value) VALUES (?, ?)`, [plain(line!), plain(value!)]);
  }
}

/** What every cell of the column is, else text: readers take the declared type at its word. */
function typeOf(
  kind: DataColumn<never>['kind'],
  cells: readonly (string | number | boolean | null)[][],
  column: number,
): string {
  const fits = (cell: string | number | boolean | null): boolean => {
    if (cell === null || cell === '') return true;
    if (kind === 'integer') return typeof cell === 'number' && Number.isInteger(cell);
    if (kind === 'decimal') return typeof cell === 'number';
    if (kind === 'yes-no') return typeof cell === 'boolean';
    if (kind === 'date') return typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell);
    return true;
  };
  return cells.every((row) => fits(row[column] ?? null)) ? TYPES[kind] : TYPES.text;
}

function sqlValue(cell: string | number | boolean | null): SqlValue {
  if (typeof cell === 'boolean') return Number(cell);
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  return cell === null || cell === '' ? null : plain(cell);
}

/** SQLite takes a zero for the end of a text, and halves of signs for three. */
function plain(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd');
}

function tableName(name: string): string {
  const words = name.replace(/[^a-z0-9]+/gi, '_');
  return /^(gpkg|sqlite|rtree)_/i.test(words) ? `layer_${words}` : words;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function geometryType(geometries: readonly (Geometry | null)[]): string {
  const types = new Set(geometries.flatMap((geometry) => (geometry ? [geometry.type] : [])));
  const [only] = types;
  return types.size === 1 && only ? only.toUpperCase() : 'GEOMETRY';
}

function boxOf(geometries: readonly (Geometry | null)[]): (number | null)[] {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometries) {
    if (!geometry) continue;
    const [xMin, yMin, xMax, yMax] = bbox(geometry);
    box[0] = Math.min(box[0]!, xMin);
    box[1] = Math.min(box[1]!, yMin);
    box[2] = Math.max(box[2]!, xMax);
    box[3] = Math.max(box[3]!, yMax);
  }
  return box.map((value) => (Number.isFinite(value) ? value : null));
}
